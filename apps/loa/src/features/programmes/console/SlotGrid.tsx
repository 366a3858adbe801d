import { type DragEvent, useState } from "react";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { Slot } from "../contract.ts";
import css from "./Programmes.module.css";
import { SlotChip } from "./SlotChip.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly month: string;
  readonly weeks: readonly (readonly string[])[];
  readonly slots: readonly Slot[];
  readonly daysOff: readonly string[];
  readonly open: string;
  /** The slot moved last: the keys go on from it. */
  readonly followed: string;
  readonly onOpen: (slotId: string) => void;
  readonly onMove: (slot: Slot, day: string) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A month as a table of days; on a phone only the days that hold a slot. */
export function SlotGrid(props: Props) {
  const words = useTexts(texts);
  return (
    <table className={css.grid}>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {words.weekdays[day]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day key={day} day={day} {...props} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day(props: Props & { readonly day: string }) {
  const words = useTexts(texts);
  const { today } = useSession();
  const { dayMonth } = useFormat();
  const { day, month, slots, daysOff, onMove } = props;
  const held = slots.filter(({ plannedOn }) => plannedOn === day);
  const [over, drop] = useDropping((slotId) => {
    const slot = slots.find(({ id }) => id === slotId);
    if (slot && slot.plannedOn !== day) onMove(slot, day);
  });
  const off = daysOff.includes(day);
  const marks = {
    ...(held.length > 0 ? { "data-busy": "" } : {}),
    ...(day.startsWith(month) ? {} : { "data-beside": "" }),
    ...(day === today ? { "data-today": "" } : {}),
    ...(over ? { "data-over": "" } : {}),
  };
  return (
    <td {...marks} {...drop} data-day={day}>
      <div className={css.dayName}>
        {dayMonth(day)} {off ? <span>{words.holiday}</span> : null}
      </div>
      <ul className={css.chips}>
        {held.map((slot) => (
          <SlotChip
            key={slot.id}
            slot={slot}
            open={slot.id === props.open}
            followed={slot.id === props.followed}
            onOpen={() => props.onOpen(slot.id)}
            onMove={(to) => onMove(slot, to)}
          />
        ))}
      </ul>
    </td>
  );
}

function useDropping(onDrop: (slotId: string) => void) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onDrop(event.dataTransfer.getData("text/plain"));
    },
  };
  return [over, handlers] as const;
}
