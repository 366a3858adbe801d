import { resolveNames } from "../units/index.ts";
import type { Editing } from "./edit-plan.ts";
import { bodiesIn } from "./name-bodies.ts";
import { planDate, planOffice } from "./plans.queries.ts";
import type { AssignmentRole, Source } from "./shapes.ts";

/** Who joins a task, in the words of the plan, and where they stand. */
export interface NewActors {
  readonly taskId: string;
  readonly names: readonly string[];
  readonly role: Exclude<AssignmentRole, "implementing">;
  readonly source: Source | null;
}

/** Adds bodies to a task behind those it has, resolved as of the plan's date by what its office has taught. */
export async function addAssignments(
  { tx, today }: Editing,
  planId: string,
  { taskId, names, role, source }: NewActors,
): Promise<void> {
  const context = { role, office: await planOffice(tx, planId) };
  const asOf = await planDate(tx, planId, today);
  const resolutions = await resolveNames(tx, names, { asOf, context });
  const bodies = names.flatMap((raw, nth) => bodiesIn(resolutions[nth], raw));
  const { next } = await tx
    .selectFrom("assignments")
    .select((eb) => eb.fn.coalesce(eb.fn.max("position"), eb.lit(-1)).as("next"))
    .where("task_id", "=", taskId)
    .executeTakeFirstOrThrow();
  const rows = bodies.map(({ raw, resolution, unitId, groupId }, nth) => ({
    plan_id: planId,
    task_id: taskId,
    role,
    raw,
    resolution,
    unit_id: unitId,
    group_id: groupId,
    position: Number(next) + 1 + nth,
    source: source ? JSON.stringify(source) : null,
  }));
  if (rows.length > 0) await tx.insertInto("assignments").values(rows).execute();
}
