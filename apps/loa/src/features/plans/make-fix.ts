import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { addAssignments } from "./add-assignments.ts";
import type { Editing } from "./edit-plan.ts";
import { takeInto } from "./merge-task.ts";
import { refusals } from "./refusals.ts";
import type { FindingFix } from "./shapes.ts";
import { findTask } from "./tasks.queries.ts";

/** A finding's plan, and its task where it is about one. */
interface Place {
  readonly plan_id: string;
  readonly task_id: string | null;
}

/**
 * Changes the plan as an accepted answer says. @throws nothing-to-accept where what it is about is no longer there
 */
export async function makeFix(
  editing: Editing,
  { plan_id: planId, task_id: taskId }: Place,
  fix: FindingFix,
  reason: string,
): Promise<void> {
  if (fix.kind === "lead") return giveLead(editing, planId, { taskId, name: fix.name });
  if (taskId === null) throw refusals.nothingToAccept();
  if (fix.kind === "no-helper") return dropHelper(editing.tx, taskId, fix.name);
  const into = await taskAt(editing.tx, planId, fix.into);
  const task = await findTask(editing.tx, taskId);
  if (into === undefined || task.dropped_at !== null) throw refusals.nothingToAccept();
  await takeInto(editing, task, { into: await findTask(editing.tx, into), reason });
}

async function giveLead(
  editing: Editing,
  planId: string,
  { taskId, name }: { readonly taskId: string | null; readonly name: string },
): Promise<void> {
  for (const id of await leaderless(editing.tx, planId, taskId))
    await addAssignments(editing, planId, {
      taskId: id,
      names: [name],
      role: "lead",
      source: null,
    });
}

/** The tasks nobody carries out yet: the one asked about, or all of the plan. */
async function leaderless(tx: Tx, planId: string, taskId: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select t.id from tasks t
    where t.plan_id = ${planId} and (${taskId}::uuid is null or t.id = ${taskId}) and t.dropped_at is null
      and not exists (select from assignments a where a.task_id = t.id and a.role in ('lead', 'implementing'))
    order by t.position`.execute(tx);
  return rows.map(({ id }) => id);
}

async function dropHelper(tx: Tx, taskId: string, name: string): Promise<void> {
  await tx
    .deleteFrom("assignments")
    .where("task_id", "=", taskId)
    .where("role", "=", "coordinating")
    .where("raw", "=", name)
    .execute();
}

async function taskAt(tx: Tx, planId: string, path: string): Promise<string | undefined> {
  const task = await tx
    .selectFrom("tasks")
    .select("id")
    .where("plan_id", "=", planId)
    .where("path", "=", path)
    .where("dropped_at", "is", null)
    .executeTakeFirst();
  return task?.id;
}
