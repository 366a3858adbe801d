import type { PlainDate } from "./day-number.ts";
import type { ExpectedOccurrence } from "./expect.ts";
import type { Fulfilment } from "./fulfil.ts";
import { statusOf } from "./status.ts";
import type { Bound } from "./terms.ts";

/** What is owed and done at the end of a day; retroactive occurrences are counted apart from everything else. */
export interface Summary {
  /** Occurrences due up to and on the day. */
  readonly due: number;
  readonly metOfDue: number;
  readonly late: number;
  readonly retroactive: number;
  readonly retroactiveMet: number;
  /** Items owed by, and delivered for, the occurrences due. */
  readonly required: number;
  readonly delivered: number;
  /** delivered / required, 0..1; null when nothing is due. */
  readonly rate: number | null;
}

const nothing: Summary = {
  due: 0,
  metOfDue: 0,
  late: 0,
  retroactive: 0,
  retroactiveMet: 0,
  required: 0,
  delivered: 0,
  rate: null,
};

/**
 * Adds up occurrences with their fulfilments (matched by `index`) as of a day. A ceiling (`max`) owes nothing.
 * @example summarise(occurrences, fulfil(occurrences, deliveries).fulfilments, "2025-06-30").rate
 */
export function summarise(
  occurrences: readonly ExpectedOccurrence[],
  fulfilments: readonly Fulfilment[],
  asOf: PlainDate,
  bound: Bound | null = null,
): Summary {
  if (bound === "max") return nothing;
  const byIndex = new Map(fulfilments.map((one) => [one.index, one]));
  const sum = { ...nothing };
  for (const occurrence of occurrences) {
    add(sum, occurrence, byIndex.get(occurrence.index) ?? none(occurrence), asOf);
  }
  return { ...sum, rate: sum.required > 0 ? sum.delivered / sum.required : null };
}

type Counting = { -readonly [K in keyof Summary]: Summary[K] };

function add(sum: Counting, occurrence: ExpectedOccurrence, done: Fulfilment, asOf: PlainDate) {
  const status = statusOf(occurrence, done, asOf);
  const met = status === "met" || status === "met-late" ? 1 : 0;
  if (occurrence.retroactive) {
    sum.retroactive += 1;
    sum.retroactiveMet += met;
  } else if (occurrence.dueOn <= asOf) {
    sum.due += 1;
    sum.metOfDue += met;
    sum.late += status === "late" ? 1 : 0;
    sum.required += occurrence.required;
    sum.delivered += Math.min(done.delivered, occurrence.required);
  }
}

const none = ({ index }: ExpectedOccurrence): Fulfilment => ({
  index,
  delivered: 0,
  metOn: null,
  minutes: 0,
});
