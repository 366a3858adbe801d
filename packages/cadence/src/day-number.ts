/** A calendar day as `YYYY-MM-DD`; such strings sort as the days do. */
export type PlainDate = string;

/** A span of calendar days, both inclusive. */
export interface Span {
  readonly start: PlainDate;
  readonly end: PlainDate;
}

/** Year, month 1–12 and day of month of one day. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const shape = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Days from 1970-01-01 to a date (negative before it).
 * Plain integers, because issuing a plan expands millions of days; held against Temporal in the tests.
 * @throws RangeError for a string that is no day of the calendar, such as `2025-02-30`.
 * @example dayNumber("1970-01-02") // 1
 */
export function dayNumber(date: PlainDate): number {
  const number = dayNumberOf(+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10));
  if (!shape.test(date) || plainDate(number) !== date) {
    throw new RangeError(`not a calendar day (YYYY-MM-DD): ${date}`);
  }
  return number;
}

/**
 * Whether a string is a day of the calendar written `YYYY-MM-DD`.
 * @example isPlainDate("2025-02-29") // false
 */
export function isPlainDate(date: string): boolean {
  if (!shape.test(date)) return false;
  return plainDate(dayNumberOf(+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10))) === date;
}

/**
 * Days from 1970-01-01 to the day of a year and month; month and day may run over (month 13, day 0).
 * @example plainDate(dayNumberOf(2025, 3, 0)) // "2025-02-28"
 */
export function dayNumberOf(year: number, month: number, day: number): number {
  // The year starts in March, so that the leap day is its last.
  const months = year * 12 + month - 3;
  const shifted = Math.floor(months / 12);
  const monthDays = Math.floor((153 * (months - shifted * 12) + 2) / 5);
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    monthDays +
    day -
    719469
  );
}

/**
 * The day a day number stands for, in its parts.
 * @example yearMonthDay(0) // { year: 1970, month: 1, day: 1 }
 */
export function yearMonthDay(number: number): YearMonthDay {
  const days = number + 719468;
  const era = Math.floor(days / 146097);
  const ofEra = days - era * 146097;
  const leapDays =
    Math.floor(ofEra / 1460) - Math.floor(ofEra / 36524) + Math.floor(ofEra / 146096);
  const yearOfEra = Math.floor((ofEra - leapDays) / 365);
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

/**
 * The date a day number stands for; the inverse of `dayNumber`.
 * @example plainDate(0) // "1970-01-01"
 */
export function plainDate(number: number): PlainDate {
  const { year, month, day } = yearMonthDay(number);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (value: number) => (value < 10 ? `0${value}` : `${value}`);

/**
 * The date some days later, or earlier when negative.
 * @example addDays("2025-12-31", 1) // "2026-01-01"
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDate(dayNumber(date) + days);
}

/**
 * Days of a span, both ends counted.
 * @example daysIn({ start: "2025-01-01", end: "2025-12-31" }) // 365
 */
export function daysIn(span: Span): number {
  return dayNumber(span.end) - dayNumber(span.start) + 1;
}
