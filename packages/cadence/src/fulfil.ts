import type { PlainDate } from "./day-number.ts";
import type { ExpectedOccurrence } from "./expect.ts";

/** What was delivered on one day, by the date it happened. Several for one day add up. */
export interface DailyDelivery {
  readonly on: PlainDate;
  readonly count: number;
  readonly minutes?: number;
}

/** How far one occurrence is filled. */
export interface Fulfilment {
  readonly index: number;
  /** Never above the occurrence's `required`. */
  readonly delivered: number;
  /** The day of the item that reached the minimum. */
  readonly metOn: PlainDate | null;
  readonly minutes: number;
}

/** The outcome of matching; Σ delivered + surplus = Σ items, and the same for minutes. */
export interface Matching {
  /** In the order of the occurrences given. */
  readonly fulfilments: readonly Fulfilment[];
  readonly surplus: number;
  readonly surplusMinutes: number;
  /** The last day matched; null when nothing was. */
  readonly through: PlainDate | null;
}

interface Filling {
  readonly occurrence: ExpectedOccurrence;
  delivered: number;
  metOn: PlainDate | null;
  minutes: number;
}

interface Day {
  readonly on: PlainDate;
  count: number;
  minutes: number;
}

/**
 * Matches deliveries to occurrences by event date. Each item goes to the oldest started occurrence still below its
 * minimum; when every one has that, to the oldest below its required count. (Where nothing is approximate the two are
 * the same. With "about 15 a month", thirteen each month must meet every month, so February does not first top up
 * January.) An occurrence takes late items; a retroactive one only those dated up to its own due date. What no
 * occurrence takes is surplus.
 *
 * Pass an earlier matching to go on from it: its deliveries followed by these must give what all together give.
 * @throws RangeError when a day adds up to less than nothing, or `earlier` already reaches these days.
 * @example fulfil(occurrences, [{ on: "2025-01-06", count: 2, minutes: 30 }]).fulfilments[0]?.delivered
 */
export function fulfil(
  occurrences: readonly ExpectedOccurrence[],
  deliveries: readonly DailyDelivery[],
  earlier?: Matching,
): Matching {
  const days = sumPerDay(deliveries);
  refuseBackwards(days, earlier);
  const fillings = occurrences.map((occurrence, at) => begin(occurrence, earlier?.fulfilments[at]));
  const oldestFirst = fillings.toSorted((a, b) => byAge(a.occurrence, b.occurrence));
  let surplus = earlier?.surplus ?? 0;
  let surplusMinutes = earlier?.surplusMinutes ?? 0;
  for (const day of days) {
    const rest = fill(oldestFirst, day);
    surplus += rest.count;
    surplusMinutes += rest.minutes;
  }
  const through = days.at(-1)?.on ?? earlier?.through ?? null;
  return { fulfilments: fillings.map(end), surplus, surplusMinutes, through };
}

function begin(occurrence: ExpectedOccurrence, earlier: Fulfilment | undefined): Filling {
  const { delivered = 0, metOn = null, minutes = 0 } = earlier ?? {};
  return { occurrence, delivered, metOn, minutes };
}

const end = ({ occurrence, delivered, metOn, minutes }: Filling): Fulfilment => ({
  index: occurrence.index,
  delivered,
  metOn,
  minutes,
});

const byAge = (a: ExpectedOccurrence, b: ExpectedOccurrence) =>
  compare(a.periodStart, b.periodStart) || compare(a.dueOn, b.dueOn) || a.index - b.index;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Deliveries added up per day, oldest first; days without anything are left out.
 * @throws RangeError when a day adds up to less than nothing.
 */
export function sumPerDay(deliveries: readonly DailyDelivery[]): readonly Readonly<Day>[] {
  const days = new Map<PlainDate, Day>();
  for (const { on, count, minutes = 0 } of deliveries) {
    const day = days.get(on);
    if (!day) days.set(on, { on, count, minutes });
    else {
      day.count += count;
      day.minutes += minutes;
    }
  }
  const summed = [...days.values()].filter((day) => day.count !== 0 || day.minutes !== 0);
  const negative = summed.find((day) => day.count < 0 || day.minutes < 0);
  if (negative) throw new RangeError(`deliveries of ${negative.on} add up to less than nothing`);
  return summed.sort((a, b) => compare(a.on, b.on));
}

function refuseBackwards(days: readonly Readonly<Day>[], earlier: Matching | undefined): void {
  const first = days[0];
  if (first && earlier?.through && first.on <= earlier.through) {
    throw new RangeError(`${first.on} was already matched through ${earlier.through}`);
  }
}

// A day's minutes are spread over its items in whole steps, so that no minute is lost to rounding.
function fill(oldestFirst: readonly Filling[], day: Readonly<Day>) {
  let placed = 0;
  let minutes = 0;
  const place = (filling: Filling, level: number) => {
    const taken = Math.min(level - filling.delivered, day.count - placed);
    if (taken <= 0 || !accepts(filling.occurrence, day.on)) return;
    placed += taken;
    const upTo = Math.floor((day.minutes * placed) / day.count);
    put(filling, taken, upTo - minutes, day.on);
    minutes = upTo;
  };
  for (const filling of oldestFirst) place(filling, filling.occurrence.minimum);
  for (const filling of oldestFirst) place(filling, filling.occurrence.required);
  return { count: day.count - placed, minutes: day.minutes - minutes };
}

function put(filling: Filling, count: number, minutes: number, on: PlainDate): void {
  filling.delivered += count;
  filling.minutes += minutes;
  if (filling.metOn === null && filling.delivered >= filling.occurrence.minimum) filling.metOn = on;
}

const accepts = (occurrence: ExpectedOccurrence, on: PlainDate) =>
  occurrence.periodStart <= on && (!occurrence.retroactive || on <= occurrence.dueOn);
