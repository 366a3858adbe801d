import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { makeRoom } from "./add-task.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { refusals } from "./refusals.ts";
import type { Edited } from "./shapes.ts";
import { findTask, loadQuotas, type TaskRow } from "./tasks.queries.ts";

export interface SplitPart {
  readonly title: string;
  /** Quotas that go with this part; the others stay. */
  readonly quotaIds: readonly string[];
}

/**
 * Splits parts off a task: each becomes a task of its own behind it, with the same place in the source,
 * people and timing, and the quotas named for it. Paths read `C.II.12.c/2`, `C.II.12.c/3`.
 */
export async function splitTask(
  editing: Editing,
  taskId: string,
  asked: {
    readonly revision: number;
    readonly parts: readonly SplitPart[];
    readonly reason: string;
  },
): Promise<Edited> {
  const { tx } = editing;
  const task = await findTask(tx, taskId);
  const act = { revision: asked.revision, action: "task.split" } as const;
  return editPlan(editing, task.plan_id, act, async () => {
    if (task.dropped_at) throw refusals.foreignPart();
    await requireOwnQuotas(tx, task, asked.parts);
    await makeRoom(tx, task.plan_id, task.position + 1, asked.parts.length);
    const paths: string[] = [];
    for (const [nth, part] of asked.parts.entries()) {
      paths.push(await splitOff(tx, task, part, nth));
    }
    const { path, title } = task;
    const titles = asked.parts.map((part) => part.title);
    return {
      id: taskId,
      path,
      before: { path, title },
      after: { paths, titles },
      reason: asked.reason,
    };
  });
}

async function requireOwnQuotas(tx: Tx, task: TaskRow, parts: readonly SplitPart[]) {
  const own = new Set((await loadQuotas(tx, task.plan_id, task.id)).map((quota) => quota.id));
  const moved = parts.flatMap((part) => part.quotaIds);
  if (moved.some((id) => !own.has(id)) || new Set(moved).size < moved.length) {
    throw refusals.foreignPart();
  }
}

async function splitOff(tx: Tx, task: TaskRow, part: SplitPart, nth: number): Promise<string> {
  const path = `${task.path}/${nth + 2}`;
  const { id } = await tx
    .insertInto("tasks")
    .values({
      plan_id: task.plan_id,
      path,
      position: task.position + 1 + nth,
      title: part.title,
      domain: task.domain,
      timing: task.timing ? JSON.stringify(task.timing) : null,
      products: task.products,
      source: task.source ? JSON.stringify(task.source) : null,
      sources: JSON.stringify(task.sources),
      origin: "split",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`insert into assignments (plan_id, task_id, role, raw, position, resolution, unit_id, group_id, successor_unit_id, source)
    select plan_id, ${id}, role, raw, position, resolution, unit_id, group_id, successor_unit_id, source
    from assignments where task_id = ${task.id}`.execute(tx);
  if (part.quotaIds.length > 0) {
    await tx
      .updateTable("quotas")
      .set({ task_id: id })
      .where("id", "in", [...part.quotaIds])
      .execute();
  }
  return path;
}
