import { addProposedUnits, proposeUnits } from "../units/index.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { resolveAnew, unknownNames } from "./resolve-anew.ts";
import type { Edited } from "./shapes.ts";

/**
 * Adds the unknown names of a plan as units of the register, kind and code guessed from their words, and
 * resolves the plan's names anew. Collectives and open sets are no units and stay to be answered.
 */
export async function addNamedUnits(
  editing: Editing,
  planId: string,
  revision: number,
): Promise<Edited & { units: number }> {
  const { tx, actor, now } = editing;
  let count = 0;
  const asked = { revision, action: "plan.named-units-added" } as const;
  const edited = await editPlan(editing, planId, asked, async () => {
    const units = proposeUnits(await unknownNames(tx, planId));
    if (units.length > 0) await addProposedUnits(tx, actor, units, now);
    count = units.length;
    await resolveAnew(editing, planId);
    return { after: { units: units.map((unit) => unit.name) } };
  });
  return { ...edited, units: count };
}
