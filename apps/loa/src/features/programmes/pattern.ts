import { addDays, lengthOf, type PlainDate, periodOf, type Span } from "@loa/cadence";
import { monthsOf, type Pattern } from "./contract-shapes.ts";

/** A day the pattern gives, and which of the pattern's days it is. */
export interface PatternDay {
  readonly on: PlainDate;
  /** Null: no day of the pattern, added so that what is owed is filled. */
  readonly lane: number | null;
}

/** Something owed: so many items between two days. */
export interface Owed extends Span {
  readonly required: number;
}

/**
 * The days of a pattern inside a span, in order, no day twice. A day a month does not have is its last; where that is
 * taken, the free day before it.
 *
 * @example daysOf({ every: "month", days: [{ month: 1, day: 31 }] }, year).map(({ on }) => on) // …01-31, …02-28
 */
export function daysOf(pattern: Pattern, span: Span): PatternDay[] {
  const days = periodsTouching(pattern.every, span).flatMap((period) => daysIn(pattern, period));
  return days.filter(({ on }) => on >= span.start && on <= span.end).sort(inOrder);
}

/** The days of a pattern with those added that are lacking for what is owed; `each` items go out on a day. */
export function daysFor(
  pattern: Pattern,
  span: Span,
  owed: readonly Owed[],
  each = 1,
): PatternDay[] {
  const days = daysOf(pattern, span);
  const taken = new Set(days.map(({ on }) => on));
  for (const one of owed)
    for (const on of lacking(one, span, { taken, each })) {
      taken.add(on);
      days.push({ on, lane: null });
    }
  return days.sort(inOrder);
}

interface Taken {
  readonly taken: ReadonlySet<PlainDate>;
  readonly each: number;
}

function lacking(owed: Owed, span: Span, { taken, each }: Taken): PlainDate[] {
  const inside = everyDay(owed).filter((on) => on >= span.start && on <= span.end);
  const free = inside.filter((on) => !taken.has(on));
  const missing = Math.ceil(owed.required / each) - (inside.length - free.length);
  // The last free ones: what is added should not come sooner than what the pattern already gives.
  return missing > 0 ? free.slice(-missing) : [];
}

function everyDay(span: Span): PlainDate[] {
  return Array.from({ length: lengthOf(span) }, (_, at) => addDays(span.start, at));
}

function periodsTouching(every: Pattern["every"], span: Span): Span[] {
  const periods: Span[] = [];
  for (let at = span.start; at <= span.end; at = addDays(periods.at(-1)?.end ?? span.end, 1))
    periods.push(periodOf(every, at));
  return periods;
}

function daysIn(pattern: Pattern, period: Span): PatternDay[] {
  if (pattern.every === "week")
    return pattern.weekdays.map((weekday, lane) => ({
      on: addDays(period.start, weekday - 1),
      lane,
    }));
  const taken = new Set<PlainDate>();
  const lanes = pattern.days.map((day, lane) => ({ ...day, lane }));
  const ordered = lanes.sort((a, b) => a.month - b.month || a.day - b.day);
  return ordered.flatMap(({ month, day, lane }) => {
    const on = freeDay(dayOfMonth(period.start, month - 1, day), taken);
    if (on) taken.add(on);
    return on ? [{ on, lane }] : [];
  });
}

// A month holds at most as many lanes as it has days: those that do not fit are left out.
function freeDay(wanted: PlainDate, taken: ReadonlySet<PlainDate>): PlainDate | null {
  const first = `${wanted.slice(0, 7)}-01`;
  for (let on = wanted; on >= first; on = addDays(on, -1)) if (!taken.has(on)) return on;
  return null;
}

/** A day of the month so many months after that of `date`; a day it does not have is its last. */
export function dayOfMonth(date: PlainDate, months: number, day: number): PlainDate {
  const first = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const { start, end } = periodOf("month", first.toISOString().slice(0, 10));
  const wanted = addDays(start, day - 1);
  return wanted > end ? end : wanted;
}

