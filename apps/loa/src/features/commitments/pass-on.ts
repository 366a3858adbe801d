import { addDays } from "@loa/cadence";
import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import { type LoadedCommitment, loadCommitment } from "./commitment.queries.ts";
import { loadSlots } from "./load-slots.ts";
import { rematch } from "./post-deliveries.ts";
import {
  type ScheduleTerms,
  type Slot,
  scheduleFor,
  scheduleOf,
  type TermsInSpan,
} from "./schedule.ts";
import { writeSchedules } from "./write-commitments.ts";

/** Who carries on with one commitment, and from which day. */
export interface Succession {
  readonly commitmentId: string;
  readonly successorUnitId: string;
  readonly from: string;
  readonly reason: string;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
}

/**
 * Moves what is still open to one named successor: occurrences due from that day on, less what was delivered for
 * them already, so that no more is owed in all than before. Delivered work keeps the old name. Returns the
 * successor's commitment. @throws not-found, already-passed-on, successor-not-there, nothing-to-pass-on
 */
export async function passOn(tx: Tx, succession: Succession): Promise<{ commitmentId: string }> {
  await sql`select 1 from commitments where id = ${succession.commitmentId} for update`.execute(tx);
  const commitment = await loadCommitment(tx, succession.commitmentId);
  if (commitment.successor_commitment_id !== null) throw refusals.alreadyPassedOn();
  await refuseAbsentSuccessor(tx, commitment, succession);
  const { kept, passed } = await divide(tx, commitment, succession.from);
  if (passed.slots.length === 0) throw refusals.nothingLeft();
  const ids = await writeSchedules(tx, commitment.plan_id, [kept, passed]);
  const successor = await insertSuccessor(tx, commitment, succession, ids.get(passed.digest) ?? "");
  await endPredecessor(tx, commitment, succession, ids.get(kept.digest) ?? "", successor);
  await rematch(tx, commitment.id);
  await recordAudit(tx, succession.actor, {
    action: "commitment.passed-on",
    subject: { kind: "commitment", id: commitment.id },
    unitId: commitment.unit_id,
    details: {
      successorUnitId: succession.successorUnitId,
      successorCommitmentId: successor,
      from: succession.from,
      reason: succession.reason,
    },
    at: succession.now,
  });
  return { commitmentId: successor };
}

const refusals = {
  alreadyPassedOn: () =>
    refuse("already-passed-on", 409, {
      vi: "Cam kết này đã được chuyển cho đơn vị kế thừa.",
      en: "This commitment has been passed on already.",
    }),
  notThere: () =>
    refuse("successor-not-there", 422, {
      vi: "Đơn vị kế thừa không hoạt động vào ngày này, hoặc chính là đơn vị đang thực hiện.",
      en: "The successor does not exist on that day, or is the unit itself.",
    }),
  nothingLeft: () =>
    refuse("nothing-to-pass-on", 409, {
      vi: "Từ ngày này không còn kỳ nào phải thực hiện để chuyển.",
      en: "Nothing is owed from that day on, so there is nothing to pass on.",
    }),
};

async function refuseAbsentSuccessor(
  tx: Tx,
  commitment: LoadedCommitment,
  { successorUnitId, from }: Succession,
) {
  const unit = await tx
    .selectFrom("units")
    .select("id")
    .where("id", "=", successorUnitId)
    .where("valid_from", "<=", from)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", from)]))
    .executeTakeFirst();
  if (!unit || unit.id === commitment.unit_id) throw refusals.notThere();
}

/** What stays and what passes: the slots before the day, and the remainder of those from it on. */
async function divide(tx: Tx, commitment: LoadedCommitment, from: string) {
  const { terms, slots } = await openSlots(tx, commitment);
  const delivered = await deliveredBySlot(tx, commitment.id);
  const kept: Slot[] = [];
  const passed: Slot[] = [];
  for (const slot of slots) {
    const done = delivered.get(slot.slot) ?? 0;
    if (slot.dueOn < from) kept.push(slot);
    else if (done > 0) kept.push(deliveredPart(slot, done, from));
    if (slot.dueOn >= from && done < slot.minimum) passed.push(remainder(slot, done));
  }
  return { kept: scheduleOf(terms, kept), passed: scheduleOf(terms, passed) };
}

// What the predecessor delivered ahead stays its own, as met on its last day.
function deliveredPart(slot: Slot, done: number, from: string): Slot {
  return {
    ...slot,
    dueOn: addDays(from, -1),
    required: done,
    minimum: Math.min(done, slot.minimum),
    requiredMinutes: minutesOf(slot, done),
  };
}

function remainder(slot: Slot, done: number): Slot {
  const required = slot.required - done;
  const minimum = Math.max(1, slot.minimum - done);
  return { ...slot, required, minimum, requiredMinutes: minutesOf(slot, required) };
}

function minutesOf(slot: Slot, items: number): number | null {
  if (slot.requiredMinutes === null) return null;
  return Math.round((slot.requiredMinutes * items) / slot.required);
}

// A unit whose end was known at the issue holds only its own part; what would follow is worked out from the terms.
async function openSlots(tx: Tx, commitment: LoadedCommitment) {
  const schedule = await tx
    .selectFrom("schedules")
    .select("terms")
    .where("id", "=", commitment.schedule_id)
    .executeTakeFirstOrThrow();
  const terms = schedule.terms as unknown as TermsInSpan;
  const own = (await loadSlots(tx, [commitment.schedule_id])).get(commitment.schedule_id) ?? [];
  if (commitment.predecessor_id !== null) return { terms, slots: own };
  const { year } = commitment;
  const life = { start: commitment.active_from, end: `${year}-12-31` };
  const whole = scheduleFor(
    { year, issuedOn: commitment.issued_on ?? life.start },
    { terms: withoutSpan(terms), span: terms.span },
    life,
  );
  return {
    terms,
    slots: [...own, ...whole.slots.filter((slot) => slot.dueOn > commitment.active_to)],
  };
}

function withoutSpan({ span: _, ...terms }: TermsInSpan): ScheduleTerms {
  return terms;
}

async function deliveredBySlot(tx: Tx, commitmentId: string): Promise<Map<number, number>> {
  const rows = await tx
    .selectFrom("fulfilments")
    .select(["slot", "delivered"])
    .where("commitment_id", "=", commitmentId)
    .where("stage", "=", "recorded")
    .where("known_until", "=", "infinity")
    .execute();
  return new Map(rows.map((row) => [row.slot, row.delivered]));
}

async function insertSuccessor(
  tx: Tx,
  commitment: LoadedCommitment,
  { successorUnitId, from }: Succession,
  scheduleId: string,
): Promise<string> {
  const { id } = await tx
    .insertInto("commitments")
    .values({
      plan_id: commitment.plan_id,
      task_id: commitment.task_id,
      quota_id: commitment.quota_id,
      unit_id: successorUnitId,
      schedule_id: scheduleId,
      measure: commitment.measure,
      bound: commitment.bound,
      domain: commitment.domain,
      predecessor_id: commitment.id,
      active_from: from,
      active_to: `${commitment.year}-12-31`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function endPredecessor(
  tx: Tx,
  commitment: LoadedCommitment,
  { from, reason }: Succession,
  scheduleId: string,
  successor: string,
) {
  await sql`update commitments set schedule_id = ${scheduleId}, successor_commitment_id = ${successor},
      ended_on = least(coalesce(ended_on, 'infinity'), ${from}::date - 1), ended_reason = ${reason}
    where id = ${commitment.id}`.execute(tx);
}
