import { type Actor, hasRole } from "../../platform/auth/actor.ts";

/** Being left alone for a while: the people of the unit that owes. */
export function canSnooze(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "officer", unitId) || hasRole(actor, "unit_head", unitId);
}
