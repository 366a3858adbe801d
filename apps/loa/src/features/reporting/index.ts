import type { Route } from "../../platform/http/route.ts";
import { reportingRouteTable } from "./reporting.routes.ts";

export const reportingRoutes: readonly Route[] = reportingRouteTable;
export { createReport } from "./create-report.ts";
export { lockReportById } from "./lock-report.ts";
