import type { PlainDate } from "@loa/cadence";
import type { Pattern, Reach, SlotState } from "./contract-shapes.ts";
import { shiftOf } from "./pattern.ts";

/** A slot as far as edits look at it. */
export interface ReachedSlot {
  readonly id: string;
  readonly seriesOn: PlainDate | null;
  readonly lane: number | null;
  readonly plannedOn: PlainDate;
  readonly state: SlotState;
}

const fixed: readonly SlotState[] = ["out", "cancelled"];

/** Whether an edit may touch it: what is out or cancelled stays as it is. */
export const isOpen = (slot: Pick<ReachedSlot, "state">) => !fixed.includes(slot.state);

/** The slots an edit of one of them touches: never what is out or cancelled, and of the past only the one itself. */
export function reached<S extends ReachedSlot>(
  slots: readonly S[],
  chosen: S,
  reach: Reach,
  today: PlainDate,
): S[] {
  const from = reach === "following" && chosen.plannedOn > today ? chosen.plannedOn : today;
  return slots.filter(
    (slot) =>
      isOpen(slot) && (slot.id === chosen.id || (reach !== "one" && slot.plannedOn >= from)),
  );
}

/** A slot's new place. */
export interface Place {
  readonly id: string;
  readonly plannedOn: PlainDate;
  readonly seriesOn: PlainDate | null;
}

/** The life of a programme, and its pattern. */
export interface Life {
  readonly every: Pattern["every"];
  readonly start: PlainDate;
  readonly end: PlainDate;
}

/**
 * Where slots go when one of them is moved to a day. The others of its series go along by the same step; one that a person
 * has moved by itself stays, and so does one that would leave the programme's life or the days still to come.
 */
export function placesAfter<S extends ReachedSlot>(
  slots: readonly S[],
  chosen: S,
  to: PlainDate,
  { reach, today, life }: { readonly reach: Reach; readonly today: PlainDate; readonly life: Life },
): Place[] {
  const place = { id: chosen.id, plannedOn: to };
  if (reach === "one" || chosen.seriesOn === null) return [{ ...place, seriesOn: chosen.seriesOn }];
  const shift = shiftOf(life.every, chosen.plannedOn, to);
  const along = reached(slots, chosen, reach, today).filter(
    (slot) =>
      slot.id !== chosen.id && slot.lane === chosen.lane && slot.plannedOn === slot.seriesOn,
  );
  const moved = along.map(({ id, plannedOn }) => ({ id, plannedOn: shift(plannedOn) }));
  const within = moved.filter(
    ({ plannedOn }) => plannedOn >= life.start && plannedOn <= life.end && plannedOn >= today,
  );
  return [place, ...within].map((one) => ({ ...one, seriesOn: one.plannedOn }));
}

/** The first day that would hold two slots that had not before; cancelled slots hold no day. */
export function clashOf(slots: readonly ReachedSlot[], places: readonly Place[]): PlainDate | null {
  const moved = new Map(places.map((place) => [place.id, place.plannedOn]));
  const held = new Set(
    slots
      .filter((slot) => slot.state !== "cancelled" && !moved.has(slot.id))
      .map((s) => s.plannedOn),
  );
  for (const { plannedOn } of places) {
    if (held.has(plannedOn)) return plannedOn;
    held.add(plannedOn);
  }
  return null;
}
