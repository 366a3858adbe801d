import type { Route } from "../../platform/http/route.ts";
import { programmeRouteTable } from "./programmes.routes.ts";

export const programmesRoutes: readonly Route[] = programmeRouteTable;
export { carryOnProgrammes, takeProgrammesBack } from "./carry-on.ts";
export { claimsOfSlot, type FreeSlot, fillSlot, slotsFor, type WentOut } from "./fill-slot.ts";
export { followAmendment, unfollowAmendment } from "./follow-amendment.ts";
