import { type DragEvent, useState } from "react";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { weekFrom } from "../../../platform/ui/format/week-days.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { CalendarEntry, TrayEntry } from "../contract.ts";
import css from "./Channels.module.css";
import { carriedEntry, carriedFromTray, trayKey } from "./carried.ts";
import { EntryLine } from "./EntryLine.tsx";
import { dayOf } from "./hours.ts";
import { texts } from "./texts.ts";
import type { Placing } from "./usePlacing.ts";

interface Props {
  readonly monday: string;
  readonly rows: readonly CalendarEntry[];
  readonly tray: readonly TrayEntry[];
  readonly placing: Placing;
}

/** The seven days of a week, each with what goes out in the order of its hours. */
export function Week(props: Props) {
  return (
    <div className={css.week}>
      {weekFrom(props.monday).map((day) => (
        <Day key={day} day={day} {...props} />
      ))}
    </div>
  );
}

function Day(props: Props & { readonly day: string }) {
  const words = useTexts(texts);
  const { today } = useSession();
  const { date } = useFormat();
  const { day, rows, tray, placing } = props;
  const [over, setOver] = useState(false);
  const held = rows.filter(({ at }) => dayOf(at) === day);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const moved = rows.find(({ id }) => id === event.dataTransfer.getData(carriedEntry));
    const given = tray.find((one) => trayKey(one) === event.dataTransfer.getData(carriedFromTray));
    if (moved && dayOf(moved.at) !== day) placing.move(moved, day);
    if (given) placing.give(given, { day });
  };
  return (
    <section
      className={css.day}
      aria-label={date(day)}
      data-today={day === today || undefined}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 className={css.dayHead}>
        {date(day)}
        {day === today ? <span className={css.soft}> {words.today}</span> : null}
      </h2>
      {held.length === 0 ? <p className={css.soft}>{words.dayEmpty}</p> : null}
      {held.map((entry) => (
        <EntryLine key={`${entry.kind} ${entry.id}`} entry={entry} placing={placing} />
      ))}
    </section>
  );
}
