import { addDays, knownWindows, submissionOf, type WorkCalendar, windowOf } from "@loa/cadence";
import type { WindowKey } from "./contract.ts";
import type { StoredRules } from "./line-rules.queries.ts";

/** The days of one window of a line in a year. */
export interface WindowDays {
  readonly windowKey: (typeof WindowKey)["options"][number];
  readonly from: string;
  readonly to: string;
  readonly opensOn: string;
  readonly dueOn: string;
  /** The day its drafts appear. */
  readonly preparedOn: string;
}

/** Every window a line reports on in a year, in the order of their last days. */
export function windowDays(rules: StoredRules, year: number, calendar: WorkCalendar): WindowDays[] {
  const cutOff = { startDay: rules.startDay, endDay: rules.endDay };
  const own = new Map(rules.windows.map((one) => [one.key as string, one]));
  return knownWindows.flatMap((rule) => {
    const window = own.get(rule.key);
    if (!window) return [];
    const { start, end } = windowOf(rule, year, cutOff);
    const days = submissionOf(
      end,
      {
        opensAfter: window.opensAfter ?? rules.opensAfter,
        dueAfter: window.dueAfter ?? rules.dueAfter,
        dueMoves: rules.dueMoves,
      },
      calendar,
    );
    const preparedOn = addDays(days.opensOn, -rules.preparedBefore);
    return [{ windowKey: window.key, from: start, to: end, ...days, preparedOn }];
  });
}
