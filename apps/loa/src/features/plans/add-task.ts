import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { refusals } from "./refusals.ts";
import type { Edited } from "./shapes.ts";
import { comparePaths, sharedDepth } from "./task-order.ts";

export interface NewTask {
  readonly revision: number;
  readonly path: string;
  readonly title: string;
  /** The task it stands behind; null puts it where its number belongs. */
  readonly afterTaskId: string | null;
}

/**
 * Adds a task the reader did not find, in the domain of the task nearest to it.
 * @throws path-taken when a task kept in the plan has this number
 */
export function addTask(editing: Editing, planId: string, task: NewTask): Promise<Edited> {
  const asked = { revision: task.revision, action: "task.added" } as const;
  return editPlan(editing, planId, asked, async () => {
    const { tx } = editing;
    const all = await loadOrder(tx, planId);
    if (all.some(({ path, dropped }) => !dropped && path === task.path)) {
      throw refusals.pathTaken(task.path);
    }
    const { position, domain } = placeFor(all, task);
    await makeRoom(tx, planId, position, 1);
    const { path, title } = task;
    const { id } = await tx
      .insertInto("tasks")
      .values({ plan_id: planId, path, title, position, domain, origin: "added" })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { id, path, after: { path, title } };
  });
}

interface Ordered {
  readonly id: string;
  readonly path: string;
  readonly position: number;
  readonly domain: string | null;
  readonly dropped: boolean;
}

function loadOrder(tx: Tx, planId: string): Promise<Ordered[]> {
  return tx
    .selectFrom("tasks")
    .select(["id", "path", "position", "domain"])
    .select(sql<boolean>`dropped_at is not null`.as("dropped"))
    .where("plan_id", "=", planId)
    .orderBy("position")
    .execute();
}

function placeFor(all: readonly Ordered[], { path, afterTaskId }: NewTask) {
  const before = afterTaskId === null ? lastUpTo(all, path) : byId(all, afterTaskId);
  const after = all.find(({ position }) => position > (before?.position ?? -1));
  const depth = (task: Ordered | undefined) => (task ? sharedDepth(task.path, path) : -1);
  const nearest = depth(after) > depth(before) ? after : before;
  return { position: before ? before.position + 1 : 0, domain: nearest?.domain ?? null };
}

// The greatest number not above the new one: a document that jumps in its numbering keeps its order.
function lastUpTo(all: readonly Ordered[], path: string): Ordered | undefined {
  const below = all.filter((task) => comparePaths(task.path, path) <= 0);
  return below.toSorted((a, b) => comparePaths(a.path, b.path) || a.position - b.position).at(-1);
}

function byId(all: readonly Ordered[], id: string): Ordered {
  const found = all.find((task) => task.id === id);
  if (!found) throw refusals.foreignPart();
  return found;
}

/** Moves the tasks from a position on down by `count` places. */
export async function makeRoom(tx: Tx, planId: string, position: number, count: number) {
  await sql`update tasks set position = position + ${count}
    where plan_id = ${planId} and position >= ${position}`.execute(tx);
}
