import { nobody, type Scope } from "../db/database.ts";
import { type Actor, seesAllUnits, unitsOf } from "./actor.ts";

/** The row scope of a person. */
export function scopeOf(actor: Actor | null): Scope {
  if (!actor) return nobody;
  return {
    accountId: actor.accountId,
    sees: seesAllUnits(actor) ? "all" : "units",
    units: unitsOf(actor),
  };
}
