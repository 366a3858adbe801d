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
  /** Minutes of the items that fill it. */
  readonly minutes: number;
}

export interface Matching {
  /** One for each occurrence, in the order given. */
  readonly fulfilments: readonly Fulfilment[];
  /** Items beyond what was owed. */
  readonly surplus: number;
  /** Minutes of those, and of days that brought minutes without an item. */
  readonly surplusMinutes: number;
}

type Slot = Pick<
  ExpectedOccurrence,
  "index" | "periodStart" | "dueOn" | "required" | "minimum" | "retroactive"
>;

/**
 * Matches deliveries to occurrences. By the day it happened, each item goes to the running period it happened in; when
 * that has enough, it catches up with the oldest begun occurrence that has not. Minimums come before what is asked on
 * top of them: of "about 15 a month", thirteen every month meet every month, and the fourteenth of February first
 * helps a January of twelve. So a missed month stays visible as that month, and work made up later still counts. An
 * occurrence that fell due before the plan was issued takes only what happened by its own due date. What finds no
 * place is surplus: work ahead of its period is not work of that period. The order of the input does not matter.
 *
 * @throws RangeError when a day adds up to less than nothing.
 * @example fulfil(occurrences, [{ on: "2025-01-06", count: 2, minutes: 30 }]).surplus // 0
 */
export function fulfil(
  occurrences: readonly Slot[],
  deliveries: readonly DailyDelivery[],
): Matching {
  const open = occurrences.map((slot, place) => ({ slot, place, ...untouched }));
  const byAge = open.toSorted(older);
  let surplus = 0;
  let surplusMinutes = 0;
  for (const day of sumByDay(deliveries)) {
    const rest = placeDay(byAge, day);
    surplus += rest.count;
    surplusMinutes += rest.minutes;
  }
  const fulfilments = open.map(({ slot, delivered, metOn, minutes }) => ({
    index: slot.index,
    delivered,
    metOn,
    minutes,
  }));
  return { fulfilments, surplus, surplusMinutes };
}

const untouched = { delivered: 0, minutes: 0, metOn: null as PlainDate | null };

interface Open {
  readonly slot: Slot;
  readonly place: number;
  delivered: number;
  minutes: number;
  metOn: PlainDate | null;
}

interface Day {
  readonly on: PlainDate;
  readonly count: number;
  readonly minutes: number;
}

function older(a: Open, b: Open): number {
  if (a.slot.dueOn !== b.slot.dueOn) return a.slot.dueOn < b.slot.dueOn ? -1 : 1;
  return a.place - b.place;
}

function sumByDay(deliveries: readonly DailyDelivery[]): Day[] {
  const days = new Map<PlainDate, Day>();
  for (const { on, count, minutes = 0 } of deliveries) {
    const day = days.get(on);
    days.set(on, { on, count: count + (day?.count ?? 0), minutes: minutes + (day?.minutes ?? 0) });
  }
  const sums = [...days.values()];
  const negative = sums.find((day) => day.count < 0 || day.minutes < 0);
  if (negative) throw new RangeError(`deliveries of ${negative.on} add up to less than nothing`);
  return sums.sort((a, b) => (a.on < b.on ? -1 : 1));
}

const runs = (slot: Slot, on: PlainDate) => slot.periodStart <= on && on <= slot.dueOn;

/** The order in which an item looks for its place. */
const passes = [
  { level: "minimum", fits: runs },
  { level: "minimum", fits: takes },
  { level: "required", fits: runs },
  { level: "required", fits: takes },
] as const;

/** Fills open slots with one day's items; returns what is left over. */
function placeDay(byAge: readonly Open[], day: Day): Omit<Day, "on"> {
  const left = { count: day.count, minutes: day.minutes };
  for (const { level, fits } of passes) {
    for (const open of byAge) {
      if (left.count <= 0) return left;
      const taken = Math.min(open.slot[level] - open.delivered, left.count);
      if (taken > 0 && fits(open.slot, day.on)) put(open, taken, left, day.on);
    }
  }
  return left;
}

// Minutes go along in whole steps: what rounding keeps back goes with the items that are left.
function put(open: Open, taken: number, left: { count: number; minutes: number }, on: PlainDate) {
  const minutes = Math.floor((left.minutes * taken) / left.count);
  open.delivered += taken;
  open.minutes += minutes;
  left.count -= taken;
  left.minutes -= minutes;
  if (open.metOn === null && open.delivered >= open.slot.minimum) open.metOn = on;
}

function takes(slot: Slot, on: PlainDate): boolean {
  return slot.periodStart <= on && (!slot.retroactive || on <= slot.dueOn);
}
