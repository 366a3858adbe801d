import type { Route } from "../../platform/http/route.ts";
import type { Timer } from "../../platform/jobs/jobs.ts";
import { briefingRouteTable } from "./briefing.routes.ts";
import { countAheadTimer } from "./count-ahead.timer.ts";

export const briefingRoutes: readonly Route[] = briefingRouteTable;
export const briefingTimers: readonly Timer[] = [countAheadTimer];
