import { type Actor, coordinatesDomain, hasRole } from "../../platform/auth/actor.ts";

/** Units are changed by the administrator. */
export function canChangeUnits(actor: Actor): boolean {
  return hasRole(actor, "administrator");
}

/** Where a commitment goes: the coordinator of its line, and the administrator. */
export function canDecide(actor: Actor, domain: string | null): boolean {
  return hasRole(actor, "administrator") || coordinatesDomain(actor, domain);
}
