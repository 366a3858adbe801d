import { type Actor, hasRole } from "../../platform/auth/actor.ts";

/** The desk's own people send its stories out, put them right and take them back; asked of the database when it counts. */
export function canPublish(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "officer", unitId) || hasRole(actor, "unit_head", unitId);
}

/** What an office sends by, and what counts for what, is its head's to say. */
export function canSetChannel(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "unit_head", unitId);
}
