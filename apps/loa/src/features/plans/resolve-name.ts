import type { Tx } from "../../platform/db/database.ts";
import { AppError } from "../../platform/http/errors.ts";
import { learnAlias } from "../units/index.ts";
import { requireTargets, resolutionOf } from "./assign-task.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { findNameDoubts } from "./find-name-doubts.ts";
import { planDate, planOffice } from "./plans.queries.ts";
import { refusals } from "./refusals.ts";
import type { Edited } from "./shapes.ts";

export interface NameAnswer {
  readonly revision: number;
  readonly raw: string;
  readonly unitId: string | null;
  readonly groupId: string | null;
  readonly open: boolean;
}

/**
 * Says whom an unknown name means, once for all its places in the plan, and remembers it as an alias
 * for every later plan of the same office (an open set names nobody, so it is not remembered).
 */
export async function resolveName(
  editing: Editing,
  planId: string,
  answer: NameAnswer,
): Promise<Edited & { places: number }> {
  const { tx } = editing;
  let places = 0;
  const asked = { revision: answer.revision, action: "plan.name-resolved" } as const;
  const edited = await editPlan(editing, planId, asked, async () => {
    const target = resolutionOf(answer);
    if (target.resolution === "unresolved") throw refusals.oneTarget();
    await requireTargets(tx, [answer]);
    places = await settlePlaces(tx, planId, answer.raw, target);
    if (places === 0) throw refusals.foreignPart();
    const remembered = await remember(editing, answer, await planOffice(tx, planId));
    await findNameDoubts(tx, planId, await planDate(tx, planId, editing.today));
    const { raw, unitId, groupId, open } = answer;
    return { before: { raw }, after: { unitId, groupId, open }, places, remembered };
  });
  return { ...edited, places };
}

async function settlePlaces(
  tx: Tx,
  planId: string,
  raw: string,
  target: ReturnType<typeof resolutionOf>,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("assignments")
    .set(target)
    .where("plan_id", "=", planId)
    .where("raw", "=", raw)
    .where("resolution", "=", "unresolved")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

// Words that are some unit's own registered name stay that unit's; the answer then holds for this plan only.
async function remember(
  editing: Editing,
  answer: NameAnswer,
  officeUnitId: string | null,
): Promise<boolean> {
  const { tx, actor, now } = editing;
  const { raw: alias, unitId, groupId } = answer;
  const learned = { alias, at: now, officeUnitId };
  try {
    if (unitId) await learnAlias(tx, actor, { ...learned, unitId });
    else if (groupId) await learnAlias(tx, actor, { ...learned, groupId });
    return unitId !== null || groupId !== null;
  } catch (error) {
    if (error instanceof AppError && error.spec.code === "name-registered") return false;
    throw error;
  }
}
