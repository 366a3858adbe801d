import { type Actor, hasRole } from "../../platform/auth/actor.ts";

/** Pictures of a unit are added, described and taken out by its own people. */
export function canKeepMedia(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "officer", unitId) || hasRole(actor, "unit_head", unitId);
}
