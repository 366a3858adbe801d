export type QuotaPeriod =
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "halfyear"
  | "year"
  | "total"
  | "event";

/** One statement of how much per period: `01 số/tuần` is { count: 1, per: "week" }. */
export interface StatedAmount {
  readonly count: number;
  readonly per: QuotaPeriod;
}

const PER_YEAR: Readonly<Record<QuotaPeriod, number | null>> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  halfyear: 2,
  year: 1,
  total: null,
  event: null,
};

/** The yearly figure of an amount, or null when it has none. */
export function yearly(amount: StatedAmount): number | null {
  const times = PER_YEAR[amount.per];
  return times === null ? null : Math.round(amount.count * times);
}
