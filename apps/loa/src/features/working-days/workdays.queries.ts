import {
  lunarOf,
  publicHolidays,
  type WorkCalendar,
  workCalendar,
  workdaysBetween,
} from "@loa/cadence";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { DayOff, WorkdayChange, WorkdayYear } from "./contract.ts";

/** The working days of this installation: the law's, with what its administrators have changed. */
export async function workdaysOf(tx: Tx): Promise<WorkCalendar> {
  const rows = await tx.selectFrom("workday_changes").select(["off_on", "worked_on"]).execute();
  return workCalendar(
    rows.flatMap(({ off_on, worked_on }) => [
      ...(off_on ? [{ date: off_on, off: true }] : []),
      ...(worked_on ? [{ date: worked_on, off: false }] : []),
    ]),
  );
}

/** A year's days off by law, what was changed of it, and how many days are worked. */
export async function workdayYear(tx: Tx, year: number): Promise<Omit<WorkdayYear, "canChange">> {
  const calendar = await workdaysOf(tx);
  return {
    year,
    workdays: workdaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`),
    daysOff: publicHolidays(year).map((day) => presentDayOff(day, calendar)),
    changes: await findChanges(
      tx,
      sql`extract(year from w.off_on) = ${year} or extract(year from w.worked_on) = ${year}`,
    ),
  };
}

function presentDayOff(
  day: ReturnType<typeof publicHolidays>[number],
  calendar: WorkCalendar,
): DayOff {
  const lunar = lunarOf(day.date);
  return { ...day, lunar: `${lunar.day}/${lunar.month}`, worked: calendar.isWorkday(day.date) };
}

/** Changes `w` that meet a condition, in the order of their days. */
export async function findChanges(
  tx: Tx,
  condition: ReturnType<typeof sql>,
): Promise<WorkdayChange[]> {
  const { rows } = await sql<WorkdayChange>`
    select w.id, w.off_on as "offOn", w.worked_on as "workedOn", w.note, a.name as "changedBy"
    from workday_changes w left join accounts a on a.id = w.changed_by
    where ${condition} order by coalesce(w.off_on, w.worked_on), w.id`.execute(tx);
  return rows;
}
