import { Button } from "../../../platform/ui/components/Button.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { ProgrammeDetail, Slot } from "../contract.ts";
import { shiftMonth, weekdayOf } from "./days.ts";
import css from "./Programmes.module.css";
import { SlotMark } from "./SlotMark.tsx";
import { SlotPanel } from "./SlotPanel.tsx";
import { programmeSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** All slots of a programme by month: those at hand in sight, the others folded; one slot opens in place. */
export function SlotList({ programme }: { readonly programme: ProgrammeDetail }) {
  const { period, number } = useFormat();
  const words = useTexts(texts);
  const { today } = useSession();
  const [{ slot: open }] = useSearchState(programmeSearch);
  const months = [...Map.groupBy(programme.slots, ({ plannedOn }) => plannedOn.slice(0, 7))];
  const nameOf = (month: string) => {
    const [year = 0, nth = 1] = month.split("-").map(Number);
    return period({ kind: "month", year, number: nth });
  };
  const atHand = [today.slice(0, 7), shiftMonth(today.slice(0, 7), 1)];
  return months.map(([month, slots]) => {
    const rows = <Slots slots={slots} programme={programme} />;
    const shown = slots.some(({ id, missed }) => missed || id === open) || atHand.includes(month);
    if (shown)
      return (
        <Section key={month} title={nameOf(month)}>
          {rows}
        </Section>
      );
    const out = slots.filter(({ state }) => state === "out").length;
    const told = words.monthTold(nameOf(month), number(out), number(slots.length));
    return (
      <Disclosure key={month} summary={told}>
        {rows}
      </Disclosure>
    );
  });
}

function Slots(props: { readonly slots: readonly Slot[]; readonly programme: ProgrammeDetail }) {
  const { slots, programme } = props;
  const [{ slot: open }, change] = useSearchState(programmeSearch);
  return (
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
  );
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
  const verb = open ? words.close : words.open;
  const day = date(slot.plannedOn);
  return (
    <div className={css.slot}>
      <span className={css.date}>
        {words.weekdays[weekdayOf(slot.plannedOn)]} {day} {slot.startsAt ?? ""}
      </span>
      <span className={css.title}>
        {slot.title || <span className={css.soft}>{words.untitled}</span>}{" "}
        {notes.length > 0 ? <span className={css.soft}>({notes.join(", ")})</span> : null}
      </span>
      <span className={css.person}>
        {slot.person?.name ?? <span className={css.soft}>{words.nobody}</span>}
      </span>
      <span className={css.state}>
        <SlotMark slot={slot} />
      </span>
      <span className={css.act}>
        <Button
          kind="quiet"
          aria-expanded={open}
          aria-label={`${verb}: ${words.openSlot(slot.title || slot.programme.name, day)}`}
          onClick={onOpen}
        >
          {verb}
        </Button>
      </span>
    </div>
  );
}
