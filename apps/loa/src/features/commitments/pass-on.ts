import { addDays } from "@loa/cadence";
import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import { chainFrom, lineageOf } from "../units/index.ts";
import { carryActs } from "./carry-acts.ts";
import { type LoadedCommitment, loadCommitment } from "./commitment.queries.ts";
import { loadSlots } from "./load-slots.ts";
import { inSpan, type OwingUnit } from "./owing-units.ts";
import { rematch } from "./post-deliveries.ts";
import {
  type ScheduleTerms,
  type Slot,
  scheduleFor,
  scheduleOf,
  type TermsInSpan,
} from "./schedule.ts";
import { shareOut } from "./share-out.ts";
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
 * Moves what is still open to one named successor, and on to those who succeed it in turn: occurrences due from that
 * day on, less what was delivered for them already, so that no more is owed in all than before. Delivered work keeps
 * the old name, and a look back before today shows what was known then. Returns the successor's commitment.
 * @throws not-found, already-passed-on, receiver-not-there, nothing-to-pass-on
 */
export async function passOn(tx: Tx, succession: Succession): Promise<{ commitmentId: string }> {
  await sql`select 1 from commitments where id = ${succession.commitmentId} for update`.execute(tx);
  const commitment = await loadCommitment(tx, succession.commitmentId);
  if (commitment.successor_commitment_id !== null) throw refusals.alreadyPassedOn();
  await refuseAbsentSuccessor(tx, commitment, succession);
  const { kept, passed } = await divide(tx, commitment, succession.from);
  if (passed.slots.length === 0) throw refusals.nothingLeft();
  const turns = await turnsOf(tx, commitment, succession);
  const shares = shareOut(passed, turns);
  const ids = await writeSchedules(tx, commitment.plan_id, [kept, ...shares]);
  const successors = await insertSuccessors(
    tx,
    commitment,
    succession,
    turns.map((turn, nth) => ({ ...turn, scheduleId: ids.get(shares[nth]?.digest ?? "") ?? "" })),
  );
  const today = dateInVietnam(succession.now);
  await carryActs(tx, commitment.id, successors, today);
  await endPredecessor(tx, commitment, succession, {
    scheduleId: ids.get(kept.digest) ?? "",
    successor: successors[0] ?? "",
    today,
  });
  await rematch(tx, commitment.id, today);
  await record(tx, commitment, succession, successors);
  return { commitmentId: successors[0] ?? "" };
}

function record(
  tx: Tx,
  commitment: LoadedCommitment,
  succession: Succession,
  successors: readonly string[],
) {
  return recordAudit(tx, succession.actor, {
    action: "commitment.passed-on",
    subject: { kind: "commitment", id: commitment.id },
    unitId: commitment.unit_id,
    details: {
      successorUnitId: succession.successorUnitId,
      successorCommitmentIds: [...successors],
      from: succession.from,
      reason: succession.reason,
    },
    at: succession.now,
  });
}

// The last keeps the year's rest: when it ends too and nobody is named, a person is asked again.
async function turnsOf(tx: Tx, { year }: LoadedCommitment, { successorUnitId, from }: Succession) {
  const span = { start: from, end: `${year}-12-31` };
  const chain = chainFrom(await lineageOf(tx, [successorUnitId]), successorUnitId);
  const turns = inSpan(chain, span);
  return turns.map((turn, nth) => (nth === turns.length - 1 ? { ...turn, to: span.end } : turn));
}

const refusals = {
  alreadyPassedOn: () =>
    refuse("already-passed-on", 409, {
      vi: "Cam kết này đã được chuyển cho đơn vị kế thừa.",
      en: "This commitment has been passed on already.",
    }),
  notThere: () =>
    refuse("receiver-not-there", 422, {
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
  // Cut short by an amendment: what would follow is owed by the new terms.
  if (commitment.curtailed_by !== null) return { terms, slots: own };
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

async function insertSuccessors(
  tx: Tx,
  commitment: LoadedCommitment,
  { now }: Succession,
  turns: readonly (OwingUnit & { readonly scheduleId: string })[],
): Promise<string[]> {
  const made: string[] = [];
  for (const { unitId, from, to, scheduleId } of turns) {
    const predecessor = made.at(-1) ?? commitment.id;
    const { id } = await tx
      .insertInto("commitments")
      .values({
        plan_id: commitment.plan_id,
        task_id: commitment.task_id,
        quota_id: commitment.quota_id,
        unit_id: unitId,
        schedule_id: scheduleId,
        measure: commitment.measure,
        bound: commitment.bound,
        domain: commitment.domain,
        predecessor_id: predecessor,
        active_from: from,
        active_to: to,
        known_from: dateInVietnam(now),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await sql`update commitments set successor_commitment_id = ${id} where id = ${predecessor}`.execute(
      tx,
    );
    made.push(id);
  }
  return made;
}

async function endPredecessor(
  tx: Tx,
  commitment: LoadedCommitment,
  { from, reason }: Succession,
  changed: { readonly scheduleId: string; readonly successor: string; readonly today: string },
) {
  await sql`update commitments set former_schedule_id = schedule_id, reshaped_on = ${changed.today}, schedule_id = ${changed.scheduleId},
      end_known_on = least(coalesce(end_known_on, 'infinity'), ${changed.today}), successor_commitment_id = ${changed.successor},
      ended_on = least(coalesce(ended_on, 'infinity'), ${from}::date - 1), ended_reason = ${reason}
    where id = ${commitment.id}`.execute(tx);
}
