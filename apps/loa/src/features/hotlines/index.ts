import type { Route } from "../../platform/http/route.ts";
import type { Timer } from "../../platform/jobs/jobs.ts";
import { askToCheckTimer } from "./ask-to-check.timer.ts";
import { hotlineRouteTable } from "./hotlines.routes.ts";

export const hotlineRoutes: readonly Route[] = hotlineRouteTable;
export const hotlineTimers: readonly Timer[] = [askToCheckTimer];
export { hotlinesTag, isStale } from "./hotline.ts";
export { findHotlines, type HotlineRow } from "./hotlines.queries.ts";
export { addNumber, checkNumber } from "./keep-hotline.ts";
