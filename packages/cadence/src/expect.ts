import { type Division, periodsOf } from "./calendar.ts";
import {
  addDays,
  dayNumber,
  lengthOf,
  monthEnd,
  monthOf,
  overlap,
  type PlainDate,
  plainDate,
  type Span,
  yearOf,
} from "./plain-date.ts";
import { minimumOf, proposeRhythm, type QuotaTerms, type Rhythm } from "./terms.ts";

/** One expected delivery: a period, a due date, and how many items it asks for. */
export interface ExpectedOccurrence {
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

const divisions: Readonly<Record<Rhythm, Division | null>> = {
  daily: "day",
  weekly: "week",
  "twice-monthly": "half-month",
  monthly: "month",
  quarterly: "quarter",
  halfyearly: "halfyear",
  "year-end": null,
};

const perDivision: Readonly<Record<string, Division>> = {
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  halfyear: "halfyear",
};

/**
 * The occurrences of a quota inside a span: one for each period of its rhythm, their required items adding up
 * to the stated yearly figure when the span is a whole year. An event-driven quota expects none.
 *
 * @example expectOccurrences({ count: 1, per: "week", perYear: 52 }, { start: "2026-01-01", end: "2026-12-31" }).length // 52, though 2026 has 53 weeks
 */
export function expectOccurrences(
  terms: QuotaTerms,
  span: Span,
  options: ExpectOptions = {},
): ExpectedOccurrence[] {
  if (terms.per === "event") return [];
  if (terms.monthDays?.length) return onMonthDays(terms, terms.monthDays, span, options);
  const parts = owedPeriods(terms, span);
  return parts.map((part, index) => occurrence(index, part.period, part.required, terms, options));
}

interface Part {
  readonly period: Span;
  readonly required: number;
}

function owedPeriods(terms: QuotaTerms, span: Span): Part[] {
  const stated = perDivision[terms.per];
  const rhythm = divisions[terms.rhythm ?? proposeRhythm(terms)];
  if (!stated) return spread(rhythm ? periodsOf(rhythm, span) : [span], targetIn(terms, span));
  const parts = rhythmInside(stated, rhythm, span, terms.count);
  return terms.perYear && isWholeYear(span) ? matchYear(parts, terms.perYear) : parts;
}

// A rhythm finer than the stated period splits it (4 a month, weekly); a coarser one makes no sense and is ignored.
function rhythmInside(
  stated: Division,
  rhythm: Division | null,
  span: Span,
  count: number,
): Part[] {
  const finer = rhythm && order.indexOf(rhythm) < order.indexOf(stated);
  return periodsOf(stated, span).flatMap((period) =>
    finer ? spread(periodsOf(rhythm, period), count) : [{ period, required: count }],
  );
}

const order: readonly Division[] = [
  "day",
  "week",
  "half-month",
  "month",
  "quarter",
  "halfyear",
  "year",
];

/** Spreads a total over periods as evenly as whole items allow, the remainder over the last ones. */
function spread(periods: readonly Span[], total: number): Part[] {
  const base = Math.floor(total / periods.length);
  const extra = total - base * periods.length;
  return periods
    .map((period, index) => ({
      period,
      required: base + (index >= periods.length - extra ? 1 : 0),
    }))
    .filter((part) => part.required > 0);
}

// The yearly figure is a check-sum and the target: what the calendar has too many of is taken from the end
// (the 53rd week is not owed), what it lacks is added there.
function matchYear(parts: readonly Part[], perYear: number): Part[] {
  const matched = [...parts];
  let surplus = parts.reduce((sum, part) => sum + part.required, 0) - perYear;
  for (let at = matched.length - 1; surplus > 0 && at >= 0; at -= 1) {
    const part = matched[at];
    if (!part) break;
    const taken = Math.min(part.required, surplus);
    matched[at] = { ...part, required: part.required - taken };
    surplus -= taken;
  }
  const last = matched.at(-1);
  if (surplus < 0 && last)
    matched[matched.length - 1] = { ...last, required: last.required - surplus };
  return matched.filter((part) => part.required > 0);
}

/** The items a yearly or total figure asks for in a span; a part of a year owes its share, rounded. */
function targetIn(terms: QuotaTerms, span: Span): number {
  if (terms.per === "total") return terms.count;
  const year = {
    start: plainDate(yearOf(span.start), 1, 1),
    end: plainDate(yearOf(span.start), 12, 31),
  };
  const share = lengthOf(overlap(year, span) ?? span) / lengthOf(year);
  return Math.max(1, Math.round(terms.count * share));
}

function isWholeYear(span: Span): boolean {
  return span.start.endsWith("-01-01") && span.end === `${span.start.slice(0, 4)}-12-31`;
}

function onMonthDays(
  terms: QuotaTerms,
  days: readonly number[],
  span: Span,
  options: ExpectOptions,
): ExpectedOccurrence[] {
  const dates = periodsOf("month", span)
    .flatMap((month) => days.map((day) => dayOfMonth(month.start, day)))
    .filter((date) => date >= span.start && date <= span.end)
    .sort();
  return dates.map((date, index) => {
    const before = dates[index - 1];
    const period = { start: before ? addDays(before, 1) : span.start, end: date };
    return occurrence(index, period, 1, terms, options);
  });
}

function dayOfMonth(inMonth: PlainDate, day: number): PlainDate {
  const last = monthEnd(yearOf(inMonth), monthOf(inMonth));
  if (day < 0 || day > Number(last.slice(8))) return last;
  return plainDate(yearOf(inMonth), monthOf(inMonth), day);
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

/** A deadline, quarter or year without a quota: one occurrence, due on its last day (product rule 4b). */
export function expectMilestone(
  due: PlainDate,
  span: Span,
  options: ExpectOptions = {},
): ExpectedOccurrence[] {
  return [
    occurrence(
      0,
      { start: span.start < due ? span.start : due, end: due },
      1,
      { count: 1, per: "total" },
      options,
    ),
  ];
}

/** *Thường xuyên*: one occurrence for each reporting window whose cut-off lies in the span. */
export function expectContinuous(
  windows: readonly Span[],
  span: Span,
  options: ExpectOptions = {},
): ExpectedOccurrence[] {
  return windows
    .filter((window) => window.end >= span.start && window.end <= span.end)
    .map((window, index) => occurrence(index, window, 1, { count: 1, per: "total" }, options));
}

/**
 * The occurrences a unit owes that exists only from `life.start` to `life.end`: those due while it exists and of
 * whose period it sees at least half, so that a unit founded on the 30th does not owe that month.
 */
export function activeWithin(
  occurrences: readonly ExpectedOccurrence[],
  life: Span,
): ExpectedOccurrence[] {
  return occurrences.filter((one) => {
    if (one.dueOn < life.start || one.dueOn > life.end) return false;
    const period = { start: one.periodStart, end: one.periodEnd };
    const lived =
      dayNumber(period.end) - Math.max(dayNumber(period.start), dayNumber(life.start)) + 1;
    return lived * 2 >= lengthOf(period);
  });
}
