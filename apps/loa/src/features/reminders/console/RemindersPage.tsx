import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { countUnread, type InboxRow, listReminders, readReminders } from "../contract.ts";
import { InboxLine } from "./InboxLine.tsx";
import css from "./Reminders.module.css";
import { inboxSearch } from "./searches.ts";
import { texts } from "./texts.ts";

const perPage = 50;

/** Everything this person is reminded of, newest day first; a line opens its duty. */
export default function RemindersPage() {
  const words = useTexts(texts);
  const { number } = useFormat();
  const [{ state, page }, change] = useSearchState(inboxSearch);
  const answer = useCall(listReminders, { query: { state, page, perPage } });
  const unread = answer.data?.unread;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.title}
        subtitle={unread ? words.unreadCount(number(unread)) : words.allRead}
        action={unread ? <ReadAll /> : null}
      />
      <Tabs state={state} unread={unread} />
      <Answer query={answer}>
        {(data) =>
          data.rows.length === 0 ? (
            <EmptyState title={state === "unread" ? words.nothingUnread : words.nothing}>
              {words.nothingHelp}
            </EmptyState>
          ) : (
            <Days rows={data.rows} today={data.today} />
          )
        }
      </Answer>
      <Pages
        total={answer.data?.total ?? 0}
        perPage={perPage}
        page={page}
        onPage={(next) => change({ page: next })}
      />
    </Stack>
  );
}

function Tabs(props: { readonly state: "unread" | "all"; readonly unread: number | undefined }) {
  const words = useTexts(texts);
  const { state, unread } = props;
  return (
    <TabLinks
      label={words.tabs}
      tabs={[
        {
          ...{ label: words.unreadTab, to: "/reminders", current: state === "unread" },
          ...(unread === undefined ? {} : { count: unread }),
        },
        {
          ...{ label: words.allTab, to: "/reminders", search: { state: "all" } },
          current: state === "all",
        },
        { label: words.log, to: "/reminders/log", current: false },
      ]}
    />
  );
}

function ReadAll() {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(readReminders, {
    invalidates: [listReminders, countUnread],
    onDone: () => say(words.readDone),
  });
  return (
    <Button busy={act.isPending} onClick={() => act.mutate({ body: {} })}>
      {words.readAll}
    </Button>
  );
}

function Days({ rows, today }: { readonly rows: readonly InboxRow[]; readonly today: string }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const days = [...Map.groupBy(rows, (row) => row.madeOn)];
  return (
    <div>
      {days.map(([day, own]) => (
        <section key={day}>
          <h2 className={css.day}>{day === today ? words.today : date(day)}</h2>
          <ul className={css.list}>
            {own.map((row) => (
              <InboxLine key={row.id} row={row} today={today} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
