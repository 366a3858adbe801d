import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { addAssignments } from "./add-assignments.ts";
import { correctWords } from "./correct-words.ts";
import type { Editing } from "./edit-plan.ts";
import type { FindingPlace, TaskPlace } from "./finding-place.ts";
import { takeInto } from "./merge-task.ts";
import { refusals } from "./refusals.ts";
import type { FindingFix } from "./shapes.ts";
import { setTiming, timeIn } from "./task-time.ts";
import { findTask } from "./tasks.queries.ts";

type FixOf<Kind> = Extract<FindingFix, { readonly kind: Kind }>;

/**
 * Changes the plan as an accepted answer says. @throws nothing-to-accept where what it is about is no longer there
 */
export async function makeFix(
  editing: Editing,
  place: FindingPlace,
  fix: FindingFix,
  reason: string,
): Promise<void> {
  const { plan_id: planId, task_id: taskId } = place;
  if (fix.kind === "lead") return giveLead(editing, planId, { taskId, name: fix.name });
  if (fix.kind === "hand-over") return handOver(editing.tx, place, fix);
  if (taskId === null) throw refusals.nothingToAccept();
  if (fix.kind === "no-helper") return dropHelper(editing.tx, taskId, fix.name);
  if (fix.kind === "yearly") return setYearly(editing.tx, taskId, fix);
  const inTask = { ...place, task_id: taskId };
  if (fix.kind === "time") return setTime(editing.tx, inTask, fix);
  if (fix.kind === "read-as") return correctWords(editing, inTask, fix.words);
  return mergeInto(editing, inTask, { ...fix, reason });
}

async function mergeInto(
  editing: Editing,
  { plan_id: planId, task_id: taskId }: TaskPlace,
  { into: path, reason }: FixOf<"merge"> & { readonly reason: string },
): Promise<void> {
  const into = await taskAt(editing.tx, planId, path);
  const task = await findTask(editing.tx, taskId);
  if (into === undefined || task.dropped_at !== null) throw refusals.nothingToAccept();
  await takeInto(editing, task, { into: await findTask(editing.tx, into), reason });
}

async function setTime(
  tx: Tx,
  { plan_id: planId, task_id: taskId }: TaskPlace,
  { raw }: FixOf<"time">,
): Promise<void> {
  const timing = await timeIn(tx, planId, raw);
  if (!timing) throw refusals.nothingToAccept();
  await setTiming(tx, taskId, timing);
}

// The figure of the year decides how many are owed; both statements stay in the plan's words.
async function setYearly(tx: Tx, taskId: string, { raw, perYear }: FixOf<"yearly">): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("quotas")
    .set({ per_year: perYear })
    .where("task_id", "=", taskId)
    .where("raw", "=", raw)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refusals.nothingToAccept();
}

// The words of the plan stay; who owes is another.
async function handOver(
  tx: Tx,
  { assignment_id: id }: FindingPlace,
  { unitId }: FixOf<"hand-over">,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("assignments")
    .set({ resolution: "unit", unit_id: unitId, group_id: null, successor_unit_id: null })
    .where("id", "=", id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refusals.nothingToAccept();
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
