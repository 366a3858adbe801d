import {
  betweenMonthDays,
  type Cutter,
  days,
  halfMonths,
  isoWeeks,
  monthRuns,
  type Stretch,
  within,
} from "./calendar.ts";
import { proposeRhythm, type QuotaTerms, type Rhythm } from "./terms.ts";

/** A period with the items owed in it. */
export interface Allotment extends Stretch {
  readonly required: number;
}

const year = monthRuns(12);

const rhythmCutters: Readonly<Record<Rhythm, Cutter>> = {
  daily: days,
  weekly: isoWeeks,
  "twice-monthly": halfMonths,
  monthly: monthRuns(1),
  quarterly: monthRuns(3),
  halfyearly: monthRuns(6),
  "year-end": year,
};

const perCutters: Partial<Record<QuotaTerms["per"], Cutter>> = {
  day: days,
  week: isoWeeks,
  month: monthRuns(1),
  quarter: monthRuns(3),
  halfyear: monthRuns(6),
};

/**
 * The periods of a quota in the days from `start` to `end`, each with the items owed in it, in order; periods that
 * owe nothing are left out. An `event` quota owes nothing by the calendar unless it states a yearly figure.
 */
export function allot(terms: QuotaTerms, start: number, end: number): Allotment[] {
  if (terms.per === "event") {
    if (!terms.perYear) return [];
    return allot({ ...terms, per: "year", count: terms.perYear }, start, end);
  }
  const rhythm = terms.rhythm ?? proposeRhythm(terms);
  const slots = slotsOf(terms, rhythm, start, end);
  const required = new Map<Stretch, number>();
  for (const stated of statedPeriods(terms, start, end)) {
    share(Math.ceil(terms.count), usedSlots(slots, stated, rhythm, terms), required);
  }
  return capped(slots, required, terms).filter((slot) => slot.required > 0);
}

function slotsOf(terms: QuotaTerms, rhythm: Rhythm, start: number, end: number): Stretch[] {
  if (terms.monthDays?.length && terms.per === "month") {
    return within(betweenMonthDays(terms.monthDays), start, end);
  }
  if (terms.per === "total" && rhythm === "year-end") return [wholeSpan(start, end)];
  if (rhythm === "year-end") return years(start, end);
  return within(rhythmCutters[rhythm], start, end);
}

// A year or a whole is owed as written however little of it the span leaves.
function statedPeriods(terms: QuotaTerms, start: number, end: number): Stretch[] {
  const cut = perCutters[terms.per];
  if (cut) return within(cut, start, end);
  return terms.per === "year" ? years(start, end) : [wholeSpan(start, end)];
}

const wholeSpan = (start: number, end: number): Stretch => ({
  start,
  end,
  year: year(end, end)[0]?.year ?? 0,
});

const years = (start: number, end: number): Stretch[] =>
  year(start, end).map((whole) => ({
    ...whole,
    start: Math.max(whole.start, start),
    end: Math.min(whole.end, end),
  }));

// Slots that end in the stated period; for a rhythm coarser than it, the slot the period runs into.
function usedSlots(
  slots: readonly Stretch[],
  stated: Stretch,
  rhythm: Rhythm,
  terms: QuotaTerms,
): Stretch[] {
  const inside = slots.filter((slot) => belongs(slot, stated, terms));
  if (inside.length === 0) {
    const last = slots.findLast((slot) => slot.start <= stated.end) ?? slots[0];
    return last ? [last] : [];
  }
  // A figure per year is written for 52 weeks: the 53rd is not owed, unless the figure is a multiple of 53.
  const spare = rhythm === "weekly" && inside.length === 53 && terms.count % 53 !== 0;
  return spare ? inside.slice(0, 52) : inside;
}

// An ISO week may end in January and still count in the year of its Thursday.
const belongs = (slot: Stretch, stated: Stretch, terms: QuotaTerms) =>
  terms.per === "year"
    ? slot.year === stated.year
    : slot.end >= stated.start && slot.end <= stated.end;

// Evenly, the remainder to the last, so that a year's parts add up to the year exactly.
function share(count: number, slots: readonly Stretch[], required: Map<Stretch, number>): void {
  const each = Math.floor(count / slots.length);
  const extraFrom = slots.length - (count - each * slots.length);
  slots.forEach((slot, at) => {
    required.set(slot, (required.get(slot) ?? 0) + each + (at >= extraFrom ? 1 : 0));
  });
}

// The stated yearly figure is a ceiling: what goes beyond it in a year, such as a 53rd week, is not owed.
function capped(
  slots: readonly Stretch[],
  required: ReadonlyMap<Stretch, number>,
  terms: QuotaTerms,
): Allotment[] {
  const left = new Map<number, number>();
  return slots.map((slot) => {
    const wanted = required.get(slot) ?? 0;
    const rest = left.get(slot.year) ?? ceiling(terms);
    const granted = Math.min(wanted, rest);
    left.set(slot.year, rest - granted);
    return { ...slot, required: granted };
  });
}

const ceiling = (terms: QuotaTerms) =>
  terms.perYear && terms.per !== "year" && terms.per !== "total"
    ? terms.perYear
    : Number.POSITIVE_INFINITY;
