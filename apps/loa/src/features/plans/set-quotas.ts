import type { Tx } from "../../platform/db/database.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { refusals } from "./refusals.ts";
import type { Edited, QuotaInput } from "./shapes.ts";
import { findTask, type LoadedQuota, loadQuotas } from "./tasks.queries.ts";

/** Sets a task's quotas. A corrected one keeps its words, statements and place in the source. */
export async function setQuotas(
  editing: Editing,
  taskId: string,
  asked: { readonly revision: number; readonly quotas: readonly QuotaInput[] },
): Promise<Edited> {
  const { tx } = editing;
  const task = await findTask(tx, taskId);
  const act = { revision: asked.revision, action: "task.quotas-set" } as const;
  return editPlan(editing, task.plan_id, act, async () => {
    const before = await loadQuotas(tx, task.plan_id, taskId);
    await replace(tx, task, before, asked.quotas);
    const after = await loadQuotas(tx, task.plan_id, taskId);
    return {
      id: taskId,
      path: task.path,
      before: before.map(inWords),
      after: after.map(inWords),
    };
  });
}

const inWords = (row: LoadedQuota) => ({
  raw: row.raw,
  count: row.count,
  unit: row.unit_noun,
  per: row.per,
  minutes: row.minutes_each,
  replays: row.replays,
});

async function replace(
  tx: Tx,
  task: { readonly id: string; readonly plan_id: string },
  before: readonly LoadedQuota[],
  inputs: readonly QuotaInput[],
) {
  const known = new Map(before.map((row) => [row.id, row]));
  const kept = inputs.flatMap((input) => input.id ?? []);
  if (kept.some((id) => !known.has(id)) || new Set(kept).size < kept.length) {
    throw refusals.foreignPart();
  }
  const gone = before.map((row) => row.id).filter((id) => !kept.includes(id));
  if (gone.length > 0) await tx.deleteFrom("quotas").where("id", "in", gone).execute();
  for (const [position, input] of inputs.entries()) {
    const old = input.id ? known.get(input.id) : undefined;
    const values = { ...valuesOf(input, old), position };
    if (input.id) {
      await tx.updateTable("quotas").set(values).where("id", "=", input.id).execute();
    } else {
      await tx
        .insertInto("quotas")
        .values({ ...values, plan_id: task.plan_id, task_id: task.id })
        .execute();
    }
  }
}

// A yearly figure read beside another count no longer speaks for a corrected one.
function valuesOf(input: QuotaInput, old: LoadedQuota | undefined) {
  const sameAmount = old !== undefined && old.count === input.count && old.per === input.per;
  return {
    raw: input.raw,
    count: input.count,
    unit_noun: input.unitNoun,
    per: input.per,
    per_year: sameAmount ? old.per_year : null,
    rhythm: input.rhythm,
    channel: input.channel || null,
    programme: input.programme || null,
    minutes_each: input.minutesEach,
    replays: input.replays || null,
    approximate: input.approximate,
    tolerance: input.tolerance,
    bound: input.bound,
    translation_counts: input.translationCounts,
  };
}
