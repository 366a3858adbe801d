import { addDays } from "@loa/cadence";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { loadSlots } from "./load-slots.ts";
import {
  type Schedule,
  type ScheduleTerms,
  type Slot,
  scheduleFor,
  scheduleOf,
  type TermsInSpan,
} from "./schedule.ts";

/** A commitment with all that is needed to tell what of it is open from a day on. */
export interface DutyOnFile {
  readonly id: string;
  readonly planId: string;
  readonly taskId: string;
  readonly quotaId: string | null;
  readonly unitId: string;
  readonly measure: string;
  readonly bound: string | null;
  readonly domain: string | null;
  readonly activeFrom: string;
  readonly activeTo: string;
  readonly endedOn: string | null;
  readonly endKnownOn: string | null;
  readonly successorId: string | null;
  readonly year: number;
  readonly issuedOn: string | null;
  readonly scheduleId: string;
  readonly terms: TermsInSpan;
  /** The amendment that cut it short: what would follow is owed by the new terms. */
  readonly curtailedBy: string | null;
  /** Its own occurrences. */
  readonly own: readonly Slot[];
  /** What would follow its unit's end where that was known at the issue; nobody owes it. */
  readonly lapsed: readonly Slot[];
  /** Items recorded so far, by occurrence. */
  readonly delivered: ReadonlyMap<number, number>;
}

/** What stays with the unit, and what is left of the rest. */
export interface Parts {
  readonly kept: Schedule;
  readonly open: Schedule;
}

/**
 * Parts a commitment on a day: what falls due before it stays, with what was delivered ahead; the remainder of what
 * falls due from it on is open. No more is owed in all than before. Pure.
 */
export function partOn(duty: DutyOnFile, from: string): Parts {
  const kept: Slot[] = [];
  const open: Slot[] = [];
  const lastDay = earlier(addDays(from, -1), duty.endedOn ?? from);
  const stays = later(lastDay, duty.activeFrom);
  for (const slot of [...duty.own, ...duty.lapsed]) {
    const done = duty.delivered.get(slot.slot) ?? 0;
    if (slot.dueOn < from) kept.push(slot);
    else if (done > 0) kept.push(deliveredPart(slot, done, stays));
    if (slot.dueOn >= from && done < slot.minimum) open.push(remainder(slot, done));
  }
  return { kept: scheduleOf(duty.terms, kept), open: scheduleOf(duty.terms, open) };
}

// What the predecessor delivered ahead stays its own, as met on its last day.
function deliveredPart(slot: Slot, done: number, dueOn: string): Slot {
  return {
    ...slot,
    dueOn,
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

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);

type Row = Omit<DutyOnFile, "own" | "lapsed" | "delivered">;

/** These commitments with their occurrences and what was recorded, in a fixed number of queries. */
export async function loadDuties(tx: Tx, ids: readonly string[]): Promise<DutyOnFile[]> {
  const { rows } = await sql<Row>`
    select c.id, c.plan_id as "planId", c.task_id as "taskId", c.quota_id as "quotaId", c.unit_id as "unitId", c.measure,
      c.bound, c.domain, c.active_from as "activeFrom", c.active_to as "activeTo", c.ended_on as "endedOn",
      c.end_known_on as "endKnownOn", c.successor_commitment_id as "successorId", p.year, i.issued_on as "issuedOn",
      c.schedule_id as "scheduleId", s.terms, c.curtailed_by as "curtailedBy"
    from commitments c join plans p on p.id = c.plan_id join schedules s on s.id = c.schedule_id
    left join issuances i on i.plan_id = c.plan_id
    where c.id = any (${[...ids]}::uuid[]) order by c.id`.execute(tx);
  const slots = await loadSlots(tx, [...new Set(rows.map((row) => row.scheduleId))]);
  const delivered = await deliveredOf(tx, ids);
  const none = new Map<number, number>();
  return rows.map((row) => ({
    ...row,
    own: slots.get(row.scheduleId) ?? [],
    lapsed: lapsedOf(row),
    delivered: delivered.get(row.id) ?? none,
  }));
}

// A unit whose end was known at the issue holds only its own part; what would follow is worked out from the terms.
function lapsedOf(row: Row): Slot[] {
  const life = { start: row.activeFrom, end: `${row.year}-12-31` };
  if (row.activeTo >= life.end || row.curtailedBy !== null) return [];
  const { span, ...terms } = row.terms;
  const plan = { year: row.year, issuedOn: row.issuedOn ?? life.start };
  const whole = scheduleFor(plan, { terms: terms as ScheduleTerms, span }, life);
  return whole.slots.filter((slot) => slot.dueOn > row.activeTo);
}

async function deliveredOf(tx: Tx, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; slot: number; delivered: number }>`
    select commitment_id as id, slot, delivered from fulfilments
    where commitment_id = any (${[...ids]}::uuid[]) and stage = 'recorded' and known_until = 'infinity'`.execute(
    tx,
  );
  const byId = new Map<string, Map<number, number>>();
  for (const { id, slot, delivered } of rows)
    byId.set(id, (byId.get(id) ?? new Map<number, number>()).set(slot, delivered));
  return byId;
}
