import { addProposedUnits, proposeUnits } from "../units/index.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { resolveAnew } from "./resolve-anew.ts";
import type { Edited } from "./shapes.ts";
import { unknownNames } from "./unknown-names.ts";

/**
 * Adds the unknown names of a plan as units of the register, kind and code guessed from their words, and
 * resolves the plan's names anew. Collectives and open sets are no units and stay to be answered.
 */
export async function addNamedUnits(
  editing: Editing,
  planId: string,
  revision: number,
): Promise<Edited & { units: number }> {
  let count = 0;
  const asked = { revision, action: "plan.named-units-added" } as const;
  const edited = await editPlan(editing, planId, asked, async () => {
    const units = await foundUnits(editing, planId, await unknownNames(editing.tx, planId));
    count = units.length;
    return { after: { units } };
  });
  return { ...edited, units: count };
}

/** Adds these names as units within an edit under way, and answers those that became one. */
export async function foundUnits(
  editing: Editing,
  planId: string,
  names: readonly string[],
): Promise<string[]> {
  const units = proposeUnits(names);
  if (units.length > 0) await addProposedUnits(editing.tx, editing.actor, units, editing.now);
  await resolveAnew(editing, planId);
  return units.map((unit) => unit.name);
}
