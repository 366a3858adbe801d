import type { z } from "zod";
import type { changeTask as endpoint } from "./contract.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { refusals } from "./refusals.ts";
import type { Edited } from "./shapes.ts";
import { findTask } from "./tasks.queries.ts";

type Change = z.output<NonNullable<typeof endpoint.body>>;

/** Corrects a task's path, words, domain, timing and products; its place in the source stays. */
export async function changeTask(
  editing: Editing,
  taskId: string,
  change: Change,
): Promise<Edited> {
  const task = await findTask(editing.tx, taskId);
  const asked = { revision: change.revision, action: "task.changed" } as const;
  return editPlan(editing, task.plan_id, asked, async () => {
    if (change.domain) await requireDomain(editing, task.plan_id, change.domain);
    const { revision: _, timing, ...plain } = change;
    const words = timing === undefined ? {} : { timing: timing ? JSON.stringify(timing) : null };
    const changed = Object.fromEntries(
      Object.entries(plain).filter(([, value]) => value !== undefined),
    );
    const values = { ...changed, ...words };
    if (Object.keys(values).length > 0) {
      await editing.tx.updateTable("tasks").set(values).where("id", "=", taskId).execute();
    }
    const { path, title, domain, timing: time, products } = task;
    return {
      id: taskId,
      path,
      before: { path, title, domain, timing: time, products },
      after: { ...plain, ...(timing === undefined ? {} : { timing }) },
    };
  });
}

async function requireDomain({ tx }: Editing, planId: string, code: string) {
  const domain = await tx
    .selectFrom("plan_domains")
    .select("code")
    .where("plan_id", "=", planId)
    .where("code", "=", code)
    .executeTakeFirst();
  if (!domain) throw refusals.foreignPart();
}

/** Marks a task as seen and right by a person, or takes the mark back. */
export async function reviewTask(
  editing: Editing,
  taskId: string,
  asked: { readonly revision: number; readonly reviewed: boolean },
): Promise<Edited> {
  const task = await findTask(editing.tx, taskId);
  const action = asked.reviewed ? "task.reviewed" : "task.review-withdrawn";
  return editPlan(editing, task.plan_id, { revision: asked.revision, action }, async () => {
    const mark = asked.reviewed
      ? { reviewed_at: editing.now, reviewed_by: editing.actor.accountId }
      : { reviewed_at: null, reviewed_by: null };
    await editing.tx.updateTable("tasks").set(mark).where("id", "=", taskId).execute();
    return { id: taskId, path: task.path };
  });
}

/** Leaves a task out of the plan with a reason; its words and fields stay to be taken back. */
export async function dropTask(
  editing: Editing,
  taskId: string,
  asked: { readonly revision: number; readonly reason: string },
): Promise<Edited> {
  const task = await findTask(editing.tx, taskId);
  const act = { revision: asked.revision, action: "task.dropped" } as const;
  return editPlan(editing, task.plan_id, act, async () => {
    await markDropped(editing, taskId, asked.reason);
    return { id: taskId, path: task.path, reason: asked.reason };
  });
}

/** Sets the mark of a dropped task. */
export async function markDropped({ tx, actor, now }: Editing, taskId: string, reason: string) {
  await tx
    .updateTable("tasks")
    .set({ dropped_at: now, dropped_by: actor.accountId, dropped_reason: reason })
    .where("id", "=", taskId)
    .execute();
}

/** Takes a dropped task back into the plan. */
export async function restoreTask(
  editing: Editing,
  taskId: string,
  revision: number,
): Promise<Edited> {
  const task = await findTask(editing.tx, taskId);
  const asked = { revision, action: "task.restored" } as const;
  return editPlan(editing, task.plan_id, asked, async () => {
    await editing.tx
      .updateTable("tasks")
      .set({ dropped_at: null, dropped_by: null, dropped_reason: null })
      .where("id", "=", taskId)
      .execute();
    return { id: taskId, path: task.path, before: { reason: task.dropped_reason } };
  });
}
