import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";

/** The plan of a task and what edits need of it. @throws not-found outside the scope. */
export async function findTask(tx: Tx, taskId: string) {
  const task = await tx.selectFrom("tasks").selectAll().where("id", "=", taskId).executeTakeFirst();
  if (!task) throw errors.notFound();
  return task;
}
export type TaskRow = Awaited<ReturnType<typeof findTask>>;

/** Every task of a plan in its present version, dropped ones too, in order. */
export async function loadTasks(tx: Tx, planId: string) {
  return tx
    .selectFrom("tasks as t")
    .leftJoin("accounts as r", "r.id", "t.reviewed_by")
    .leftJoin("accounts as d", "d.id", "t.dropped_by")
    .selectAll("t")
    .select(["r.name as reviewerName", "d.name as dropperName"])
    .where("t.plan_id", "=", planId)
    .where("t.ended_by", "is", null)
    .orderBy("t.position")
    .execute();
}
export type LoadedTask = Awaited<ReturnType<typeof loadTasks>>[number];

/** Assignments of a plan (of one task, when named), in order, with the names they resolved to. */
export async function loadAssignments(tx: Tx, planId: string, taskId?: string) {
  return tx
    .selectFrom("assignments as a")
    .leftJoin("units as u", "u.id", "a.unit_id")
    .leftJoin("unit_groups as g", "g.id", "a.group_id")
    .leftJoin("units as s", "s.id", "a.successor_unit_id")
    .selectAll("a")
    .select(["u.name as unitName", "u.valid_to as unitValidTo", "g.name as groupName"])
    .select("s.name as successorName")
    .where("a.plan_id", "=", planId)
    .$if(taskId !== undefined, (query) => query.where("a.task_id", "=", taskId ?? ""))
    .orderBy("a.position")
    .execute();
}
export type LoadedAssignment = Awaited<ReturnType<typeof loadAssignments>>[number];

/** Quotas in force of a plan (of one task, when named), in order. */
export async function loadQuotas(tx: Tx, planId: string, taskId?: string) {
  return tx
    .selectFrom("quotas")
    .selectAll()
    .where("plan_id", "=", planId)
    .where("ended_by", "is", null)
    .$if(taskId !== undefined, (query) => query.where("task_id", "=", taskId ?? ""))
    .orderBy("position")
    .execute();
}
export type LoadedQuota = Awaited<ReturnType<typeof loadQuotas>>[number];

/** Findings of a plan in the document's order; those without a place last. */
export async function loadFindings(tx: Tx, planId: string) {
  return tx
    .selectFrom("plan_findings as f")
    .leftJoin("accounts as a", "a.id", "f.settled_by")
    .selectAll("f")
    .select("a.name as settlerName")
    .where("f.plan_id", "=", planId)
    .orderBy(sql`(f.source->>'start')::int`, (order) => order.asc().nullsLast())
    .orderBy("f.position")
    .orderBy("f.id")
    .execute();
}
export type LoadedFinding = Awaited<ReturnType<typeof loadFindings>>[number];

/** Refuses ids that name no unit or group. @returns nothing when all exist. */
export async function allExist(
  tx: Tx,
  table: "units" | "unit_groups",
  ids: readonly string[],
): Promise<boolean> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  const rows = await tx.selectFrom(table).select("id").where("id", "in", wanted).execute();
  return rows.length === wanted.length;
}
