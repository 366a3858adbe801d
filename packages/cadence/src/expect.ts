import { allot } from "./allot.ts";
import { within } from "./calendar.ts";
import { dayNumber, type PlainDate, plainDate, type Span } from "./day-number.ts";
import type { ReportingWindow } from "./reporting-windows.ts";
import { type QuotaTerms, toleranceOf } from "./terms.ts";

/** One expected delivery of a commitment: its period, when it is due, and how much meets it. */
export interface ExpectedOccurrence {
  /** From 0, in the order of the periods. */
  readonly index: number;
  readonly periodStart: PlainDate;
  readonly periodEnd: PlainDate;
  readonly dueOn: PlainDate;
  readonly required: number;
  /** Met from here, tolerance applied; 1..required. */
  readonly minimum: number;
  readonly requiredMinutes: number | null;
  /** Due before the plan was issued: shown apart, never late (product rule 8). */
  readonly retroactive: boolean;
}

/** What expecting needs beside the terms. */
export interface ExpectOptions {
  readonly issuedOn?: PlainDate | null;
}

/**
 * Expected occurrences of one quota within a task's span, in order: one per period of its rhythm, with the items owed.
 * Cheap and free of state: the same arguments give equal values, so callers may share or store the result.
 * @throws RangeError for a span that is no span, or a count that is not above 0.
 * @example
 * expectOccurrences({ count: 1, per: "week", perYear: 52 }, { start: "2026-01-01", end: "2026-12-31" }).length // 52 of 53
 */
export function expectOccurrences(
  terms: QuotaTerms,
  span: Span,
  options: ExpectOptions = {},
): ExpectedOccurrence[] {
  const { start, end } = daysOf(span);
  if (!(terms.count > 0)) throw new RangeError(`a quota counts above 0, not ${terms.count}`);
  return allot(terms, start, end).map((slot, index) => {
    const { required } = slot;
    const minutes = terms.minutesEach ? Math.ceil(required * terms.minutesEach) : null;
    return {
      ...dated(index, plainDate(slot.start), plainDate(slot.end), options),
      required,
      minimum: minimumOf(required, toleranceOf(terms)),
      requiredMinutes: minutes,
    };
  });
}

/**
 * The single occurrence of a milestone: once, at any time in the span, at the latest on `due`.
 * @throws RangeError for dates that are no days of the calendar.
 * @example expectMilestone("2025-03-31", { start: "2025-01-01", end: "2025-03-31" }).required // 1
 */
export function expectMilestone(
  due: PlainDate,
  span: Span,
  options: ExpectOptions = {},
): ExpectedOccurrence {
  daysOf(span);
  dayNumber(due);
  return once(0, span.start < due ? span.start : due, due, options);
}

/**
 * Occurrences of a standing duty (*thường xuyên*): one per reporting window of its line that falls in the span, due on
 * the window's last day. Cumulative windows (6 tháng, năm) share their last day with, or extend, a shorter one; each
 * occurrence covers the days since the window before it ended, so that one proof serves one occurrence.
 * @throws RangeError for a span that is no span.
 * @example expectContinuous(reportingWindows(reportingLines.CCHC, 2025), { start: "2025-01-01", end: "2025-12-31" }).length // 4
 */
export function expectContinuous(
  windows: readonly ReportingWindow[],
  span: Span,
  options: ExpectOptions = {},
): ExpectedOccurrence[] {
  const { start, end } = daysOf(span);
  const parts = withoutOverlap(windows);
  return within(() => parts, start, end).map((part, index) =>
    once(index, plainDate(part.start), plainDate(part.end), options),
  );
}

function withoutOverlap(windows: readonly ReportingWindow[]) {
  const ends = [...new Set(windows.map((window) => window.to))].sort();
  return ends.map((to, at) => {
    const opened = windows.filter((window) => window.to === to).map((window) => window.from);
    const before = ends[at - 1];
    const from = Math.min(...opened.map(dayNumber));
    const start = before === undefined ? from : Math.max(from, dayNumber(before) + 1);
    return { start, end: dayNumber(to), year: Number(to.slice(0, 4)) };
  });
}

const once = (index: number, start: PlainDate, due: PlainDate, options: ExpectOptions) => ({
  ...dated(index, start, due, options),
  required: 1,
  minimum: 1,
  requiredMinutes: null,
});

function dated(index: number, start: PlainDate, end: PlainDate, { issuedOn }: ExpectOptions) {
  const retroactive = issuedOn != null && end < issuedOn;
  return { index, periodStart: start, periodEnd: end, dueOn: end, retroactive };
}

// 13/15 of 15 is 13, whatever binary fractions make of it.
const minimumOf = (required: number, tolerance: number) =>
  Math.min(required, Math.max(1, Math.ceil(required * tolerance - 1e-9)));

function daysOf(span: Span) {
  const start = dayNumber(span.start);
  const end = dayNumber(span.end);
  if (start > end) throw new RangeError(`a span ends before it starts: ${span.start}…${span.end}`);
  return { start, end };
}
