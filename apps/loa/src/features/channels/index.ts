import type { Route } from "../../platform/http/route.ts";
import { channelRouteTable } from "./channels.routes.ts";

export const channelRoutes: readonly Route[] = channelRouteTable;
export { channelTimers } from "./channels.timers.ts";
export { loadSampleStories } from "./load-sample-stories.ts";
