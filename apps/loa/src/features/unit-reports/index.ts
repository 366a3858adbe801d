import type { Route } from "../../platform/http/route.ts";
import { unitReportRouteTable } from "./unit-reports.routes.ts";

export const unitReportsRoutes: readonly Route[] = unitReportRouteTable;
export { acceptReports, lockReports } from "./accept-reports.ts";
export { approveReport, completeReport, returnReport } from "./hand-in.ts";
export { holdUnitReport } from "./unit-reports.queries.ts";
export { keepWords } from "./write-section.ts";
