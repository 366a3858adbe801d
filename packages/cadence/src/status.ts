import type { ExpectedOccurrence } from "./expect.ts";
import type { Fulfilment } from "./fulfil.ts";
import type { PlainDate } from "./plain-date.ts";

/** The state of one occurrence on a date. */
export type OccurrenceStatus = "met" | "met-late" | "partly" | "open" | "late" | "retroactive";

type Slot = Pick<ExpectedOccurrence, "dueOn" | "required" | "minimum" | "retroactive">;
type Filled = Pick<Fulfilment, "delivered" | "metOn">;

/**
 * The state of an occurrence as of a date. What fell due before the plan was issued is never late (product rule 8); a
 * maximum is a limit, not a debt.
 */
export function statusOf(
  slot: Slot,
  filled: Filled,
  asOf: PlainDate,
  bound: "min" | "max" | null = null,
): OccurrenceStatus {
  if (filled.metOn !== null && filled.metOn <= asOf)
    return filled.metOn <= slot.dueOn ? "met" : "met-late";
  if (slot.retroactive) return "retroactive";
  if (slot.dueOn < asOf && bound !== "max") return "late";
  return filled.delivered > 0 ? "partly" : "open";
}

/** What a set of occurrences comes to on a date. */
export interface Summary {
  /** Occurrences due by the date, retroactive ones apart. */
  readonly due: number;
  readonly metOfDue: number;
  readonly late: number;
  readonly retroactive: number;
  readonly retroactiveMet: number;
  /** Items required by and delivered for the due ones. */
  readonly required: number;
  readonly delivered: number;
  /** Delivered share of what was due, 0 to 1; null when nothing was due yet. */
  readonly rate: number | null;
}

/**
 * Sums up occurrences with their fulfilments (same order) as of a date. A maximum asks for nothing, so it has no rate.
 *
 * @example summarise(occurrences, fulfil(occurrences, deliveries).fulfilments, "2025-06-30").rate
 */
export function summarise(
  slots: readonly Slot[],
  filled: readonly Filled[],
  asOf: PlainDate,
  bound: "min" | "max" | null = null,
): Summary {
  const sum = {
    due: 0,
    metOfDue: 0,
    late: 0,
    retroactive: 0,
    retroactiveMet: 0,
    required: 0,
    delivered: 0,
  };
  if (bound === "max") return { ...sum, rate: null };
  slots.forEach((slot, place) => {
    add(sum, slot, filled[place] ?? { delivered: 0, metOn: null }, asOf);
  });
  return { ...sum, rate: sum.required === 0 ? null : sum.delivered / sum.required };
}

type Counts = { -readonly [K in Exclude<keyof Summary, "rate">]: number };

function add(sum: Counts, slot: Slot, filled: Filled, asOf: PlainDate) {
  const status = statusOf(slot, filled, asOf);
  const met = status === "met" || status === "met-late";
  if (slot.retroactive) {
    sum.retroactive += 1;
    if (met) sum.retroactiveMet += 1;
    return;
  }
  if (slot.dueOn > asOf) return;
  sum.due += 1;
  if (met) sum.metOfDue += 1;
  if (status === "late") sum.late += 1;
  sum.required += slot.required;
  sum.delivered += Math.min(filled.delivered, slot.required);
}
