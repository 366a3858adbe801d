import { addDays, type PlainDate, yearOf } from "./plain-date.ts";
import { isRestDay, publicHolidays } from "./public-holidays.ts";

/** A day an office has made a day off (`off`), or a working day, against what the law's calendar says of it. */
export interface DayChange {
  readonly date: PlainDate;
  readonly off: boolean;
}

/** Tells working days from days off. */
export interface WorkCalendar {
  readonly isWorkday: (date: PlainDate) => boolean;
}

// Longer without a working day no office is; it stops a search through a calendar that has none.
const longestRest = 400;

/**
 * The working days of public offices: Monday to Friday without the public holidays and their days in lieu, and with an
 * office's own changes (a swap is two of them: one day off, one worked).
 *
 * @example workCalendar([{ date: "2025-05-02", off: true }, { date: "2025-04-26", off: false }])
 */
export function workCalendar(changes: readonly DayChange[] = []): WorkCalendar {
  const changed = new Map(changes.map(({ date, off }) => [date, off]));
  const years = new Map<number, ReadonlySet<PlainDate>>();
  const holidaysIn = (year: number) => {
    const known = years.get(year) ?? new Set(publicHolidays(year).map(({ date }) => date));
    years.set(year, known);
    return known;
  };
  const isOff = (date: PlainDate) => isRestDay(date) || holidaysIn(yearOf(date)).has(date);
  return { isWorkday: (date) => !(changed.get(date) ?? isOff(date)) };
}

/**
 * The day `days` working days after a date, which itself is not counted: "within 5 working days of receipt".
 *
 * @throws RangeError for a number of days that is not whole and from 0 to 2000, or a calendar without working days.
 * @example addWorkdays(workCalendar(), "2025-04-29", 1) // "2025-05-02", after two days of holiday
 */
export function addWorkdays(calendar: WorkCalendar, from: PlainDate, days: number): PlainDate {
  if (!Number.isInteger(days) || days < 0 || days > 2000)
    throw new RangeError(`not a number of working days: ${days}`);
  let at = from;
  for (let left = days; left > 0; left--) at = onWorkday(calendar, addDays(at, 1), "after");
  return at;
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workdaysBetween(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1))
    if (calendar.isWorkday(at)) count++;
  return count;
}

/**
 * The date itself when it is worked, else the next working day before or after it: a reminder goes out before a
 * holiday, a deadline may wait until after it.
 *
 * @throws RangeError for a calendar that has none within a year.
 * @example onWorkday(workCalendar(), "2025-01-29", "before") // "2025-01-24", the Friday before Tết
 */
export function onWorkday(
  calendar: WorkCalendar,
  date: PlainDate,
  side: "before" | "after",
): PlainDate {
  const step = side === "before" ? -1 : 1;
  for (let days = 0; days <= longestRest; days++) {
    const at = addDays(date, days * step);
    if (calendar.isWorkday(at)) return at;
  }
  throw new RangeError(`no working day ${side} ${date}`);
}
