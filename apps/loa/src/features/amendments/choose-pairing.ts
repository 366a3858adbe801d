import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { raiseRevision } from "../plans/index.ts";
import { type Deciding, lockDraft } from "./choose-amended.ts";
import { refusals } from "./refusals.ts";

/** What a person decides about one row of a difference. */
export interface Pairing {
  readonly oldTaskId: string | null;
  readonly newTaskId: string | null;
  readonly verdict: "paired" | "added" | "ended" | "kept";
  readonly currentPeriod: "split" | "old" | "new" | null;
}

/**
 * Pairs, splits, ends or leaves tasks of a difference, in place of what was proposed. An earlier choice about either
 * task is replaced; the audit log keeps it.
 * @throws not-found, not-allowed, not-an-amendment, amendment-issued, not-a-compared-task
 */
export async function choosePairing(deciding: Deciding, planId: string, pairing: Pairing) {
  const { tx, actor, now } = deciding;
  const draft = await lockDraft(deciding, planId);
  if (!draft.amends) throw refusals.notAmendment();
  await refuseForeign(tx, planId, draft.amends.amends_plan_id, fitted(pairing));
  const { oldTaskId, newTaskId, verdict, currentPeriod } = fitted(pairing);
  await sql`delete from amendment_choices where plan_id = ${planId}
    and (old_task_id = ${oldTaskId}::uuid or new_task_id = ${newTaskId}::uuid)`.execute(tx);
  await tx
    .insertInto("amendment_choices")
    .values({
      ...{ plan_id: planId, old_task_id: oldTaskId, new_task_id: newTaskId, verdict },
      ...{ current_period: currentPeriod, chosen_by: actor.accountId, chosen_at: now },
    })
    .execute();
  const revision = await raiseRevision(tx, draft, now);
  await recordAudit(tx, actor, {
    action: "amendment.paired",
    subject: { kind: "plan", id: planId },
    unitId: draft.owner_unit_id,
    details: { revision, ...fitted(pairing) },
    at: now,
  });
}

/** Takes a choice back: the row is proposed anew. @throws not-found */
export async function undoPairing(deciding: Deciding, planId: string, choiceId: string) {
  const { tx, actor, now } = deciding;
  const draft = await lockDraft(deciding, planId);
  const gone = await tx
    .deleteFrom("amendment_choices")
    .where("id", "=", choiceId)
    .where("plan_id", "=", planId)
    .returning(["old_task_id", "new_task_id", "verdict"])
    .executeTakeFirst();
  if (!gone) throw errors.notFound();
  const revision = await raiseRevision(tx, draft, now);
  await recordAudit(tx, actor, {
    action: "amendment.unpaired",
    subject: { kind: "plan", id: planId },
    unitId: draft.owner_unit_id,
    details: { revision, ...gone },
    at: now,
  });
}

function fitted(pairing: Pairing): Pairing {
  if (pairing.verdict === "added") return { ...pairing, oldTaskId: null };
  if (pairing.verdict !== "paired") return { ...pairing, newTaskId: null };
  return pairing;
}

async function refuseForeign(tx: Tx, planId: string, baseId: string, pairing: Pairing) {
  const { oldTaskId, newTaskId, verdict } = pairing;
  const needsOld = verdict !== "added";
  const needsNew = verdict === "paired" || verdict === "added";
  if (needsOld && !(await isTaskOf(tx, baseId, oldTaskId))) throw refusals.foreignTask();
  if (needsNew && !(await isTaskOf(tx, planId, newTaskId))) throw refusals.foreignTask();
}

async function isTaskOf(tx: Tx, planId: string, taskId: string | null): Promise<boolean> {
  if (taskId === null) return false;
  const task = await tx
    .selectFrom("tasks")
    .select("id")
    .where("id", "=", taskId)
    .where("plan_id", "=", planId)
    .where("ended_by", "is", null)
    .where("dropped_at", "is", null)
    .executeTakeFirst();
  return task !== undefined;
}
