import { type Division, periodOf, periodsOf } from "./calendar.ts";
import {
  addDays,
  lengthOf,
  monthEnd,
  monthOf,
  overlap,
  type PlainDate,
  plainDate,
  type Span,
  yearOf,
} from "./plain-date.ts";
import { proposeRhythm, type QuotaTerms, type Rhythm } from "./terms.ts";

/** A period and the items owed in it, a whole number above 0. */
export interface OwedPeriod {
  readonly period: Span;
  readonly required: number;
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
 * The periods of a quota in a span, in order, with the items owed in each. A yearly figure counts for each calendar
 * year by itself. A span too short for any of its periods owes the count once, by its last day.
 */
export function owedPeriods(terms: QuotaTerms, span: Span): OwedPeriod[] {
  if (terms.per === "event") return [];
  const owed = terms.per === "total" ? ofTotal(terms, span) : ofYears(terms, span);
  return owed.length > 0 ? owed : [{ period: span, required: Math.ceil(terms.count) }];
}

function ofTotal(terms: QuotaTerms, span: Span): OwedPeriod[] {
  return spread(rhythmPeriods(terms, span), Math.ceil(terms.count));
}

function ofYears(terms: QuotaTerms, span: Span): OwedPeriod[] {
  return periodsOf("year", span).flatMap((year) => {
    if (terms.per === "year") return ofYearlyFigure(terms, year, span);
    const owed = ofStatedPeriods(terms, year, span);
    return terms.perYear && isWholeYear(year) ? matchYear(owed, terms.perYear) : owed;
  });
}

/**
 * The items a yearly figure asks for in a year: as written, also when the whole span is shorter than a year ("4 số/năm"
 * for a task of Quý III is 4). Of a span over several years, a part of a year owes its share, rounded.
 */
function ofYearlyFigure(terms: QuotaTerms, year: Span, span: Span): OwedPeriod[] {
  const share = lengthOf(year) / lengthOf(periodOf("year", year.start));
  const asWritten = isWholeYear(year) || lengthOf(year) === lengthOf(span);
  const target = asWritten ? Math.ceil(terms.count) : Math.round(terms.count * share);
  return spread(withoutSpareWeek(rhythmPeriods(terms, year), target), target);
}

// A yearly figure is written for 52 weeks: the 53rd is not owed, unless the figure is a multiple of 53.
function withoutSpareWeek(periods: readonly Span[], target: number): readonly Span[] {
  return periods.length === 53 && target % 53 !== 0 ? periods.slice(0, 52) : periods;
}

function rhythmPeriods(terms: QuotaTerms, span: Span): Span[] {
  const division = divisions[terms.rhythm ?? proposeRhythm(terms)];
  const periods = division ? periodsOf(division, span) : [];
  return periods.length > 0 ? periods : [span];
}

function ofStatedPeriods(terms: QuotaTerms, year: Span, span: Span): OwedPeriod[] {
  if (terms.per === "month" && terms.monthDays?.length)
    return onMonthDays(terms.count, terms.monthDays, year);
  const stated = perDivision[terms.per];
  if (!stated) return [];
  const rhythm = divisions[terms.rhythm ?? proposeRhythm(terms)];
  // A rhythm finer than the stated period splits it (4 a month, weekly); a coarser one makes no sense and is ignored.
  const finer = rhythm && order.indexOf(rhythm) < order.indexOf(stated);
  const count = Math.ceil(terms.count);
  return mostlyInside(stated, year, span).flatMap((period) =>
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

// By the rule that gives a week to the year of its Thursday: two days of September do not owe September's count. They
// join the first period owed, so that work done in them is not lost.
function mostlyInside(division: Division, year: Span, span: Span): Span[] {
  const [first, ...rest] = periodsOf(division, year).filter((period) => {
    const whole = division === "week" ? period : periodOf(division, period.start);
    return lengthOf(overlap(whole, span) ?? period) * 2 >= lengthOf(whole);
  });
  return first ? [{ start: year.start, end: first.end }, ...rest] : [];
}

/** Spreads a total over periods as evenly as whole items allow, the remainder over the last ones. */
function spread(periods: readonly Span[], total: number): OwedPeriod[] {
  const base = Math.floor(total / periods.length);
  const extra = total - base * periods.length;
  return periods
    .map((period, index) => ({
      period,
      required: base + (index >= periods.length - extra ? 1 : 0),
    }))
    .filter((owed) => owed.required > 0);
}

// The yearly figure is a check-sum and the target: what the calendar has too many of is taken from the end
// (the 53rd week is not owed), what it lacks is added there.
function matchYear(owed: readonly OwedPeriod[], perYear: number): OwedPeriod[] {
  let left = perYear;
  const last = owed.length - 1;
  return owed
    .map(({ period, required }, at) => {
      const granted = at === last ? left : Math.min(required, left);
      left -= granted;
      return { period, required: granted };
    })
    .filter((one) => one.required > 0);
}

function isWholeYear(span: Span): boolean {
  return span.start.endsWith("-01-01") && span.end === `${span.start.slice(0, 4)}-12-31`;
}

function onMonthDays(count: number, days: readonly number[], year: Span): OwedPeriod[] {
  const dated = periodsOf("month", year)
    .flatMap((month) => spread(fixedDays(month.start, days), Math.ceil(count)))
    .filter(({ period }) => period.end >= year.start && period.end <= year.end);
  return dated.map(({ period, required }, index) => {
    const before = dated[index - 1]?.period.end;
    return {
      period: { start: before ? addDays(before, 1) : year.start, end: period.end },
      required,
    };
  });
}

// In a short month the 30th and the last day are one and the same.
function fixedDays(inMonth: PlainDate, days: readonly number[]): Span[] {
  const dates = new Set(days.map((day) => dayOfMonth(inMonth, day)));
  return [...dates].sort().map((date) => ({ start: date, end: date }));
}

function dayOfMonth(inMonth: PlainDate, day: number): PlainDate {
  const last = monthEnd(yearOf(inMonth), monthOf(inMonth));
  if (day < 0 || day > Number(last.slice(8))) return last;
  return plainDate(yearOf(inMonth), monthOf(inMonth), day);
}
