import type { Tx } from "../../platform/db/database.ts";
import { addProposedUnits, proposeUnits, resolveNames } from "../units/index.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { findNameDoubts } from "./find-name-doubts.ts";
import { bodiesIn } from "./name-bodies.ts";
import { planDate } from "./plans.queries.ts";
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
  const asked = { revision, action: "plan.named-units-added" };
  const edited = await editPlan(editing, planId, asked, async () => {
    const units = proposeUnits(await unknownNames(tx, planId));
    if (units.length > 0) await addProposedUnits(tx, actor, units, now);
    count = units.length;
    const asOf = await planDate(tx, planId, editing.today);
    await resolveAnew(tx, planId, asOf);
    await findNameDoubts(tx, planId, asOf);
    return { after: { units: units.map((unit) => unit.name) } };
  });
  return { ...edited, units: count };
}

async function unknownNames(tx: Tx, planId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("assignments")
    .select("raw")
    .distinct()
    .where("plan_id", "=", planId)
    .where("resolution", "=", "unresolved")
    .orderBy("raw")
    .execute();
  return rows.map((row) => row.raw);
}

async function resolveAnew(tx: Tx, planId: string, asOf: string) {
  const names = await unknownNames(tx, planId);
  const resolutions = await resolveNames(tx, names, { asOf });
  for (const [nth, raw] of names.entries()) {
    const [body, ...others] = bodiesIn(resolutions[nth], raw);
    if (!body || others.length > 0 || body.resolution === "unresolved") continue;
    const { resolution, unitId, groupId } = body;
    await tx
      .updateTable("assignments")
      .set({ resolution, unit_id: unitId, group_id: groupId })
      .where("plan_id", "=", planId)
      .where("raw", "=", raw)
      .where("resolution", "=", "unresolved")
      .execute();
  }
}