/** 1 (Monday) to 7. */
export function weekdayOf(date: PlainDate): number {
  return lengthOf({ start: periodOf("week", date).start, end: date });
}

/**
 * Where the days of a lane go when one of them goes from one day to another: by weeks all by as many days, otherwise to
 * the same day of the month, as many months on.
 */
export function shiftOf(
  every: Pattern["every"],
  from: PlainDate,
  to: PlainDate,
): (date: PlainDate) => PlainDate {
  if (every === "week") {
    const days = daysBetween(from, to);
    return (date) => addDays(date, days);
  }
  const months = monthNumber(to) - monthNumber(from);
  return (date) => dayOfMonth(date, months, Number(to.slice(8)));
}

const monthNumber = (date: PlainDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

function daysBetween(from: PlainDate, to: PlainDate): number {
  return from <= to
    ? lengthOf({ start: from, end: to }) - 1
    : 1 - lengthOf({ start: to, end: from });
}

/** The pattern after one of its days has gone to another. */
export function movedPattern(pattern: Pattern, lane: number, to: PlainDate): Pattern {
  if (pattern.every === "week") {
    const weekdays = pattern.weekdays.map((day, at) => (at === lane ? weekdayOf(to) : day));
    return { every: "week", weekdays };
  }
  const { start } = periodOf(pattern.every, to);
  const day = { month: monthNumber(to) - monthNumber(start) + 1, day: Number(to.slice(8)) };
  return { every: pattern.every, days: pattern.days.map((one, at) => (at === lane ? day : one)) };
}

const inOrder = (a: PatternDay, b: PatternDay) => (a.on < b.on ? -1 : 1);

/** Days of one round of a pattern at most, so that no day holds two slots. */
const roundDays = { week: 7, month: 28, quarter: 62, halfyear: 62, year: 62 } as const;

/** What would fill these occurrences: the pattern, and how many items go out on each of its days. */
export function proposePattern(owed: readonly Owed[]): { pattern: Pattern; quantity: number } {
  const every = divisionOf(owed);
  const most = Math.max(1, ...owed.map(({ required }) => required)) * timesOf(owed, every);
  const quantity = Math.ceil(most / roundDays[every]);
  return { pattern: spread(every, Math.ceil(most / quantity)), quantity };
}

// The usual length of what is owed: the first and the last of a year may be cut short.
function divisionOf(owed: readonly Owed[]): Pattern["every"] {
  const days = usualLength(owed);
  if (days <= 7) return "week";
  if (days <= 31) return "month";
  if (days <= 92) return "quarter";
  return days <= 184 ? "halfyear" : "year";
}

function usualLength(owed: readonly Owed[]): number {
  const lengths = owed.map((one) => lengthOf(one)).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 366;
}

// Days are owed seven times in a week, half months twice in a month.
function timesOf(owed: readonly Owed[], every: Pattern["every"]): number {
  const days = usualLength(owed);
  if (every === "week" && days === 1) return 7;
  return every === "month" && days <= 16 ? 2 : 1;
}

// A week belongs to the year its Thursday is in: a Thursday's slot fills every week owed.
const weekdaysByNumber: readonly (readonly number[])[] = [
  ...[[], [4], [2, 4], [2, 4, 6], [2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6]],
  [1, 2, 3, 4, 5, 6, 7],
];

function spread(every: Pattern["every"], slots: number): Pattern {
  if (every === "week") return { every, weekdays: [...(weekdaysByNumber[slots] ?? [4])] };
  const months = monthsOf[every];
  if (months > 1 && slots % months === 0) return spread("month", slots / months);
  const days = Array.from({ length: slots }, (_, at) => {
    const position = Math.floor(((at + 0.5) * months * 28) / slots);
    return { month: Math.floor(position / 28) + 1, day: (position % 28) + 1 };
  });
  return { every, days };
}
