import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getProgramme, listSlots, type Slot } from "../contract.ts";
import { monthOr, shiftMonth, weeksOf } from "./days.ts";
import { EmptyAhead } from "./EmptyAhead.tsx";
import css from "./Programmes.module.css";
import { ProgrammeTabs } from "./ProgrammeTabs.tsx";
import { SlotGrid } from "./SlotGrid.tsx";
import { SlotPanel } from "./SlotPanel.tsx";
import { calendarSearch } from "./searches.ts";
import { texts } from "./texts.ts";
import { useMove } from "./useMove.ts";

/** The slots of a unit's programmes by month; moved by dragging, by keys, or by a form. */
export default function SlotCalendarPage() {
  const words = useTexts(texts);
  const { period } = useFormat();
  const session = useSession();
  const [search, change] = useSearchState(calendarSearch);
  const unitId = search.unit || session.units[0]?.id || "";
  const month = monthOr(search.month, session.today);
  const [year = 0, number = 1] = month.split("-").map(Number);
  return (
    <Stack gap={4}>
      <PageHeader title={words.calendar} subtitle={words.programmesNote} />
      <ProgrammeTabs view="calendar" unit={search.unit} />
      <Row gap={3}>
        <Button onClick={() => change({ month: shiftMonth(month, -1) })}>
          {words.monthBefore}
        </Button>
        <strong>{period({ kind: "month", year, number })}</strong>
        <Button onClick={() => change({ month: shiftMonth(month, 1) })}>{words.monthAfter}</Button>
      </Row>
      <Month
        unitId={unitId}
        month={month}
        open={search.slot}
        onOpen={(slot) => change({ slot: slot === search.slot ? "" : slot })}
      />
    </Stack>
  );
}

function Month(props: {
  readonly unitId: string;
  readonly month: string;
  readonly open: string;
  readonly onOpen: (slotId: string) => void;
}) {
  const words = useTexts(texts);
  const { unitId, month, open, onOpen } = props;
  const weeks = weeksOf(month);
  const query = { from: weeks[0]?.[0] ?? "", to: weeks.at(-1)?.[6] ?? "" };
  const answer = useCall(listSlots, { query: { ...query, ...(unitId ? { unitId } : {}) } });
  const move = useMove();
  return (
    <Answer query={answer}>
      {({ rows, daysOff }) => (
        <>
          <EmptyAhead slots={rows.filter((slot) => slot.empty)} />
          <p className={css.keysNote}>{words.calendarNote}</p>
          {move.error ? <Notice tone="error">{move.error.message}</Notice> : null}
          {rows.length === 0 ? <p>{words.noSlots}</p> : null}
          <SlotGrid
            followed={move.variables?.params?.slotId ?? ""}
            {...{ month, weeks, daysOff, open, onOpen }}
            slots={rows}
            onMove={(slot, plannedOn) =>
              move.mutate({ params: { slotId: slot.id }, body: { plannedOn } })
            }
          />
          <Opened slot={rows.find(({ id }) => id === open)} onClose={() => onOpen(open)} />
        </>
      )}
    </Answer>
  );
}

function Opened(props: { readonly slot: Slot | undefined; readonly onClose: () => void }) {
  const { slot, onClose } = props;
  const params = { programmeId: slot?.programme.id ?? "" };
  const answer = useCall(getProgramme, { params }, { enabled: slot !== undefined, keep: false });
  if (!slot) return null;
  return (
    <Answer query={answer}>
      {(programme) => (
        <SlotPanel key={slot.id} slot={slot} programme={programme} onClose={onClose} />
      )}
    </Answer>
  );
}
