import { type Actor, hasRole } from "../../platform/auth/actor.ts";

/** Programmes are kept by the unit's own people. */
export function canKeep(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "officer", unitId) || hasRole(actor, "unit_head", unitId);
}
