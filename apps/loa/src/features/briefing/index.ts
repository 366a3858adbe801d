import type { Route } from "../../platform/http/route.ts";
import { briefingRouteTable } from "./briefing.routes.ts";

export const briefingRoutes: readonly Route[] = briefingRouteTable;
