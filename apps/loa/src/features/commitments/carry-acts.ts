import { type RawBuilder, sql } from "kysely";
import { dateInVietnam } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";

/** A commitment and one of those that carry it on. */
export interface Carried {
  readonly from: string;
  readonly to: string;
}

/**
 * Lets what was done to an occurrence hold for whoever takes it over: one that was cancelled or excused is not owed by
 * the successor, and a moved due date stays moved. What was asked for and waits is asked in the successor's name, and a
 * snooze goes on.
 */
export async function carryActs(tx: Tx, pairs: readonly Carried[], today: string) {
  if (pairs.length === 0) return;
  const carried = sql`(select x."from", x."to" from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as x("from" uuid, "to" uuid)) p`;
  await sql`insert into occurrence_acts (commitment_id, unit_id, slot, kind, was_due_on, new_due_on, reason, asked_on, acted_on,
      acted_by, acted_at)
    select c.id, c.unit_id, a.slot, a.kind, a.was_due_on, a.new_due_on, a.reason, a.asked_on, a.acted_on, a.acted_by, a.acted_at
    from ${carried} join occurrence_acts_at(${today}::date) a on a.commitment_id = p."from"
    join commitments c on c.id = p."to"
    join schedule_slots s on s.schedule_id = c.schedule_id and s.slot = a.slot
    order by a.acted_on, a.acted_at, a.id`.execute(tx);
  await sql`insert into occurrence_requests (commitment_id, unit_id, slot, kind, new_due_on, reason, asked_on, asked_by, asked_at)
    select c.id, c.unit_id, r.slot, r.kind, r.new_due_on, r.reason, r.asked_on, r.asked_by, r.asked_at
    from ${carried} join occurrence_requests r on r.commitment_id = p."from"
    join commitments c on c.id = p."to"
    join schedule_slots s on s.schedule_id = c.schedule_id and s.slot = r.slot
    where not exists (select from occurrence_decisions d where d.request_id = r.id)
    order by r.asked_at, r.id`.execute(tx);
  await carrySnoozes(tx, carried, today);
}

// Whom nobody reminds of an occurrence today is not reminded of it tomorrow because the unit has another name.
async function carrySnoozes(tx: Tx, carried: RawBuilder<unknown>, today: string) {
  await sql`insert into snoozes (commitment_id, unit_id, slot, until, reason, snoozed_on, snoozed_by, snoozed_at)
    select c.id, c.unit_id, z.slot, z.until, z.reason, z.snoozed_on, z.snoozed_by, z.snoozed_at
    from ${carried} join snoozes_at(${today}::date) z on z.commitment_id = p."from"
    join commitments c on c.id = p."to"
    join schedule_slots s on s.schedule_id = c.schedule_id and s.slot = z.slot
    order by z.snoozed_at, z.id`.execute(tx);
}

/** Closes what still waits on occurrences that are no longer theirs; those they keep go on waiting. */
export async function closeRequests(tx: Tx, ids: readonly string[], now: Date) {
  await sql`insert into occurrence_decisions (request_id, unit_id, outcome, reason, decided_on, decided_at)
    select r.id, r.unit_id, 'withdrawn', c.ended_reason, ${dateInVietnam(now)}, ${now}
    from occurrence_requests r join commitments c on c.id = r.commitment_id
    where c.id = any (${[...ids]}::uuid[])
      and not exists (select from occurrence_decisions d where d.request_id = r.id)
      and not exists (select from schedule_slots s where s.schedule_id = c.schedule_id and s.slot = r.slot
        and (c.ended_on is null or s.due_on <= c.ended_on) and s.due_on >= c.active_from)`.execute(
    tx,
  );
}
