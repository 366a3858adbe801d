import type { Route } from "../../platform/http/route.ts";
import type { JobKind } from "../../platform/jobs/jobs.ts";
import { drawReportFilesJob } from "./draw-report-files.job.ts";
import { reportingRouteTable } from "./reporting.routes.ts";

export const reportingRoutes: readonly Route[] = reportingRouteTable;
export const reportingJobs: readonly JobKind<never>[] = [drawReportFilesJob as never];
export { createReport } from "./create-report.ts";
export { loadFacts } from "./facts.queries.ts";
export type { ReportFacts } from "./facts.ts";
export { spanFor } from "./line-windows.queries.ts";
export { lockReportById } from "./lock-report.ts";
export { whileUnchanged } from "./remembered-counts.ts";
export { pageOfNumber } from "./reporting.presenter.ts";
export { reportingTimers } from "./reporting.timers.ts";
export { lastWindowEnd, reportsDue } from "./reports-due.queries.ts";
export { type Shown, showFacts } from "./snapshot.ts";
export { inText, kindNouns } from "./words.ts";
