import { addDays, lengthOf } from "@loa/cadence";
import type { Slot } from "./schedule.ts";

/** How a period under way on the day of an amendment is owed: shared by days, by the old terms, or by the new. */
export type CurrentPeriod = "split" | "old" | "new";

/** One duty under two versions of its plan, as one unit owes it. */
export interface Cut {
  /** What it owes under the old terms; empty for who owed nothing. */
  readonly old: readonly Slot[];
  /** What it would owe of the new terms in the whole year; empty for what is ended. */
  readonly fresh: readonly Slot[];
  /** First day of the new terms. */
  readonly on: string;
  readonly choice: CurrentPeriod;
  /** Already delivered, by slot of the old terms. */
  readonly delivered: ReadonlyMap<number, number>;
  /** A deadline is moved, not shared by days. */
  readonly milestone: boolean;
}

/** What stays owed under the old terms, and what is owed under the new. */
export interface CutResult {
  readonly kept: readonly Slot[];
  readonly added: readonly Slot[];
}

/**
 * Parts one duty between the version that ends and the one that begins. What fell due before the day stays as it was,
 * what was delivered ahead stays met, and of a period that both terms know no more is owed in all than the larger of
 * the two asks, nor less than the smaller (rules 8 and 9).
 */
export function cutSchedule(cut: Cut): CutResult {
  const stays = cut.fresh.length === 0 && cut.choice === "old";
  if (cut.milestone && !stays) return moveMilestone(cut);
  const border = borderOf(cut);
  const kept = cut.old.flatMap((slot) => keptOf(slot, cut, border) ?? []);
  const byPeriod = new Map(cut.old.map((slot) => [periodOf(slot), slot]));
  const keptAt = new Map(kept.map((slot) => [slot.slot, slot.required]));
  const added = cut.fresh.flatMap((slot) => {
    if (slot.periodEnd < cut.on || slot.periodEnd < border) return [];
    const twin = byPeriod.get(periodOf(slot));
    const target = Math.round(freshShare(slot, border) + (twin ? oldShare(twin, border) : 0));
    const given = twin
      ? (keptAt.get(twin.slot) ?? 0)
      : givenInside(slot, { ...cut, keptAt, border });
    const part = Math.min(slot.required, target - given);
    return part > 0 ? [begunAt(scaled(slot, part), border, cut.on)] : [];
  });
  return { kept, added };
}

const periodOf = (slot: Slot) => `${slot.periodStart}/${slot.periodEnd}`;

// A deadline that has passed stays: late stays late, and is not asked for a second time. One that has not is moved.
function moveMilestone({ old, fresh, on, delivered }: Cut): CutResult {
  const passed = old.filter((slot) => slot.dueOn < on || (delivered.get(slot.slot) ?? 0) > 0);
  if (passed.length > 0 || old.length === 0)
    return { kept: passed, added: passed.length > 0 ? [] : late(fresh, on) };
  return { kept: [], added: late(fresh, on) };
}

// Brought forward to a day before the amendment it is shown apart, never late (rule 8).
const late = (slots: readonly Slot[], on: string) =>
  slots.map((slot) => (slot.dueOn < on ? { ...slot, retroactive: true } : slot));

const isUnderWay = (slot: Slot, on: string) => slot.periodStart < on && slot.periodEnd >= on;

/** The day the new terms begin for a period under way: what lies before belongs to the old. */
function borderOf({ old, fresh, on, choice }: Cut): string {
  if (choice === "split") return on;
  if (choice === "old") {
    const ends = old.filter((slot) => isUnderWay(slot, on)).map((slot) => slot.periodEnd);
    return ends.length > 0 ? addDays(ends.sort().at(-1) ?? on, 1) : on;
  }
  const slots = fresh.length > 0 ? fresh : old;
  const starts = slots.filter((slot) => isUnderWay(slot, on)).map((slot) => slot.periodStart);
  return starts.sort()[0] ?? on;
}

const daysOf = (start: string, end: string) => lengthOf({ start, end });

/** How much of a slot's figure lies before the border, unrounded. */
function oldShare(slot: Slot, border: string): number {
  if (slot.periodEnd < border) return slot.required;
  if (slot.periodStart >= border) return 0;
  const before = daysOf(slot.periodStart, addDays(border, -1));
  return (slot.required * before) / daysOf(slot.periodStart, slot.periodEnd);
}

const freshShare = (slot: Slot, border: string) => slot.required - oldShare(slot, border);

function keptOf(slot: Slot, { on, delivered }: Cut, border: string): Slot | undefined {
  if (slot.dueOn < on) return slot;
  const owed = Math.round(oldShare(slot, border));
  const part = Math.min(slot.required, Math.max(owed, delivered.get(slot.slot) ?? 0));
  if (part === slot.required) return slot;
  return part > 0 ? scaled(slot, part) : undefined;
}

// Old occurrences inside a longer new period, as far as they lie after the border or were delivered beyond their share.
function givenInside(
  slot: Slot,
  at: Cut & { readonly keptAt: ReadonlyMap<number, number>; readonly border: string },
): number {
  const inside = at.old.filter(
    (one) => one.periodStart <= slot.periodEnd && one.periodEnd >= slot.periodStart,
  );
  return inside.reduce((sum, one) => {
    const beyond = (at.keptAt.get(one.slot) ?? 0) - Math.round(oldShare(one, at.border));
    return sum + Math.max(0, beyond);
  }, 0);
}

// Nobody is late by an amendment: what would have fallen due before it has until the end of its period.
function begunAt(slot: Slot, border: string, on: string): Slot {
  const dueOn = slot.dueOn < on ? slot.periodEnd : slot.dueOn;
  return { ...slot, dueOn, periodStart: slot.periodStart < border ? border : slot.periodStart };
}

/** The same occurrence asking for a part of its figure. */
function scaled(slot: Slot, part: number): Slot {
  if (part === slot.required) return slot;
  const least = Math.ceil((slot.minimum * part) / slot.required);
  const minutes = slot.requiredMinutes;
  return {
    ...slot,
    required: part,
    minimum: Math.max(1, Math.min(part, least)),
    requiredMinutes: minutes === null ? null : Math.round((minutes * part) / slot.required),
  };
}
