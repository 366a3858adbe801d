import { owedPeriods } from "./owed-periods.ts";
import {
  checkSpan,
  dayNumber,
  isPlainDate,
  lengthOf,
  type PlainDate,
  type Span,
} from "./plain-date.ts";
import { minimumOf, type QuotaTerms } from "./terms.ts";

/** One expected delivery: a period, a due date, and how many items it asks for. */
export interface ExpectedOccurrence {
  /** From 0, in the order of the periods. */
  readonly index: number;
  readonly periodStart: PlainDate;
  readonly periodEnd: PlainDate;
  /** Last day on which it is on time. */
  readonly dueOn: PlainDate;
  readonly required: number;
  /** It is met from this many. */
  readonly minimum: number;
  readonly requiredMinutes: number | null;
  /** Fell due before the plan was issued: shown apart, never late. */
  readonly retroactive: boolean;
}

export interface ExpectOptions {
  /** Date of issue; without one nothing is retroactive. */
  readonly issuedOn?: PlainDate | null;
}

/**
 * The occurrences of a quota inside a span: one for each period of its rhythm, their required items adding up
 * to the stated yearly figure in every whole year. An event-driven quota expects none. Counts are rounded up.
 *
 * @throws RangeError for a span that is none, or a count that is not above 0.
 * @example expectOccurrences({ count: 1, per: "week", perYear: 52 }, { start: "2026-01-01", end: "2026-12-31" }).length // 52, though 2026 has 53 weeks
 */
export function expectOccurrences(
  terms: QuotaTerms,
  span: Span,
  options: ExpectOptions = {},
): ExpectedOccurrence[] {
  checkSpan(span);
  if (!(terms.count > 0)) throw new RangeError(`a quota counts above 0, not ${terms.count}`);
  return owedPeriods(terms, span).map((owed, index) =>
    occurrence(index, owed.period, owed.required, terms, options),
  );
}

function occurrence(
  index: number,
  period: Span,
  required: number,
  terms: QuotaTerms,
  options: ExpectOptions,
): ExpectedOccurrence {
  return {
    index,
    periodStart: period.start,
    periodEnd: period.end,
    dueOn: period.end,
    required,
    minimum: minimumOf(required, terms),
    requiredMinutes: terms.minutesEach ? Math.round(required * terms.minutesEach) : null,
    retroactive: isRetroactive(period.end, options),
  };
}

function isRetroactive(dueOn: PlainDate, options: ExpectOptions): boolean {
  return options.issuedOn ? dueOn < options.issuedOn : false;
}

const once: QuotaTerms = { count: 1, per: "total" };

/**
 * A deadline, quarter or year without a quota: one occurrence, due on its last day (product rule 4b).
 *
 * @throws RangeError for dates that are none.
 * @example expectMilestone("2025-03-31", { start: "2025-01-01", end: "2025-03-31" })[0]?.dueOn // "2025-03-31"
 */
export function expectMilestone(
  due: PlainDate,
  span: Span,
  options: ExpectOptions = {},
): ExpectedOccurrence[] {
  checkSpan(span);
  if (!isPlainDate(due)) throw new RangeError(`not a calendar day (YYYY-MM-DD): ${due}`);
  const start = span.start < due ? span.start : due;
  return [occurrence(0, { start, end: due }, 1, once, options)];
}

/**
 * *Thường xuyên*: one occurrence for each reporting window whose cut-off lies in the span; in a span between two
 * cut-offs one, due on its last day.
 *
 * @throws RangeError for a span that is none.
 * @example expectContinuous(evidenceWindows(reportingLines.CDS ?? [], 2025), { start: "2025-01-01", end: "2025-12-31" }).length // 4
 */
export function expectContinuous(
  windows: readonly Span[],
  span: Span,
  options: ExpectOptions = {},
): ExpectedOccurrence[] {
  checkSpan(span);
  const inside = windows.filter((window) => window.end >= span.start && window.end <= span.end);
  const shown = inside.length > 0 ? inside : [span];
  return shown.map((window, index) => occurrence(index, window, 1, once, options));
}

/**
 * The occurrences a unit owes that exists only from `life.start` to `life.end`: those due while it exists and of
 * whose period it sees at least `leastShare`. Half by default, so that a unit founded on the 30th does not owe that
 * month; pass 0 for milestones, which a unit owes when it exists on the day.
 *
 * @example activeWithin(monthsOf2025, { start: "2025-07-01", end: "2025-12-31" }).length // 6
 */
export function activeWithin(
  occurrences: readonly ExpectedOccurrence[],
  life: Span,
  leastShare = 0.5,
): ExpectedOccurrence[] {
  return occurrences.filter((one) => {
    if (one.dueOn < life.start || one.dueOn > life.end) return false;
    const period = { start: one.periodStart, end: one.periodEnd };
    const lived =
      dayNumber(period.end) - Math.max(dayNumber(period.start), dayNumber(life.start)) + 1;
    return lived >= lengthOf(period) * leastShare;
  });
}
