/** A calendar date as `YYYY-MM-DD`; such texts compare in the order of time. */
export type PlainDate = string;

/** Days from `start` to `end`, both inclusive. */
export interface Span {
  readonly start: PlainDate;
  readonly end: PlainDate;
}

const dayMs = 86_400_000;

/** Days since 1970-01-01; a UTC day never has a missing or double hour. */
export function dayNumber(date: PlainDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, Number(date.slice(8, 10))) / dayMs;
}

/** The date of a day number. */
export function dateOf(day: number): PlainDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOf(dayNumber(date) + days);
}

/**
 * Whether a text is a day of the calendar written `YYYY-MM-DD`.
 *
 * @example isPlainDate("2025-02-29") // false
 */
export function isPlainDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

/** @throws RangeError for a span whose ends are no days of the calendar, or that ends before it starts. */
export function checkSpan(span: Span): void {
  if (!isPlainDate(span.start) || !isPlainDate(span.end) || span.start > span.end)
    throw new RangeError(`not a span of calendar days: ${span.start} to ${span.end}`);
}

/** Number of days of a span, both ends included. */
export function lengthOf(span: Span): number {
  return dayNumber(span.end) - dayNumber(span.start) + 1;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/** Year, month (1 to 12; 13 is next January) and day as a date. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Last day of a month. */
export function monthEnd(year: number, month: number): PlainDate {
  return plainDate(year, month + 1, 0);
}

/** The days two spans share, or null. */
export function overlap(a: Span, b: Span): Span | null {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start <= end ? { start, end } : null;
}
