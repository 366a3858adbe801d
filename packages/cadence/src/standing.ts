import type { PlainDate } from "./plain-date.ts";

/**
 * Where a whole commitment stands on a date. Every commitment has exactly one, so that their counts add up:
 * `apart` owes nothing by now (due before the issue, excused, cancelled, or a limit).
 */
export type Standing = "done" | "onTrack" | "atRisk" | "late" | "notStarted" | "apart";

/** One occurrence as a standing looks at it. */
export interface StandingOccurrence {
  /** A debt: not due before the issue, not excused, not cancelled, no limit. */
  readonly owed: boolean;
  readonly met: boolean;
  readonly late: boolean;
  readonly periodStart: PlainDate;
  readonly dueOn: PlainDate;
  /** Enough to count as met. */
  readonly minimum: number;
  readonly delivered: number;
}

/** Days before the due date from which an occurrence with nothing delivered is at risk, at the most. */
export const soonDays = 7;

/**
 * Whether an occurrence under way is in danger: nothing delivered in the last quarter of its time (at the most
 * `soonDays` before it is due), or fewer than four fifths of what an even pace would have delivered by the day.
 */
export function isAtRisk(one: StandingOccurrence, asOf: PlainDate): boolean {
  if (!one.owed || one.met || one.late || one.periodStart > asOf) return false;
  const length = Math.max(1, days(one.periodStart, one.dueOn) + 1);
  const elapsed = days(one.periodStart, asOf) + 1;
  const soon = Math.min(soonDays, Math.ceil(length / 4));
  if (one.delivered === 0 && days(asOf, one.dueOn) <= soon) return true;
  const pace = Math.floor((one.minimum * elapsed * 4) / (length * 5));
  return one.minimum >= 2 && one.delivered < pace;
}

/**
 * The standing of a commitment by its occurrences: late when one is, else at risk when one is, else done when all are
 * met, not started while no period has begun, on track otherwise.
 *
 * @example standingOf(occurrences, "2025-06-15")
 */
export function standingOf(occurrences: readonly StandingOccurrence[], asOf: PlainDate): Standing {
  const owed = occurrences.filter((one) => one.owed);
  if (owed.length === 0) return "apart";
  if (owed.some((one) => one.late && !one.met)) return "late";
  if (owed.some((one) => isAtRisk(one, asOf))) return "atRisk";
  if (owed.every((one) => one.met)) return "done";
  return owed.some((one) => one.met || one.periodStart <= asOf) ? "onTrack" : "notStarted";
}

const days = (from: PlainDate, to: PlainDate) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
