import { dayNumber, type PlainDate } from "./day-number.ts";
import type { ExpectedOccurrence } from "./expect.ts";

/** From when to when a unit exists; an open end is null. */
export interface Validity {
  readonly from: PlainDate;
  readonly to?: PlainDate | null;
}

/**
 * The occurrences a unit that joins late or ends early owes: those due while it exists, of whose period it exists at
 * least `leastShare`. Half, because a whole count is then owed by exactly the unit that had the better part of the
 * period: pro-rating would owe fractions of a broadcast, and asking for the whole period would let the month of a
 * merger fall between two units. Pass 0 for milestones: a unit that exists on the day owes it.
 * @example activeWithin(months2025, { from: "2025-07-01" }).length // 6
 */
export function activeWithin<T extends ExpectedOccurrence>(
  occurrences: readonly T[],
  validity: Validity,
  leastShare = 0.5,
): T[] {
  const to = validity.to ?? "9999-12-31";
  return occurrences.filter(
    (one) =>
      one.dueOn >= validity.from &&
      one.dueOn <= to &&
      shareInside(one, validity.from, to) >= leastShare,
  );
}

function shareInside(one: ExpectedOccurrence, from: PlainDate, to: PlainDate): number {
  const first = dayNumber(one.periodStart);
  const last = dayNumber(one.periodEnd);
  const inside = Math.min(last, dayNumber(to)) - Math.max(first, dayNumber(from)) + 1;
  return Math.max(0, inside) / (last - first + 1);
}
