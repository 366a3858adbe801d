import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { carryEarlier, releaseCarried } from "../outputs/index.ts";
import { canTakeUp } from "./take-ups.policy.ts";

/** Who links, when, in which transaction. */
export interface Linking {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
}

/**
 * Takes a duty from above up in the unit's own plan: from now on what is claimed for the own task counts above too,
 * each output once; what was claimed before counts from today.
 * @throws not-found, not-allowed, not-own-task, already-taken-up
 */
export async function takeUpDuty(
  { tx, actor, now, today }: Linking,
  { commitmentId, taskId }: { readonly commitmentId: string; readonly taskId: string },
): Promise<{ id: string; carried: number }> {
  const duty = await lockDuty(tx, commitmentId);
  if (!canTakeUp(actor, duty.unit_id)) throw errors.notAllowed();
  const task = await ownTask(tx, taskId, duty);
  if (await isTakenUp(tx, commitmentId, taskId)) throw refusals.already();
  const { id } = await tx
    .insertInto("take_ups")
    .values({
      ...{
        unit_id: duty.unit_id,
        commitment_id: commitmentId,
        task_id: taskId,
        plan_id: task.plan_id,
      },
      ...{ taken_up_on: today, taken_up_by: actor.accountId, taken_up_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const by = { accountId: actor.accountId, on: today };
  const carried = await carryEarlier(tx, { unitId: duty.unit_id, taskId }, by);
  await recordAudit(tx, actor, {
    action: "duty.taken-up",
    subject: { kind: "take-up", id },
    unitId: duty.unit_id,
    details: { commitmentId, taskId, planId: task.plan_id, carried },
    at: now,
  });
  return { id, carried };
}

/** Undoes a link: what came up through it no longer counts above from today. @throws not-found, not-allowed */
export async function undoTakeUp(
  { tx, actor, now, today }: Linking,
  takeUpId: string,
  reason: string,
): Promise<void> {
  const link = await tx
    .selectFrom("take_ups as t")
    .leftJoin("take_up_undos as u", "u.take_up_id", "t.id")
    .select(["t.unit_id", "t.commitment_id", "t.task_id"])
    .where("t.id", "=", takeUpId)
    .where("u.take_up_id", "is", null)
    .executeTakeFirst();
  if (!link) throw errors.notFound();
  if (!canTakeUp(actor, link.unit_id)) throw errors.notAllowed();
  await lockDuty(tx, link.commitment_id);
  await tx
    .insertInto("take_up_undos")
    .values({
      ...{ take_up_id: takeUpId, unit_id: link.unit_id, reason, undone_on: today },
      ...{ undone_by: actor.accountId, undone_at: now },
    })
    .execute();
  const released = await releaseCarried(tx, takeUpId, today);
  await recordAudit(tx, actor, {
    action: "duty.take-up-undone",
    subject: { kind: "take-up", id: takeUpId },
    unitId: link.unit_id,
    details: { reason, released, commitmentId: link.commitment_id, taskId: link.task_id },
    at: now,
  });
}

// Two people who link at once wait for each other.
async function lockDuty(tx: Tx, commitmentId: string) {
  const { rows } = await sql<{ unit_id: string; plan_id: string }>`
    select unit_id, plan_id from commitments where id = ${commitmentId} for no key update`.execute(
    tx,
  );
  if (!rows[0]) throw errors.notFound();
  return rows[0];
}

async function ownTask(tx: Tx, taskId: string, duty: { unit_id: string; plan_id: string }) {
  const { rows } = await sql<{ plan_id: string }>`
    select t.plan_id from tasks t join plans p on p.id = t.plan_id join issuances i on i.plan_id = p.id
    where t.id = ${taskId} and p.owner_unit_id = ${duty.unit_id} and p.id <> ${duty.plan_id} and t.dropped_at is null
      and t.ended_by is null and not exists (select from plan_closures x where x.plan_id = p.id)`.execute(
    tx,
  );
  if (!rows[0]) throw refusals.notOwn();
  return rows[0];
}

async function isTakenUp(tx: Tx, commitmentId: string, taskId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from take_ups t where t.commitment_id = ${commitmentId} and t.task_id = ${taskId}
    and not exists (select from take_up_undos u where u.take_up_id = t.id)`.execute(tx);
  return rows.length > 0;
}

const refusals = {
  notOwn: () =>
    refuse("not-own-task", 422, {
      vi: "Chỉ gắn được với việc trong kế hoạch đã ban hành, đang thực hiện của chính đơn vị. Chưa có gì được lưu.",
      en: "Only a task of an issued, open plan of the unit's own can take a duty up. Nothing was saved.",
    }),
  already: () =>
    refuse("already-taken-up", 409, {
      vi: "Nhiệm vụ này đã được gắn với việc đó.",
      en: "This duty is linked to that task already.",
    }),
} as const;
