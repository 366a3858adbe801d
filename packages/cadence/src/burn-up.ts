import type { PlainDate } from "./day-number.ts";
import type { ExpectedOccurrence } from "./expect.ts";
import { type DailyDelivery, sumPerDay } from "./fulfil.ts";

/** One day of the chart: what was delivered up to it, and what had fallen due up to it. */
export interface BurnUpPoint {
  readonly on: PlainDate;
  /** Null after the as-of day: not known yet. */
  readonly delivered: number | null;
  readonly target: number;
  readonly minutes: number | null;
  readonly targetMinutes: number;
}

export interface BurnUp {
  readonly points: readonly BurnUpPoint[];
  /** Items of the whole span: as written, or without the retroactive ones when pro rata. */
  readonly yearlyTarget: number;
  readonly deliveredCount: number;
  readonly deliveredMinutes: number;
  /** Minutes of the whole span, as `yearlyTarget`; null when the quota owes none. */
  readonly targetMinutes: number | null;
}

/**
 * Delivered against target, one point per day on which either changes, from the first period to the last due date.
 * The target line starts at issue: retroactive occurrences never raise it. The yearly target stays as written until
 * someone chooses `proRata` (product rule 8). All deliveries count here, surplus too.
 * @example burnUp(occurrences, [{ on: "2025-01-06", count: 1, minutes: 15 }], "2025-03-31").yearlyTarget // 24
 */
export function burnUp(
  occurrences: readonly ExpectedOccurrence[],
  deliveries: readonly DailyDelivery[],
  asOf: PlainDate,
  options: { readonly proRata?: boolean } = {},
): BurnUp {
  const done = sumPerDay(deliveries.filter((one) => one.on <= asOf));
  const falling = occurrences.filter((one) => !one.retroactive);
  const whole = options.proRata ? falling : occurrences;
  return {
    points: pointsOf(occurrences, falling, done, asOf),
    yearlyTarget: total(whole.map((one) => one.required)),
    deliveredCount: total(done.map((day) => day.count)),
    deliveredMinutes: total(done.map((day) => day.minutes)),
    targetMinutes: whole.some((one) => one.requiredMinutes !== null)
      ? total(whole.map((one) => one.requiredMinutes ?? 0))
      : null,
  };
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

type Done = ReturnType<typeof sumPerDay>;

function pointsOf(
  occurrences: readonly ExpectedOccurrence[],
  falling: readonly ExpectedOccurrence[],
  done: Done,
  asOf: PlainDate,
): BurnUpPoint[] {
  const days = chartDays(occurrences, falling, done, asOf);
  const target = running(falling.map((one) => [one.dueOn, one.required]));
  const targetMinutes = running(falling.map((one) => [one.dueOn, one.requiredMinutes ?? 0]));
  const delivered = running(done.map((day) => [day.on, day.count]));
  const minutes = running(done.map((day) => [day.on, day.minutes]));
  return days.map((on) => ({
    on,
    delivered: on <= asOf ? delivered(on) : null,
    target: target(on),
    minutes: on <= asOf ? minutes(on) : null,
    targetMinutes: targetMinutes(on),
  }));
}

function chartDays(
  occurrences: readonly ExpectedOccurrence[],
  falling: readonly ExpectedOccurrence[],
  done: Done,
  asOf: PlainDate,
): PlainDate[] {
  const start = occurrences
    .map((one) => one.periodStart)
    .sort()
    .slice(0, 1);
  const known = start.some((first) => first <= asOf) ? [asOf] : [];
  const changes = [...falling.map((one) => one.dueOn), ...done.map((day) => day.on)];
  return [...new Set([...start, ...changes, ...known])].sort();
}

/** The sum of the amounts dated up to a day; asked for days in rising order. */
function running(amounts: readonly (readonly [PlainDate, number])[]) {
  const sorted = amounts.toSorted(([a], [b]) => (a < b ? -1 : 1));
  let at = 0;
  let sum = 0;
  return (on: PlainDate) => {
    for (let next = sorted[at]; next && next[0] <= on; next = sorted[at]) {
      sum += next[1];
      at += 1;
    }
    return sum;
  };
}
