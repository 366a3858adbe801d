import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getCalendarMonth } from "../contract.ts";
import { CalendarFeeds } from "./CalendarFeeds.tsx";
import { MonthGrid } from "./MonthGrid.tsx";
import { monthOf, shiftMonth } from "./month.ts";
import { calendarSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** Due dates of a month, and the feed that brings them to a phone. */
export default function CalendarPage() {
  const words = useTexts(texts);
  const session = useSession();
  const [state, change] = useSearchState(calendarSearch);
  const unitId = state.unit || session.units[0]?.id;
  if (!unitId) return <EmptyState title={words.nothingOwed}>{words.nothingOwedHelp}</EmptyState>;
  return (
    <Stack gap={6}>
      <PageHeader title={words.calendar} trail={[{ label: words.myDuties, to: "/my" }]} />
      {session.units.length > 1 ? (
        <SelectField
          label={words.unit}
          options={session.units.map(({ id, name }) => ({ value: id, label: name }))}
          value={unitId}
          onChange={(unit) => change({ unit })}
        />
      ) : null}
      <Month
        unitId={unitId}
        month={monthOf(state.month, session.today)}
        onMonth={(month) => change({ month })}
      />
      <div data-print="no">
        <CalendarFeeds unitId={unitId} />
      </div>
    </Stack>
  );
}

function Month(props: {
  readonly unitId: string;
  readonly month: string;
  readonly onMonth: (month: string) => void;
}) {
  const words = useTexts(texts);
  const format = useFormat();
  const { unitId, month, onMonth } = props;
  const answer = useCall(getCalendarMonth, { params: { unitId }, query: { month } });
  const [year, number] = month.split("-").map(Number);
  return (
    <Stack gap={3}>
      <Row gap={3}>
        <Button onClick={() => onMonth(shiftMonth(month, -1))}>{words.previousMonth}</Button>
        <strong>{format.period({ kind: "month", year: year ?? 0, number: number ?? 1 })}</strong>
        <Button onClick={() => onMonth(shiftMonth(month, 1))}>{words.nextMonth}</Button>
      </Row>
      <Answer query={answer}>
        {(data) => <MonthGrid month={data.month} duties={data.rows} />}
      </Answer>
    </Stack>
  );
}
