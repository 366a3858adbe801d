import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { refusals } from "./refusals.ts";
import type { Edited } from "./shapes.ts";

export interface NewTask {
  readonly revision: number;
  readonly path: string;
  readonly title: string;
  /** Where it stands; null puts it at the end. */
  readonly afterTaskId: string | null;
}

/** Adds a task the reader did not find; it takes the domain of the task before it. */
export function addTask(editing: Editing, planId: string, task: NewTask): Promise<Edited> {
  const asked = { revision: task.revision, action: "task.added" } as const;
  return editPlan(editing, planId, asked, async () => {
    const { tx } = editing;
    const before = await neighbour(tx, planId, task.afterTaskId);
    const position = before === null ? 0 : before.position + 1;
    await makeRoom(tx, planId, position, 1);
    const { id } = await tx
      .insertInto("tasks")
      .values({
        plan_id: planId,
        path: task.path,
        title: task.title,
        position,
        domain: before?.domain ?? null,
        origin: "added",
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { id, path: task.path, after: { path: task.path, title: task.title } };
  });
}

async function neighbour(tx: Tx, planId: string, afterTaskId: string | null) {
  const query = tx
    .selectFrom("tasks")
    .select(["position", "domain"])
    .where("plan_id", "=", planId)
    .orderBy("position", "desc");
  if (afterTaskId === null) return (await query.limit(1).executeTakeFirst()) ?? null;
  const found = await query.where("id", "=", afterTaskId).executeTakeFirst();
  if (!found) throw refusals.foreignPart();
  return found;
}

/** Moves the tasks from a position on down by `count` places. */
export async function makeRoom(tx: Tx, planId: string, position: number, count: number) {
  await sql`update tasks set position = position + ${count}
    where plan_id = ${planId} and position >= ${position}`.execute(tx);
}
