import type { Route } from "../../platform/http/route.ts";
import { harvestRouteTable } from "./harvest.routes.ts";

export const harvestRoutes: readonly Route[] = harvestRouteTable;
export { harvestTimers } from "./harvest.timers.ts";
