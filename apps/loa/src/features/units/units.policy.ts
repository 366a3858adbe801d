import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";

/** Who may know how many people a unit has: its own, and those who see all units. */
export function canCountPeople(actor: Actor, unitId: string): boolean {
  return seesAllUnits(actor) || unitsOf(actor).includes(unitId);
}
