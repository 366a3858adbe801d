import type { ExpectedOccurrence } from "./expect.ts";
import type { PlainDate } from "./plain-date.ts";

/** What was delivered on one day, summed. */
export interface DailyDelivery {
  /** The day it happened. */
  readonly on: PlainDate;
  readonly count: number;
  readonly minutes?: number;
}

/** How far one occurrence was filled. */
export interface Fulfilment {
  readonly index: number;
  /** Items that fill it, never more than required. */
  readonly delivered: number;
  /** The day of the item that reached the minimum. */
  readonly metOn: PlainDate | null;
}

export interface Matching {
  /** One for each occurrence, in the order given. */
  readonly fulfilments: readonly Fulfilment[];
  /** Items beyond what was owed. */
  readonly surplus: number;
}

type Slot = Pick<
  ExpectedOccurrence,
  "index" | "periodStart" | "dueOn" | "required" | "minimum" | "retroactive"
>;

/**
 * Matches deliveries to occurrences. By the day it happened, each item fills the oldest open occurrence whose
 * period has begun; late items still fill what is open, but an occurrence that fell due before the plan was
 * issued takes only what happened by its own due date. What finds no place is surplus: work ahead of its
 * period is not work of that period. The order of the input does not matter.
 */
export function fulfil(
  occurrences: readonly Slot[],
  deliveries: readonly DailyDelivery[],
): Matching {
  const slots = occurrences.map((slot, place) => ({
    slot,
    place,
    delivered: 0,
    metOn: null as PlainDate | null,
  }));
  const byAge = [...slots].sort(older);
  let surplus = 0;
  for (const day of sumByDay(deliveries)) surplus += place(byAge, day);
  const fulfilments = slots.map(({ slot, delivered, metOn }) => ({
    index: slot.index,
    delivered,
    metOn,
  }));
  return { fulfilments, surplus };
}

interface Open {
  readonly slot: Slot;
  readonly place: number;
  delivered: number;
  metOn: PlainDate | null;
}

function older(a: Open, b: Open): number {
  if (a.slot.dueOn !== b.slot.dueOn) return a.slot.dueOn < b.slot.dueOn ? -1 : 1;
  return a.place - b.place;
}

function sumByDay(deliveries: readonly DailyDelivery[]): { on: PlainDate; count: number }[] {
  const days = new Map<PlainDate, number>();
  for (const { on, count } of deliveries) days.set(on, (days.get(on) ?? 0) + count);
  return [...days].map(([on, count]) => ({ on, count })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Fills open slots with one day's items; returns what is left over. */
function place(byAge: readonly Open[], day: { on: PlainDate; count: number }): number {
  let left = day.count;
  for (const open of byAge) {
    if (left <= 0) break;
    if (!takes(open.slot, day.on)) continue;
    const taken = Math.min(open.slot.required - open.delivered, left);
    open.delivered += taken;
    left -= taken;
    if (taken > 0 && open.metOn === null && open.delivered >= open.slot.minimum)
      open.metOn = day.on;
  }
  return left;
}

function takes(slot: Slot, on: PlainDate): boolean {
  return slot.periodStart <= on && (!slot.retroactive || on <= slot.dueOn);
}
