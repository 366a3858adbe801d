/** How often deliveries are expected inside the stated period. */
export type Rhythm =
  | "daily"
  | "weekly"
  | "twice-monthly"
  | "monthly"
  | "quarterly"
  | "halfyearly"
  | "year-end";

export type Per = "day" | "week" | "month" | "quarter" | "halfyear" | "year" | "total" | "event";

/** What a quota says, in figures. */
export interface QuotaTerms {
  /** Items per period, above 0. */
  readonly count: number;
  readonly per: Per;
  /** The stated yearly figure: the target the periods add up to, never an addition. */
  readonly perYear?: number | null;
  /** Minutes of each item. */
  readonly minutesEach?: number | null;
  /** "About 15": met within the tolerance. */
  readonly approximate?: boolean;
  /** Share of the count that still meets it, 0 to 1; default 13/15 when approximate, else 1. */
  readonly tolerance?: number | null;
  readonly bound?: "min" | "max" | null;
  /** How deliveries are spread; default by `proposeRhythm`. */
  readonly rhythm?: Rhythm | null;
  /** Fixed days of the month, -1 for the last. */
  readonly monthDays?: readonly number[] | null;
}

const byPer: Readonly<Partial<Record<Per, Rhythm>>> = {
  day: "daily",
  week: "weekly",
  month: "monthly",
  quarter: "quarterly",
  halfyear: "halfyearly",
};

const byYearlyFigure: ReadonlyMap<number, Rhythm> = new Map([
  [52, "weekly"],
  [24, "twice-monthly"],
  [12, "monthly"],
  [4, "quarterly"],
  [2, "halfyearly"],
]);

/** The rhythm a reader would assume: as stated; for a bare yearly figure the customary one (12 a year is monthly). */
export function proposeRhythm(terms: QuotaTerms): Rhythm {
  if (terms.per !== "year") return byPer[terms.per] ?? "year-end";
  return byYearlyFigure.get(terms.count) ?? "year-end";
}

// The reference case: "khoảng 15" is met from 13.
const aboutFifteen = 13 / 15;

/** How many of `required` meet the quota, at least 1. */
export function minimumOf(required: number, terms: QuotaTerms): number {
  const share = terms.tolerance ?? (terms.approximate ? aboutFifteen : 1);
  return Math.min(required, Math.max(1, Math.ceil(required * share - 1e-9)));
}
