import { addDays, periodOf } from "@loa/cadence";
import type { ReminderRules } from "./contract.ts";

/** What holds until somebody sets other rules. */
export const defaultRules: ReminderRules = {
  steps: [
    { days: -7, mail: true },
    { days: -1, mail: true },
    { days: 0, mail: true },
    { days: 3, mail: true },
  ],
  digestHour: 7,
  weekday: 1,
  headAfter: 5,
  chaseAfter: 10,
  snoozeDays: 14,
  snoozeTimes: 2,
};

/**
 * The last day, not after `day`, that falls on an ISO weekday (1 is Monday).
 *
 * @example lastWeekday("2025-06-05", 1) // "2025-06-02"
 */
export function lastWeekday(day: string, weekday: number): string {
  const here = addDays(periodOf("week", day).start, weekday - 1);
  return here <= day ? here : addDays(here, -7);
}

/** Days from one date to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
