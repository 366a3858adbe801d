import { lunarDay } from "./lunar.ts";
import { addDays, dayNumber, type PlainDate, plainDate } from "./plain-date.ts";

/** The holidays of Article 112 of the Labour Code (45/2019/QH14). */
export type Holiday = "new-year" | "tet" | "hung-kings" | "reunification" | "labour" | "national";

/** A day off by law; with `lieu`, the working day given for a holiday that falls on a weekly rest day. */
export interface PublicHoliday {
  readonly date: PlainDate;
  readonly holiday: Holiday;
  readonly lieu: boolean;
}

/**
 * The days off of a year by law, in order: the holidays of Article 112 and the days in lieu of those on a Saturday or a
 * Sunday, on the next working day (Article 111.3; the two rest days by Decision 188/1999/QĐ-TTg). Of the five days of
 * Tết two come before the first of the year, and of the two of Quốc khánh the second is the day before, on a Thursday
 * the day after: so the days off were announced in every year from 2021 to 2026. What is announced otherwise is a
 * change of the calendar, and so is a swap (hoán đổi).
 *
 * @example publicHolidays(2025).find((day) => day.holiday === "tet")?.date // "2025-01-27"
 */
export function publicHolidays(year: number): PublicHoliday[] {
  const days = holidaysOf(year);
  const taken = new Set(days.map(({ date }) => date));
  const inLieu = days
    .filter(({ date }) => isRestDay(date))
    .map(({ holiday, date }) => {
      const day = firstFree(date, taken);
      taken.add(day);
      return { date: day, holiday, lieu: true };
    });
  return [...days, ...inLieu].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function firstFree(date: PlainDate, taken: ReadonlySet<PlainDate>): PlainDate {
  const next = addDays(date, 1);
  return isRestDay(next) || taken.has(next) ? firstFree(next, taken) : next;
}

function holidaysOf(year: number): PublicHoliday[] {
  const tet = lunarDay(year, 1, 1);
  const dated: readonly (readonly [Holiday, PlainDate])[] = [
    ["new-year", plainDate(year, 1, 1)],
    ...[-2, -1, 0, 1, 2].map((days) => ["tet", addDays(tet, days)] as const),
    ["hung-kings", lunarDay(year, 3, 10)],
    ["reunification", plainDate(year, 4, 30)],
    ["labour", plainDate(year, 5, 1)],
    ...nationalDays(year).map((date) => ["national", date] as const),
  ];
  const once = new Map(dated.map(([holiday, date]) => [date, holiday]));
  return [...once].map(([date, holiday]) => ({ date, holiday, lieu: false }));
}

// The second day came with the Labour Code of 2019, in force from 2021.
function nationalDays(year: number): PlainDate[] {
  const day = plainDate(year, 9, 2);
  if (year < 2021) return [day];
  return weekdayOf(day) === 4 ? [day, addDays(day, 1)] : [addDays(day, -1), day];
}

/** Whether a day is one of the two weekly rest days. */
export function isRestDay(date: PlainDate): boolean {
  return weekdayOf(date) >= 6;
}

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}
