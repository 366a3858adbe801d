import type { Route } from "../../platform/http/route.ts";
import { periodRouteTable } from "./periods.routes.ts";

export const periodsRoutes: readonly Route[] = periodRouteTable;
export { type StandingRow, standingOf } from "./completeness.ts";
export { rulesOf, rulesOfLines } from "./line-rules.queries.ts";
export { type Opened, openPeriod } from "./open-period.ts";
export { canCoordinate } from "./periods.policy.ts";
export { loadPeriod, type PeriodHeadRow } from "./periods.queries.ts";
export { periodsTimers } from "./periods.timers.ts";
export { preparedDays } from "./propose-periods.ts";
