import { type KeyboardEvent, useEffect, useRef } from "react";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import type { Slot } from "../contract.ts";
import { daysFrom } from "./days.ts";
import css from "./Programmes.module.css";
import { SlotMark } from "./SlotMark.tsx";

const steps: Readonly<Record<string, number>> = {
  ...{ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 },
};

/** A slot in the calendar: pressed, it opens; dragged, or with Alt and an arrow, it goes to another day. */
export function SlotChip(props: {
  readonly slot: Slot;
  readonly open: boolean;
  readonly followed: boolean;
  readonly onOpen: () => void;
  readonly onMove: (day: string) => void;
}) {
  const { date } = useFormat();
  const { slot, open, followed, onOpen, onMove } = props;
  const place = useRef<HTMLButtonElement>(null);
  // Moved, it is a new button in another cell, and the one that had the keys is gone.
  useEffect(() => {
    if (followed && document.activeElement === document.body) place.current?.focus();
  }, [followed]);
  const movable = slot.state !== "out" && slot.state !== "cancelled";
  const step = (event: KeyboardEvent) => {
    const days = event.altKey && movable ? steps[event.key] : undefined;
    if (days === undefined) return;
    event.preventDefault();
    onMove(daysFrom(slot.plannedOn, days));
  };
  return (
    <li>
      <button
        ref={place}
        type="button"
        className={css.chip}
        draggable={movable}
        aria-expanded={open}
        data-tone={slot.missed ? "late" : slot.empty ? "risk" : slot.state}
        onDragStart={(event) => event.dataTransfer.setData("text/plain", slot.id)}
        onKeyDown={step}
        onClick={onOpen}
      >
        <SlotMark slot={slot} compact />
        <span className={css.chipName}>{slot.title || slot.programme.name}</span>
        <span className={css.hidden}>{date(slot.plannedOn)}</span>
        <span className={css.chipNote}>{slot.person?.name ?? slot.programme.channel}</span>
      </button>
    </li>
  );
}
