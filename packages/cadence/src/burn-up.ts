import type { ExpectedOccurrence } from "./expect.ts";
import type { DailyDelivery } from "./fulfil.ts";
import type { PlainDate } from "./plain-date.ts";

/** One point of a burn-up: what was delivered in all by a day, and what should have been. */
export interface BurnUpPoint {
  readonly on: PlainDate;
  readonly delivered: number;
  readonly deliveredMinutes: number;
  readonly target: number;
  readonly targetMinutes: number;
}

type Slot = Pick<ExpectedOccurrence, "dueOn" | "required" | "requiredMinutes" | "retroactive">;

/**
 * Delivered against target, day by day where either changes, up to `asOf` for what was delivered and to the end for the
 * target. The target line starts at issue: what fell due before is not in it (product rule 8), unless
 * `wholeYear` asks for the year's figure as written.
 */
export function burnUp(
  occurrences: readonly Slot[],
  deliveries: readonly DailyDelivery[],
  asOf: PlainDate,
  options: { readonly wholeYear?: boolean } = {},
): BurnUpPoint[] {
  const owed = occurrences.filter((one) => options.wholeYear || !one.retroactive);
  const done = deliveries.filter((one) => one.on <= asOf);
  const days = [
    ...new Set([...owed.map((one) => one.dueOn), ...done.map((one) => one.on), asOf]),
  ].sort();
  return cumulate(days, stepsOf(owed, done));
}

type Step = Omit<BurnUpPoint, "on">;

function stepsOf(owed: readonly Slot[], done: readonly DailyDelivery[]): Map<PlainDate, Step> {
  const steps = new Map<PlainDate, Step>();
  const add = (on: PlainDate, step: Partial<Step>) => {
    steps.set(on, plus(steps.get(on) ?? nothing, { ...nothing, ...step }));
  };
  for (const one of owed)
    add(one.dueOn, { target: one.required, targetMinutes: one.requiredMinutes ?? 0 });
  for (const one of done) add(one.on, { delivered: one.count, deliveredMinutes: one.minutes ?? 0 });
  return steps;
}

const nothing: Step = { delivered: 0, deliveredMinutes: 0, target: 0, targetMinutes: 0 };

function plus(a: Step, b: Step): Step {
  return {
    delivered: a.delivered + b.delivered,
    deliveredMinutes: a.deliveredMinutes + b.deliveredMinutes,
    target: a.target + b.target,
    targetMinutes: a.targetMinutes + b.targetMinutes,
  };
}

function cumulate(days: readonly PlainDate[], steps: ReadonlyMap<PlainDate, Step>): BurnUpPoint[] {
  let sum = nothing;
  return days.map((on) => {
    sum = plus(sum, steps.get(on) ?? nothing);
    return { on, ...sum };
  });
}
