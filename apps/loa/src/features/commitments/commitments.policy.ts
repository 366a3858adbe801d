import {
  type Actor,
  coordinatesDomain,
  hasRole,
  seesAllUnits,
  unitsOf,
} from "../../platform/auth/actor.ts";

/** Own units for members, every unit for administrators, coordinators and leaders. */
export function canSeeUnit(actor: Actor, unitId: string): boolean {
  return seesAllUnits(actor) || unitsOf(actor).includes(unitId);
}

/** Cancelling, moving, excusing and passing on: the coordinator of the domain, and the administrator. */
export function canActOn(actor: Actor, domain: string | null): boolean {
  if (hasRole(actor, "administrator")) return true;
  return coordinatesDomain(actor, domain);
}

/** Asking for an act: the head and the officers of the unit that owes. */
export function canAsk(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "unit_head", unitId) || hasRole(actor, "officer", unitId);
}

/** The head of the unit says that its duty slip has arrived. */
export function canAcknowledge(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "unit_head", unitId);
}

/** Records are made by the unit's people, or by a coordinator in its name; leaders change nothing. */
export function canRecord(actor: Actor, unitId: string): boolean {
  return unitsOf(actor).includes(unitId) || hasRole(actor, "coordinator");
}
