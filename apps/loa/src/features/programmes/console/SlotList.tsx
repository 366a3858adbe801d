import { Button } from "../../../platform/ui/components/Button.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import type { ProgrammeDetail, Slot } from "../contract.ts";
import { weekdayOf } from "./days.ts";
import css from "./Programmes.module.css";
import { SlotMark } from "./SlotMark.tsx";
import { SlotPanel } from "./SlotPanel.tsx";
import { programmeSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** All slots of a programme by month; one of them opens in place. */
export function SlotList({ programme }: { readonly programme: ProgrammeDetail }) {
  const { period } = useFormat();
  const [{ slot: open }, change] = useSearchState(programmeSearch);
  const months = Map.groupBy(programme.slots, ({ plannedOn }) => plannedOn.slice(0, 7));
  const nameOf = (month: string) => {
    const [year = 0, number = 1] = month.split("-").map(Number);
    return period({ kind: "month", year, number });
  };
  return [...months].map(([month, slots]) => (
    <Section key={month} title={nameOf(month)}>
      <ul className={css.slots}>
        {slots.map((slot) => (
          <li key={slot.id}>
            <SlotLine
              slot={slot}
              holiday={programme.daysOff.includes(slot.plannedOn)}
              open={slot.id === open}
              onOpen={() => change({ slot: slot.id === open ? "" : slot.id })}
            />
            {slot.id === open ? (
              <SlotPanel slot={slot} programme={programme} onClose={() => change({ slot: "" })} />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  ));
}

function SlotLine(props: {
  readonly slot: Slot;
  readonly holiday: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
}) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const { slot, holiday, open, onOpen } = props;
  const notes = [
    ...(holiday ? [words.holiday] : []),
    ...(slot.seriesOn === null ? [words.byHand] : []),
  ];
  const name = slot.title || slot.programme.name;
  return (
    <div className={css.slot}>
      <span className={css.date}>
        {words.weekdays[weekdayOf(slot.plannedOn)]} {date(slot.plannedOn)} {slot.startsAt ?? ""}
      </span>
      <span className={css.title}>
        {name} {notes.length > 0 ? <span className={css.soft}>({notes.join(", ")})</span> : null}
      </span>
      <span className={slot.person ? css.person : css.soft}>
        {slot.person?.name ?? words.nobody}
      </span>
      <SlotMark slot={slot} />
      <Button
        kind="quiet"
        aria-expanded={open}
        aria-label={`${words.open}: ${words.openSlot(name, date(slot.plannedOn))}`}
        onClick={onOpen}
      >
        {open ? words.close : words.open}
      </Button>
    </div>
  );
}
