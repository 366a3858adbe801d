import type { Route } from "../../platform/http/route.ts";
import { programmeRouteTable } from "./programmes.routes.ts";

export const programmesRoutes: readonly Route[] = programmeRouteTable;
export { claimsOfSlot, type FreeSlot, fillSlot, slotsFor, type WentOut } from "./fill-slot.ts";
