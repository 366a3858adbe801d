import type { Route } from "../../platform/http/route.ts";
import { unitReportRouteTable } from "./unit-reports.routes.ts";

export const unitReportsRoutes: readonly Route[] = unitReportRouteTable;
