import { type Actor, hasRole, publishesFor } from "../../platform/auth/actor.ts";

/** The desk's own people send its stories out, put them right and take them back; asked of the database when it counts. */
export function canPublish(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "officer", unitId) || hasRole(actor, "unit_head", unitId);
}

/** What should not be out is taken down by its desk, and by those who watch over all desks where that has nobody left. */
export function canWithdraw(actor: Actor, unitId: string): boolean {
  return publishesFor(actor, unitId);
}

/** What an office sends by, and what counts for what, is its head's to say. */
export function canSetChannel(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "unit_head", unitId);
}
