import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { markDropped } from "./change-task.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { refusals } from "./refusals.ts";
import type { Edited } from "./shapes.ts";
import { findTask, type TaskRow } from "./tasks.queries.ts";

/**
 * Merges a task into another of the same plan: the other gains its quotas, assignments and places in
 * the source; the merged one is dropped, its own rows untouched, so that it can be taken back.
 */
export async function mergeTask(
  editing: Editing,
  taskId: string,
  asked: { readonly revision: number; readonly into: string; readonly reason: string },
): Promise<Edited> {
  const { tx } = editing;
  const task = await findTask(tx, taskId);
  const into = await findTask(tx, asked.into);
  if (into.plan_id !== task.plan_id) throw refusals.foreignPart();
  if (into.id === task.id || into.dropped_at || task.dropped_at) throw refusals.intoItself();
  const act = { revision: asked.revision, action: "task.merged" } as const;
  return editPlan(editing, task.plan_id, act, async () => {
    await copyQuotas(tx, task.id, into.id);
    await takeInto(editing, task, { into, reason: asked.reason });
    const { path, title } = task;
    return {
      id: into.id,
      path,
      before: { path, title },
      after: { into: into.path },
      reason: asked.reason,
    };
  });
}

/**
 * Makes a task part of another one that states the same amounts: the other gains its units, products and places, and
 * no quota twice. The task is dropped, its own rows untouched.
 */
export async function takeInto(
  editing: Editing,
  task: TaskRow,
  { into, reason }: { readonly into: TaskRow; readonly reason: string },
): Promise<void> {
  await copyAssignments(editing.tx, task.id, into.id);
  await keepSources(editing.tx, task, into);
  await markDropped(editing, task.id, reason);
}

// Whom the other task already names in the same role is not named twice.
async function copyAssignments(tx: Tx, from: string, to: string) {
  await sql`insert into assignments (plan_id, task_id, role, raw, position, resolution, unit_id, group_id, successor_unit_id, source)
    select a.plan_id, ${to}, a.role, a.raw, a.position + 1000, a.resolution, a.unit_id, a.group_id, a.successor_unit_id, a.source
    from assignments a where a.task_id = ${from} and not exists (
      select from assignments b where b.task_id = ${to} and b.role = a.role
        and b.unit_id is not distinct from a.unit_id and b.group_id is not distinct from a.group_id
        and (a.resolution in ('unit', 'group') or b.raw = a.raw))`.execute(tx);
}

async function copyQuotas(tx: Tx, from: string, to: string) {
  await sql`insert into quotas (plan_id, task_id, position, raw, count, unit_noun, per, per_year, rhythm, channel,
      programme, minutes_each, replays, approximate, tolerance, bound, stated, month_days, languages,
      translation_counts, share, source)
    select plan_id, ${to}, position + 1000, raw, count, unit_noun, per, per_year, rhythm, channel,
      programme, minutes_each, replays, approximate, tolerance, bound, stated, month_days, languages,
      translation_counts, share, source
    from quotas where task_id = ${from}`.execute(tx);
}

async function keepSources(tx: Tx, task: TaskRow, into: TaskRow) {
  const sources = into.sources as { merged?: unknown[] };
  const merged = [
    ...(sources.merged ?? []),
    { path: task.path, source: task.source, sources: task.sources },
  ];
  await tx
    .updateTable("tasks")
    .set({
      origin: "merged",
      sources: JSON.stringify({ ...sources, merged }),
      products: [...new Set([...into.products, ...task.products])],
    })
    .where("id", "=", into.id)
    .execute();
}
