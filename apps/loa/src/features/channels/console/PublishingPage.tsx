import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { addDays, mondayOf } from "../../../platform/ui/format/week-days.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listPublishing } from "../contract.ts";
import { Board } from "./Board.tsx";
import css from "./Channels.module.css";
import { publishingSearch } from "./searches.ts";
import { Tray } from "./Tray.tsx";
import { texts } from "./texts.ts";
import { usePlacing } from "./usePlacing.ts";
import { Week } from "./Week.tsx";

type Search = SearchOf<typeof publishingSearch>;
type Change = (part: Partial<Search>) => void;

/** What goes out, went out and was withdrawn in a week, and what is approved and waits to be given an hour. */
export default function PublishingPage() {
  const words = useTexts(texts);
  const { today, units } = useSession();
  const [search, change] = useSearchState(publishingSearch);
  const monday = mondayOf(search.from || today);
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.publishing}
        subtitle={words.publishingNote}
        action={
          units.length > 0 ? (
            <ButtonLink to="/newsroom/channels">{words.toChannels}</ButtonLink>
          ) : null
        }
      />
      <Choices {...{ search, change }} />
      <WeekPager monday={monday} onWeek={(from) => change({ from })} />
      <Shown {...{ search, monday }} />
    </Stack>
  );
}

function Choices({ search, change }: { readonly search: Search; readonly change: Change }) {
  const words = useTexts(texts);
  const { units } = useSession();
  return (
    <Row gap={4} align="end">
      <Segmented
        label={words.view}
        options={(["calendar", "board"] as const).map((value) => ({
          ...{ value, label: words.views[value] },
        }))}
        value={search.view}
        onChange={(view) => change({ view })}
      />
      {units.length > 1 ? (
        <SelectField
          label={words.unit}
          required={false}
          placeholder={words.allUnits}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.unit}
          onChange={(unit) => change({ unit })}
        />
      ) : null}
    </Row>
  );
}

function WeekPager(props: { readonly monday: string; readonly onWeek: (monday: string) => void }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const { monday, onWeek } = props;
  return (
    <Row gap={3} align="baseline">
      <Button onClick={() => onWeek(addDays(monday, -7))}>{words.weekBefore}</Button>
      <strong>{words.week(date(monday), date(addDays(monday, 6)))}</strong>
      <Button onClick={() => onWeek(addDays(monday, 7))}>{words.weekAfter}</Button>
    </Row>
  );
}

function Shown({ search, monday }: { readonly search: Search; readonly monday: string }) {
  const words = useTexts(texts);
  const { unit, view } = search;
  const placing = usePlacing();
  const answer = useCall(listPublishing, {
    query: { from: monday, to: addDays(monday, 6), ...(unit ? { unitId: unit } : {}) },
  });
  return (
    <Answer query={answer}>
      {({ rows, tray, more }) => (
        <Stack gap={6}>
          {placing.error ? <Notice tone="error">{placing.error}</Notice> : null}
          {more ? <Notice tone="info">{words.more}</Notice> : null}
          {view === "calendar" ? (
            <div>
              <p className={css.soft}>{words.keys}</p>
              <Week {...{ monday, rows, tray, placing }} />
            </div>
          ) : (
            <Board rows={rows} />
          )}
          <Tray tray={tray} placing={placing} />
        </Stack>
      )}
    </Answer>
  );
}
