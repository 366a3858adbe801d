import { type DayTotal, type Filled, fillSlots, type Slot } from "./schedule.ts";

/** One line of the additive ledger: what happened on a day, known from a day. */
export interface LedgerRow extends DayTotal {
  readonly knownOn: string;
}

/** A row of `fulfilments`: one occurrence's fill from a day on, until another replaces it. */
export interface FulfilmentRow extends Filled {
  readonly knownFrom: string;
  /** Exclusive; `infinity` while it holds. */
  readonly knownUntil: string;
}

export interface FulfilmentHistory {
  /** Rows starting on or after the day asked for. */
  readonly rows: readonly FulfilmentRow[];
  /** For rows that held just before that day: the day each is replaced, by slot; absent means never. */
  readonly replacedOn: ReadonlyMap<number, string>;
}

/** The occurrences of a commitment, and those it had until a part was passed on or its plan was amended. */
export interface Shape {
  readonly slots: readonly Slot[];
  /** In order of time; `until` is the first day on which the next occurrences were known. */
  readonly former?: readonly FormerSlots[] | undefined;
}

/** What was expected before a day. */
export interface FormerSlots {
  readonly slots: readonly Slot[];
  readonly until: string;
}

/**
 * How far each occurrence of one commitment was filled at one stage, from `from` on: the ledger is
 * matched anew for every day on which something became known. Empty fills have no row.
 */
export function fulfilmentHistory(
  shape: Shape,
  ledger: readonly LedgerRow[],
  from: string,
): FulfilmentHistory {
  const { slots, former = [] } = shape;
  const slotsOn = (day: string) => former.find(({ until }) => day < until)?.slots ?? slots;
  const heldBefore = former.find(({ until }) => until >= from)?.slots ?? slots;
  const base = filledAsOf(heldBefore, ledger, (knownOn) => knownOn < from);
  const known = [...ledger.map((row) => row.knownOn), ...former.map(({ until }) => until)];
  const days = [...new Set(known.filter((day) => day >= from))].sort();
  const numbers = new Set(
    [...slots, ...former.flatMap((one) => one.slots)].map(({ slot }) => slot),
  );
  const open = new Map<number, FulfilmentRow>();
  const rows: FulfilmentRow[] = [];
  const replacedOn = new Map<number, string>();
  let before = base;
  for (const day of days) {
    const now = filledAsOf(slotsOn(day), ledger, (knownOn) => knownOn <= day);
    for (const slot of numbers) {
      if (same(before.get(slot), now.get(slot))) continue;
      close(slot, day);
      start(now.get(slot), day);
    }
    before = now;
  }
  return { rows: [...rows, ...open.values()], replacedOn };

  function close(slot: number, day: string) {
    const row = open.get(slot);
    if (row) rows.push({ ...row, knownUntil: day });
    else if (base.has(slot) && !replacedOn.has(slot)) replacedOn.set(slot, day);
    open.delete(slot);
  }
  function start(filled: Filled | undefined, day: string) {
    if (filled) open.set(filled.slot, { ...filled, knownFrom: day, knownUntil: "infinity" });
  }
}

function filledAsOf(
  slots: readonly Slot[],
  ledger: readonly LedgerRow[],
  known: (day: string) => boolean,
): Map<number, Filled> {
  const filled = fillSlots(slots, sumByDay(ledger.filter((row) => known(row.knownOn))));
  return new Map(filled.map((one) => [one.slot, one]));
}

/** The ledger summed by the day it happened; days that came to nothing are left out. */
export function sumByDay(rows: readonly DayTotal[]): DayTotal[] {
  const days = new Map<string, DayTotal>();
  for (const row of rows) {
    const day = days.get(row.happenedOn) ?? { happenedOn: row.happenedOn, count: 0, minutes: 0 };
    days.set(row.happenedOn, {
      ...day,
      count: day.count + row.count,
      minutes: day.minutes + row.minutes,
    });
  }
  return [...days.values()]
    .filter((day) => day.count !== 0 || day.minutes !== 0)
    .sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
}

function same(a: Filled | undefined, b: Filled | undefined): boolean {
  return a?.delivered === b?.delivered && a?.metOn === b?.metOn;
}
