import { resolveNames } from "../units/index.ts";
import type { Editing } from "./edit-plan.ts";
import { findNameDoubts } from "./find-name-doubts.ts";
import { bodiesIn } from "./name-bodies.ts";
import { planDate, planOffice } from "./plans.queries.ts";
import { resolveUnknown, unknownNames } from "./unknown-names.ts";

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
    await resolveUnknown(tx, planId, raw, { resolution, unit_id: unitId, group_id: groupId });
  }
  await findNameDoubts(tx, planId, asOf);
}
