import { dayNumber, dayNumberOf, type PlainDate, yearMonthDay } from "./day-number.ts";

/** A stretch of days as day numbers, both inclusive; `year` is the calendar year it is counted in. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/** Cuts time into the whole calendar periods that touch the days from `start` to `end`. */
export type Cutter = (start: number, end: number) => Stretch[];

// 1970-01-01 was a Thursday.
const weekday = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

/** Single days. */
export const days: Cutter = (start, end) =>
  Array.from({ length: end - start + 1 }, (_, offset) => {
    const day = start + offset;
    return { start: day, end: day, year: yearMonthDay(day).year };
  });

/** ISO weeks, Monday to Sunday; a week is counted in the year of its Thursday. */
export const isoWeeks: Cutter = (start, end) => {
  const weeks: Stretch[] = [];
  for (let monday = start - weekday(start) + 1; monday <= end; monday += 7) {
    weeks.push({ start: monday, end: monday + 6, year: yearMonthDay(monday + 3).year });
  }
  return weeks;
};

/** Whole runs of `length` months that start in January: months, quarters, half years, years. */
export const monthRuns =
  (length: 1 | 3 | 6 | 12): Cutter =>
  (start, end) => {
    const runs: Stretch[] = [];
    const { year, month } = yearMonthDay(start);
    let first = year * 12 + Math.floor((month - 1) / length) * length;
    for (; firstDay(first) <= end; first += length) {
      const yearOf = Math.floor(first / 12);
      runs.push({ start: firstDay(first), end: firstDay(first + length) - 1, year: yearOf });
    }
    return runs;
  };

const firstDay = (months: number) => dayNumberOf(Math.floor(months / 12), (months % 12) + 1, 1);

/** The 1st to the 15th, and the 16th to the end of each month. */
export const halfMonths: Cutter = (start, end) =>
  monthRuns(1)(start, end)
    .flatMap((month) => [
      { ...month, end: month.start + 14 },
      { ...month, start: month.start + 15 },
    ])
    .filter((half) => half.end >= start && half.start <= end);

/**
 * The stretches between fixed days of the month, each ending on one: `[10, -1]` gives 1–10 and 11–end.
 * A day a month lacks (30 in February) is its last; -1 is the last day.
 */
export const betweenMonthDays =
  (monthDays: readonly number[]): Cutter =>
  (start, end) => {
    // One month more on either side, since a stretch may begin in the month before.
    const around = monthRuns(1)(start - 31, end + 31);
    const ends = [...new Set(around.flatMap((month) => fixedDays(month, monthDays)))].sort(
      (a, b) => a - b,
    );
    return ends
      .map((day, at) => ({
        start: (ends[at - 1] ?? day) + 1,
        end: day,
        year: yearMonthDay(day).year,
      }))
      .filter(
        (stretch) => stretch.start <= stretch.end && stretch.end >= start && stretch.start <= end,
      );
  };

const fixedDays = (month: Stretch, monthDays: readonly number[]) =>
  monthDays.map((day) =>
    day < 0
      ? Math.max(month.end + 1 + day, month.start)
      : Math.min(month.start + Math.max(day, 1) - 1, month.end),
  );

/**
 * The periods owed within a span: those with at least half their days inside it, clipped to it. This is the rule by
 * which an ISO week belongs to the year of its Thursday, used for every period. What the first owed period leaves
 * before it joins it, so that no day of the span comes before every period; a span too short for any is one period.
 */
export function within(cut: Cutter, start: number, end: number): Stretch[] {
  const owed = cut(start, end).filter((whole) => halfInside(whole, start, end));
  const first = owed[0];
  if (!first) return [{ start, end, year: yearMonthDay(start).year }];
  return owed.map((whole) => ({
    start: whole === first ? start : Math.max(whole.start, start),
    end: Math.min(whole.end, end),
    year: whole.year,
  }));
}

function halfInside(whole: Stretch, start: number, end: number): boolean {
  const inside = Math.min(whole.end, end) - Math.max(whole.start, start) + 1;
  return inside * 2 >= whole.end - whole.start + 1;
}

/**
 * The ISO week a day lies in.
 * @example isoWeekOf("2026-12-31") // { year: 2026, week: 53 }
 */
export function isoWeekOf(date: PlainDate): { readonly year: number; readonly week: number } {
  const day = dayNumber(date);
  const thursday = day - weekday(day) + 4;
  const { year } = yearMonthDay(thursday);
  return { year, week: Math.floor((thursday - dayNumberOf(year, 1, 1)) / 7) + 1 };
}

/**
 * How many ISO weeks a year has: 52, or 53 as in 2026.
 * @example isoWeeksIn(2026) // 53
 */
export function isoWeeksIn(year: number): 52 | 53 {
  const firstOfJanuary = weekday(dayNumberOf(year, 1, 1));
  const lastOfDecember = weekday(dayNumberOf(year, 12, 31));
  return firstOfJanuary === 4 || lastOfDecember === 4 ? 53 : 52;
}
