import { requireTargets, resolutionOf } from "./assign-task.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { findNameDoubts } from "./find-name-doubts.ts";
import { planDate } from "./plans.queries.ts";
import { refusals } from "./refusals.ts";
import { type NamedTarget, rememberName } from "./remember-name.ts";
import type { Edited } from "./shapes.ts";
import { resolveUnknown } from "./unknown-names.ts";

export interface NameAnswer extends NamedTarget {
  readonly revision: number;
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
  let places = 0;
  const asked = { revision: answer.revision, action: "plan.name-resolved" } as const;
  const edited = await editPlan(editing, planId, asked, async () => {
    const answered = await answerName(editing, planId, answer);
    places = answered.places;
    await findNameDoubts(editing.tx, planId, await planDate(editing.tx, planId, editing.today));
    const { raw, unitId, groupId, open } = answer;
    return { before: { raw }, after: { unitId, groupId, open }, ...answered };
  });
  return { ...edited, places };
}

/** The same within an edit under way: how many places were settled, and whether the answer is remembered. */
export async function answerName(
  editing: Editing,
  planId: string,
  answer: NamedTarget,
): Promise<{ readonly places: number; readonly remembered: boolean }> {
  const places = await settleName(editing, planId, answer);
  const remembered = await rememberName(editing, planId, answer);
  return { places, remembered };
}

/** The same for this plan only: how many places were settled. @throws foreign-part where the plan has no such name left */
export async function settleName(
  { tx }: Editing,
  planId: string,
  answer: NamedTarget,
): Promise<number> {
  const target = resolutionOf(answer);
  if (target.resolution === "unresolved") throw refusals.oneTarget();
  await requireTargets(tx, [answer]);
  const places = await resolveUnknown(tx, planId, answer.raw, target);
  if (places === 0) throw refusals.foreignPart();
  return places;
}
