/** In what stretch of time a quota counts. `total`: once over the task's span; `event`: whenever something happens. */
export type Per = "day" | "week" | "month" | "quarter" | "halfyear" | "year" | "total" | "event";

/** How the year is cut into occurrences. */
export type Rhythm =
  | "daily"
  | "weekly"
  | "twice-monthly"
  | "monthly"
  | "quarterly"
  | "halfyearly"
  | "year-end";

/** A floor ("tối thiểu") or a ceiling ("tối đa"); a ceiling obliges nobody to deliver. */
export type Bound = "min" | "max";

/** What a quota says, as approved by a person. */
export interface QuotaTerms {
  /** Items per `per`; a fraction is rounded up. */
  readonly count: number;
  readonly per: Per;
  /** The yearly figure stated beside it: a check-sum and a ceiling, never an addition. */
  readonly perYear?: number | null;
  readonly minutesEach?: number | null;
  readonly approximate?: boolean;
  /** Fraction of the count that still meets; 13/15 when approximate ("khoảng 15" from 13), else 1. */
  readonly tolerance?: number;
  readonly bound?: Bound | null;
  /** Chosen by a person; otherwise `proposeRhythm`. */
  readonly rhythm?: Rhythm | null;
  /** Fixed days of the month, for a monthly quota; -1 is the last. */
  readonly monthDays?: readonly number[];
}

/** "About 15" is met from 13 (product rule 5); a quota may carry its own fraction. */
export const approximateTolerance = 13 / 15;

const naturalRhythm: Partial<Record<Per, Rhythm>> = {
  day: "daily",
  week: "weekly",
  month: "monthly",
  quarter: "quarterly",
  halfyear: "halfyearly",
};

const yearlyRhythm: Readonly<Record<number, Rhythm>> = {
  52: "weekly",
  24: "twice-monthly",
  12: "monthly",
  4: "quarterly",
  2: "halfyearly",
};

/**
 * The rhythm a quota suggests, for a person to confirm: its own period, or the one its yearly figure stands for.
 * @example proposeRhythm({ count: 52, per: "year" }) // "weekly"
 */
export function proposeRhythm(terms: QuotaTerms): Rhythm {
  if (terms.per === "year") return yearlyRhythm[terms.count] ?? "year-end";
  if (terms.per === "event") return yearlyRhythm[terms.perYear ?? 0] ?? "year-end";
  return naturalRhythm[terms.per] ?? "year-end";
}

/** The fraction of a count that still meets it, 0..1. */
export function toleranceOf(terms: QuotaTerms): number {
  return terms.tolerance ?? (terms.approximate ? approximateTolerance : 1);
}
