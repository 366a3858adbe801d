import { type Actor, coordinatesDomain, hasRole } from "../../platform/auth/actor.ts";

/** Standing behind what came by a link: the people of the unit that owes. */
export function canDecide(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "officer", unitId) || hasRole(actor, "unit_head", unitId);
}

/** Making and revoking a link: the unit's people, and the coordinator of the line. */
export function canMakeLink(
  actor: Actor,
  { unit_id, domain }: { readonly unit_id: string; readonly domain: string | null },
): boolean {
  return canDecide(actor, unit_id) || coordinatesDomain(actor, domain);
}
