import type { Tx } from "../../platform/db/database.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { findNameDoubts } from "./find-name-doubts.ts";
import { planDate } from "./plans.queries.ts";
import { refusals } from "./refusals.ts";
import { type NamedTarget, rememberName } from "./remember-name.ts";
import type { AssignmentInput, Edited } from "./shapes.ts";
import { allExist, findTask, type LoadedAssignment, loadAssignments } from "./tasks.queries.ts";
import type { Target } from "./unknown-names.ts";

/** Sets who leads and takes part in a task. Kept assignments keep their place in the source. */
export async function assignTask(
  editing: Editing,
  taskId: string,
  asked: { readonly revision: number; readonly assignments: readonly AssignmentInput[] },
): Promise<Edited> {
  const { tx } = editing;
  const task = await findTask(tx, taskId);
  const act = { revision: asked.revision, action: "task.assigned" } as const;
  return editPlan(editing, task.plan_id, act, async () => {
    const before = await loadAssignments(tx, task.plan_id, taskId);
    await requireTargets(tx, asked.assignments);
    await replace(tx, task, before, asked.assignments);
    for (const answer of answeredIn(before, asked.assignments))
      await rememberName(editing, task.plan_id, answer);
    await findNameDoubts(tx, task.plan_id, await planDate(tx, task.plan_id, editing.today));
    return {
      id: taskId,
      path: task.path,
      before: before.map(inWords),
      after: (await loadAssignments(tx, task.plan_id, taskId)).map(inWords),
    };
  });
}

/** Names nobody knew that were given their unit or group here: an answer like any other, and kept as one. */
function answeredIn(
  before: readonly LoadedAssignment[],
  inputs: readonly AssignmentInput[],
): AssignmentInput[] {
  const unknown = new Map(
    before.filter((row) => row.resolution === "unresolved").map((row) => [row.id, row.raw]),
  );
  return inputs.filter(({ id, raw, open }) => !open && id && unknown.get(id) === raw);
}

const inWords = (row: LoadedAssignment) => ({
  role: row.role,
  raw: row.raw,
  name: row.unitName ?? row.groupName ?? row.resolution,
});

/** What a chosen target means in the table. @throws one-target when it is several at once. */
export function resolutionOf({ unitId, groupId, open }: Omit<NamedTarget, "raw">): Target {
  if ([unitId !== null, groupId !== null, open].filter(Boolean).length > 1) {
    throw refusals.oneTarget();
  }
  const resolution = unitId ? "unit" : groupId ? "group" : open ? "open" : "unresolved";
  return { resolution, unit_id: unitId, group_id: groupId };
}

/** Refuses targets that are in no register. */
export async function requireTargets(
  tx: Tx,
  targets: readonly Pick<NamedTarget, "unitId" | "groupId">[],
) {
  const units = targets.flatMap((target) => target.unitId ?? []);
  const groups = targets.flatMap((target) => target.groupId ?? []);
  const known = (await allExist(tx, "units", units)) && (await allExist(tx, "unit_groups", groups));
  if (!known) throw refusals.unknownUnit();
}

async function replace(
  tx: Tx,
  task: { readonly id: string; readonly plan_id: string },
  before: readonly LoadedAssignment[],
  inputs: readonly AssignmentInput[],
) {
  const known = new Map(before.map((row) => [row.id, row]));
  const kept = inputs.flatMap((input) => input.id ?? []);
  if (kept.some((id) => !known.has(id)) || new Set(kept).size < kept.length) {
    throw refusals.foreignPart();
  }
  const gone = before.map((row) => row.id).filter((id) => !kept.includes(id));
  if (gone.length > 0) await tx.deleteFrom("assignments").where("id", "in", gone).execute();
  for (const [position, input] of inputs.entries()) {
    const values = { role: input.role, raw: input.raw, position, ...resolutionOf(input) };
    if (input.id) {
      await tx.updateTable("assignments").set(values).where("id", "=", input.id).execute();
    } else {
      await tx
        .insertInto("assignments")
        .values({ ...values, plan_id: task.plan_id, task_id: task.id })
        .execute();
    }
  }
}
