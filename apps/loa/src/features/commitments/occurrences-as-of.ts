import { type RawBuilder, sql } from "kysely";
import type { Filled } from "./schedule.ts";
import type { Stage } from "./write-history.ts";

/** How a reader looks at what is owed: on which day, counting what has reached which stage. */
export interface Reading {
  readonly asOf: string;
  readonly stage: Stage;
  /** Fills counted anew from the ledger by event date; without them `fulfilments` say what was known. */
  readonly byEventDate?: readonly (Filled & { readonly commitmentId: string })[] | undefined;
  /** Due days the reader will keep to: what falls due outside them may be left out at once, as if it were not there. */
  readonly dueWithin?: { readonly from: string; readonly to: string } | undefined;
}

/** Where an occurrence stands on a day; the words of the screens' state marks. */
export const occurrenceStates = [
  "met",
  "partly",
  "open",
  "notDue",
  "late",
  "retroactive",
  "excused",
  "cancelled",
] as const;
export type OccurrenceState = (typeof occurrenceStates)[number];

/**
 * Every occurrence of the commitments `c` that `where` names, with its fill and state on the day: a
 * subquery to select from. It reads commitments, slots, fulfilments and acts, never outputs, and
 * answers what `statusOf` answers.
 */
export function occurrencesAsOf(reading: Reading, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select o.*, ${stateCase(reading.asOf)} as state from (
    select c.id as commitment_id, s.slot, c.plan_id, c.task_id, c.quota_id, c.unit_id, c.measure, c.bound, c.domain,
      s.period_start, s.period_end, s.due_on as first_due_on, coalesce(a.due_on, s.due_on) as due_on,
      ${owedParts}, s.retroactive, a.kind as act, coalesce(a.was_late, false) as was_late,
      coalesce(f.delivered, 0) as delivered, f.met_on
    from commitments c
    left join ${shapesAsOf(reading.asOf)} fs on fs.commitment_id = c.id
    join schedule_slots s on s.schedule_id = ${scheduleAsOf(reading.asOf)}
    left join ${filled(reading)} f on f.commitment_id = c.id and f.slot = s.slot
    left join ${actsAsOf(reading.asOf)} a on a.commitment_id = c.id and a.slot = s.slot
    left join ${proRataAsOf(reading.asOf)} r on r.quota_id = c.quota_id
      and r.from_on > s.period_start and r.from_on <= s.period_end and not s.retroactive
    where s.due_on >= c.active_from and (c.ended_on is null or s.due_on <= c.ended_on or c.end_known_on > ${reading.asOf}::date)
      and c.known_from <= ${reading.asOf}::date and ${dueSoon(reading)} and ${where}) o)`;
}

// Told apart before anything is joined to them: of a year's occurrences a quarter is wanted. Those moved are few, and
// are kept whatever their first day was.
function dueSoon({ dueWithin }: Reading) {
  if (!dueWithin) return sql`true`;
  return sql`(s.due_on between ${dueWithin.from}::date and ${dueWithin.to}::date
    or (c.id, s.slot) in (select m.commitment_id, m.slot from occurrence_acts m where m.new_due_on is not null))`;
}

/**
 * The schedule by which a commitment `c` was known on a day: passing a part on later, or an amendment, does not move
 * the past. Reads `shapesAsOf` as `fs`.
 */
export function scheduleAsOf(asOf: string): RawBuilder<unknown> {
  return sql`coalesce(fs.schedule_id, case when c.reshaped_on > ${asOf}::date then c.former_schedule_id else c.schedule_id end)`;
}

/** What commitments expected on a day, where an amendment has changed it since: at most one row for each. */
export function shapesAsOf(asOf: string): RawBuilder<unknown> {
  return sql`(select commitment_id, schedule_id from former_shapes
    where known_from <= ${asOf}::date and until > ${asOf}::date)`;
}

function filled({ asOf, stage, byEventDate }: Reading) {
  if (!byEventDate)
    return sql`(select commitment_id, slot, delivered, met_on from fulfilments
      where stage = ${stage} and known_from <= ${asOf}::date and known_until > ${asOf}::date)`;
  return sql`(select x."commitmentId" as commitment_id, x.slot, x.delivered, x."metOn" as met_on
    from jsonb_to_recordset(${JSON.stringify(byEventDate)}::jsonb)
      as x("commitmentId" uuid, slot int, delivered int, "metOn" date))`;
}

// Where a person chose pro rata, an occurrence under way at the issue owes the part of its period that was left, to the
// nearest whole item and at least one, and is met from as much less. Reads the choice `r` and the slot `s`.
const share = sql`((s.period_end - r.from_on + 1)::numeric / (s.period_end - s.period_start + 1))`;
const lessRequired = sql`greatest(1, round(s.required * ${share}))::int`;
const owedParts = sql`case when r.from_on is null then s.required else ${lessRequired} end as required,
  case when r.from_on is null then s.minimum
    else least(${lessRequired}, greatest(1, ceil(s.minimum * ${share})))::int end as minimum,
  case when r.from_on is null then s.required_minutes
    else round(s.required_minutes::numeric * ${lessRequired} / s.required)::int end as required_minutes`;

const proRataAsOf = (asOf: string) => sql`pro_rata_at(${asOf}::date)`;

// The latest act decides; a due date whose move was asked for after it had passed leaves the occurrence late.
function actsAsOf(asOf: string) {
  return sql`(select commitment_id, slot, (array_agg(kind order by acted_on desc, acted_at desc, id desc))[1] as kind,
      (array_agg(new_due_on order by acted_on desc, acted_at desc, id desc) filter (where new_due_on is not null))[1] as due_on,
      bool_or(new_due_on is not null and was_due_on < coalesce(asked_on, acted_on)) as was_late
    from occurrence_acts_at(${asOf}::date) group by commitment_id, slot)`;
}

function stateCase(asOf: string) {
  return sql`case
    when o.act = 'cancel' then 'cancelled'
    when o.met_on is not null or o.delivered >= o.minimum then 'met'
    when o.act = 'excuse' then 'excused'
    when o.retroactive then 'retroactive'
    when o.bound is distinct from 'max' and (o.due_on < ${asOf}::date or o.was_late) then 'late'
    when o.delivered > 0 then 'partly'
    when o.period_start > ${asOf}::date then 'notDue'
    else 'open' end`;
}

/** Whether an occurrence `o` is a debt: not what was due before the issue, excused, or a limit. Cancelled ones are left out before. */
export const isOwed = sql<boolean>`not o.retroactive and o.state <> 'excused' and o.bound is distinct from 'max'`;

/** Whether an occurrence `o` had fallen due by a day: late ones had, wherever their date was moved to. */
export const hadFallenDue = (asOf: string) =>
  sql<boolean>`(o.due_on <= ${asOf}::date or o.state = 'late')`;
