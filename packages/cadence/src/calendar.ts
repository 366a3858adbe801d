import {
  addDays,
  dateOf,
  dayNumber,
  monthEnd,
  monthOf,
  overlap,
  type PlainDate,
  plainDate,
  type Span,
  yearOf,
} from "./plain-date.ts";

/** A regular division of time. */
export type Division = "day" | "week" | "half-month" | "month" | "quarter" | "halfyear" | "year";

/** A whole period of a division that touches `date`. Weeks are ISO weeks, Monday to Sunday. */
export function periodOf(division: Division, date: PlainDate): Span {
  if (division === "day") return { start: date, end: date };
  if (division === "week") return weekOf(date);
  if (division === "half-month") return halfMonthOf(date);
  return monthsOf(date, monthsIn[division]);
}

const monthsIn = { month: 1, quarter: 3, halfyear: 6, year: 12 } as const;

function weekOf(date: PlainDate): Span {
  // 1970-01-01 was a Thursday, so day 4 is a Monday.
  const monday = Math.floor((dayNumber(date) - 4) / 7) * 7 + 4;
  return { start: dateOf(monday), end: dateOf(monday + 6) };
}

function halfMonthOf(date: PlainDate): Span {
  const [year, month] = [yearOf(date), monthOf(date)];
  const middle = plainDate(year, month, 15);
  return date <= middle
    ? { start: plainDate(year, month, 1), end: middle }
    : { start: plainDate(year, month, 16), end: monthEnd(year, month) };
}

function monthsOf(date: PlainDate, months: number): Span {
  const first = monthOf(date) - ((monthOf(date) - 1) % months);
  return {
    start: plainDate(yearOf(date), first, 1),
    end: monthEnd(yearOf(date), first + months - 1),
  };
}

/**
 * The periods of a division inside a span, clipped to it. A week belongs to a span when its Thursday does
 * (ISO 8601), so a year has its 52 or 53 weeks and no week counts in two years. The first week begins with the
 * span, so that work of 2 January 2027, in the last ISO week of 2026, is not work before every week.
 */
export function periodsOf(division: Division, span: Span): Span[] {
  const periods: Span[] = [];
  for (let at = span.start; at <= span.end; ) {
    const whole = periodOf(division, at);
    const clipped = overlap(whole, span);
    if (clipped && (division !== "week" || holdsThursday(whole, span))) periods.push(clipped);
    at = addDays(whole.end, 1);
  }
  const [first, ...rest] = periods;
  return first ? [{ start: span.start, end: first.end }, ...rest] : [];
}

function holdsThursday(week: Span, span: Span): boolean {
  const thursday = addDays(week.start, 3);
  return thursday >= span.start && thursday <= span.end;
}

/** Number of ISO weeks of a year: 52, or 53 (2026 has 53). */
export function isoWeeksIn(year: number): number {
  return periodsOf("week", { start: plainDate(year, 1, 1), end: plainDate(year, 12, 31) }).length;
}

/** ISO week number of a date, 1 to 53. */
export function isoWeekOf(date: PlainDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(weekOf(date).start, 3);
  const year = yearOf(thursday);
  return {
    year,
    week: Math.floor((dayNumber(thursday) - dayNumber(plainDate(year, 1, 1))) / 7) + 1,
  };
}
