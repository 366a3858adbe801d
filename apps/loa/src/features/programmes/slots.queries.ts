import { publicHolidays } from "@loa/cadence";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { workdaysOf } from "../working-days/index.ts";
import { aheadDays, type Slot, type SlotState } from "./contract-shapes.ts";

interface Row {
  readonly id: string;
  readonly programme_id: string;
  readonly programme: string;
  readonly channel: string;
  readonly planned_on: string;
  readonly series_on: string | null;
  readonly starts_at: string | null;
  readonly title: string;
  readonly minutes: number | null;
  readonly person_id: string | null;
  readonly person: string | null;
  readonly state: SlotState;
  readonly missed: boolean;
  readonly empty: boolean;
  readonly output_id: string | null;
  readonly cancelled_because: string | null;
}

/** Its day has passed and it neither went out nor was cancelled. Reads a slot `s`. */
export const isMissed = (today: string) =>
  sql`(s.state not in ('out', 'cancelled') and s.planned_on < ${today}::date)`;

/** Soon, and nobody has it in hand. Reads a slot `s`. */
export const isEmpty = (today: string) =>
  sql`(s.state = 'planned' and s.planned_on between ${today}::date and ${today}::date + ${aheadDays}::int)`;

/** Slots `s` that a condition names, in the order of their days. */
export async function findSlots(
  tx: Tx,
  today: string,
  where: RawBuilder<unknown>,
): Promise<Slot[]> {
  const { rows } = await sql<Row>`
    select s.*, p.name as programme, p.channel, coalesce(s.starts_at, p.starts_at)::text as starts_at,
      coalesce(s.minutes, p.minutes) as minutes, a.name as person, ${isMissed(today)} as missed, ${isEmpty(today)} as empty
    from slots_standing s join programmes p on p.id = s.programme_id left join accounts a on a.id = s.person_id
    where ${where} order by s.planned_on, coalesce(s.starts_at, p.starts_at), p.name, s.id`.execute(
    tx,
  );
  return rows.map(presentSlot);
}

function presentSlot(row: Row): Slot {
  return {
    ...{ id: row.id, plannedOn: row.planned_on, seriesOn: row.series_on, title: row.title },
    programme: { id: row.programme_id, name: row.programme, channel: row.channel },
    ...{ startsAt: row.starts_at?.slice(0, 5) ?? null, minutes: row.minutes, state: row.state },
    person: row.person_id ? { id: row.person_id, name: row.person ?? "" } : null,
    ...{ missed: row.missed, empty: row.empty, outputId: row.output_id },
    cancelledBecause: row.cancelled_because,
  };
}

/** Holds where an account may be given a slot of a unit: one of its officers or heads, not suspended. */
export const mayBeGiven = (
  account: RawBuilder<unknown>,
  unit: RawBuilder<unknown>,
) => sql<boolean>`exists (
  select from role_grants g join accounts holder on holder.id = g.account_id and holder.suspended_at is null
  where g.account_id = ${account} and g.unit_id = ${unit} and g.role in ('officer', 'unit_head'))`;

/** Who of a unit may be given a slot. */
export async function peopleOf(tx: Tx, unitId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, a.name from accounts a where ${mayBeGiven(sql`a.id`, sql`${unitId}::uuid`)} order by a.name, a.id`.execute(
    tx,
  );
  return rows;
}

/** The holidays between two days, those worked by a change of the calendar left out: shown, not skipped. */
export async function daysOffBetween(tx: Tx, from: string, to: string): Promise<string[]> {
  const calendar = await workdaysOf(tx);
  const years = [...new Set([Number(from.slice(0, 4)), Number(to.slice(0, 4))])];
  const days = years.flatMap((year) => publicHolidays(year).map(({ date }) => date));
  return days.filter((date) => date >= from && date <= to && !calendar.isWorkday(date));
}
