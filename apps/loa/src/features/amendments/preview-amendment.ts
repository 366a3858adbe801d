import type { Tx } from "../../platform/db/database.ts";
import { type AmendmentDraft, draftAmendment, type TaskChange } from "../commitments/index.ts";
import { findObstacles, planDuties } from "../plans/index.ts";
import type { Amendment } from "./amendments.queries.ts";
import { changesOf, compareVersions } from "./difference.ts";
import type { AmendmentPreview } from "./shapes.ts";

/** What issuing an amendment on a day would begin and cut short, unit by unit, and what stands in its way. */
export async function previewAmendment(
  tx: Tx,
  amendment: Amendment,
  revisions: { readonly revision: number; readonly baseRevision: number },
  issuedOn: string,
): Promise<AmendmentPreview> {
  const effectiveOn = amendment.effectiveOn ?? issuedOn;
  const changes = changesOf(await compareVersions(tx, amendment));
  const draft = await draftChanges(tx, amendment, changes, effectiveOn);
  const { blocking } = await findObstacles(tx, amendment.planId);
  const perUnit = await countByUnit(tx, draft);
  return {
    ...revisions,
    effectiveOn,
    begun: perUnit.reduce((sum, unit) => sum + unit.begun, 0),
    curtailed: draft.curtailed.length,
    kept: draft.kept,
    units: perUnit.length,
    perUnit,
    blocking: blocking.map(({ code, message }) => ({ code, ...message })),
  };
}

/** The commitments these changes would write for the plan as it was issued. */
export async function draftChanges(
  tx: Tx,
  { amendsPlanId, currentPeriod }: Amendment,
  changes: readonly TaskChange[],
  effectiveOn: string,
): Promise<AmendmentDraft> {
  const issued = await tx
    .selectFrom("issuances")
    .select("issued_on")
    .where("plan_id", "=", amendsPlanId)
    .executeTakeFirstOrThrow();
  const { tasks: _, ...plan } = await planDuties(tx, amendsPlanId, issued.issued_on);
  return draftAmendment(tx, { plan, changes, effectiveOn, usualPeriod: currentPeriod });
}

async function countByUnit(tx: Tx, draft: AmendmentDraft): Promise<AmendmentPreview["perUnit"]> {
  const counts = new Map<string, { begun: number; curtailed: number }>();
  const of = (unitId: string) => {
    const count = counts.get(unitId) ?? { begun: 0, curtailed: 0 };
    counts.set(unitId, count);
    return count;
  };
  for (const { unitId } of draft.curtailed) of(unitId).curtailed += 1;
  for (const owed of draft.added.owed) for (const { unitId } of owed.units) of(unitId).begun += 1;
  if (counts.size === 0) return [];
  const names = await tx
    .selectFrom("units")
    .select(["id", "name"])
    .where("id", "in", [...counts.keys()])
    .orderBy("name")
    .execute();
  return names.map(({ id, name }) => ({ unitId: id, name, ...of(id) }));
}
