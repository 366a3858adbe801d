import { type Actor, hasRole, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";

/** Own units for members, every unit for administrators, coordinators and leaders. */
export function canSeeAssigned(actor: Actor, unitId: string): boolean {
  return seesAllUnits(actor) || unitsOf(actor).includes(unitId);
}

/** The unit's head and officers say which of their tasks carries out what; a coordinator may for them. */
export function canTakeUp(actor: Actor, unitId: string): boolean {
  return (
    hasRole(actor, "unit_head", unitId) ||
    hasRole(actor, "officer", unitId) ||
    hasRole(actor, "coordinator")
  );
}
