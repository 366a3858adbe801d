import type { Tx } from "../../platform/db/database.ts";
import { resolveNames } from "../units/index.ts";
import type { Editing } from "./edit-plan.ts";
import { findNameDoubts } from "./find-name-doubts.ts";
import { bodiesIn } from "./name-bodies.ts";
import { planDate, planOffice } from "./plans.queries.ts";

/** Resolves a draft's unknown names once more as of its date, and renews the findings about names. */
export async function resolveAnew({ tx, today }: Editing, planId: string): Promise<void> {
  const asOf = await planDate(tx, planId, today);
  const names = await unknownNames(tx, planId);
  const context = { office: await planOffice(tx, planId) };
  const resolutions = await resolveNames(tx, names, { asOf, context });
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
  await findNameDoubts(tx, planId, asOf);
}

/** The names of a draft nobody has resolved yet, each once. */
export async function unknownNames(tx: Tx, planId: string): Promise<string[]> {
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
