import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button, buttonClass } from "../../../platform/ui/components/Button.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  countUnread,
  type InboxRow,
  listReminders,
  type RemindedReport,
  readReminders,
} from "../contract.ts";
import css from "./Reminders.module.css";
import { SnoozeForm } from "./SnoozeForm.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly row: InboxRow;
  readonly today: string;
}

/** One reminder: what it is about opens, and what can be done stands below. */
export function InboxLine({ row, today }: Props) {
  const read = useAct(readReminders, { invalidates: [listReminders, countUnread] });
  return (
    <li className={css.line} data-unread={row.read ? undefined : ""}>
      <span className={css.dot} aria-hidden="true" />
      <div>
        <Link
          to={placeOf(row)}
          className={css.what}
          onClick={() => (row.read ? undefined : read.mutate({ body: { ids: [row.id] } }))}
        >
          <Unread row={row} />
          {titleOf(row)}
        </Link>
        <Facts row={row} today={today} />
        <Acts row={row} />
      </div>
    </li>
  );
}

function titleOf({ path, duty, title, report, unit }: InboxRow): string {
  if (path) return `${path} ${duty?.programme ?? title ?? ""}`;
  return report?.title ?? title ?? unit.name;
}

function placeOf({ kind, commitmentId, letterId, report, storyId, programmeId }: InboxRow): string {
  if (storyId) return pathTo("/newsroom/stories/$storyId", { storyId });
  if (programmeId) return pathTo("/programmes/$programmeId", { programmeId });
  if (report) return pathTo("/unit-reports/$unitReportId", { unitReportId: report.id });
  if (kind === "asked") return "/requests";
  if (kind === "letter" && letterId) return pathTo("/directive-letters/$letterId", { letterId });
  return commitmentId ? pathTo("/commitments/$commitmentId", { commitmentId }) : "/my";
}

function Unread({ row }: { readonly row: InboxRow }) {
  const words = useTexts(texts);
  return row.read ? null : <span className={css.heard}>{words.unreadWord}: </span>;
}

function Facts({ row, today }: Props) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const kind = kindOf(row, words);
  const due = row.duty?.dueOn ?? row.report?.dueOn ?? (row.kind === "slot" ? row.dueOn : undefined);
  return (
    <div className={css.facts}>
      {kind ? <span>{kind}</span> : null}
      <Standing row={row} today={today} />
      {due ? <span>{`${words.due} ${date(due)}`}</span> : null}
      <span>{row.unit.name}</span>
      {row.said ? <span>“{row.said}”</span> : null}
    </div>
  );
}

function kindOf({ kind, report }: InboxRow, words: (typeof texts)["vi"]): string | null {
  if (kind === "due") return null;
  return kind === "head" && report ? words.lateReport : words.kinds[kind];
}

function Standing({ row, today }: Props) {
  const words = useTexts(texts);
  const { dueIn } = useFormat();
  if (row.kind === "asked" || row.kind === "decided")
    return <strong>{row.outcome ? words.outcomes[row.outcome] : words.waiting}</strong>;
  if (row.kind === "letter") return null;
  if (row.storyId || row.programmeId) return row.waits ? null : <span>{words.dealtWith}</span>;
  if (row.report) return <ReportStanding report={row.report} today={today} />;
  if (!row.duty) return <span>{words.settled}</span>;
  const { state, dueOn } = row.duty;
  const owed = state === "open" || state === "partly" || state === "notDue" || state === "late";
  return <StatusMark state={state} label={owed ? dueIn(dueOn, today) : undefined} />;
}

function ReportStanding(props: { readonly report: RemindedReport; readonly today: string }) {
  const words = useTexts(texts);
  const { dueIn } = useFormat();
  const { waits, dueOn } = props.report;
  if (waits === "gone") return <span>{words.settled}</span>;
  if (waits === "sent") return <StatusMark state="met" label={words.reportSent} />;
  const state = dueOn < props.today ? "late" : "open";
  return (
    <>
      <StatusMark state={state} label={dueIn(dueOn, props.today)} />
      {waits === "head" ? <span>{words.waitsForHead}</span> : null}
    </>
  );
}

function Acts({ row }: { readonly row: InboxRow }) {
  const words = useTexts(texts);
  const { can } = useSession();
  const [open, setOpen] = useState(false);
  const { commitmentId, slot } = row;
  if (row.report) return <OpenReport report={row.report} />;
  if (!row.snoozable || commitmentId === null || slot === null) return null;
  if (open)
    return <SnoozeForm commitmentId={commitmentId} slot={slot} onClose={() => setOpen(false)} />;
  const what = `${row.path ?? ""} ${row.title ?? ""}`;
  return (
    <div className={css.acts}>
      {can["outputs.record"] ? (
        <Link
          to="/record"
          search={{ commitment: commitmentId, unit: row.unit.id }}
          className={buttonClass("plain")}
          aria-label={`${words.record}: ${what}`}
        >
          {words.record}
        </Link>
      ) : null}
      <Button kind="quiet" onClick={() => setOpen(true)} aria-label={`${words.snooze}: ${what}`}>
        {words.snooze}
      </Button>
    </div>
  );
}

function OpenReport({ report }: { readonly report: RemindedReport }) {
  const words = useTexts(texts);
  const said = { officer: words.writeReport, head: words.openReport }[report.waits as "officer"];
  if (!said) return null;
  return (
    <div className={css.acts}>
      <Link
        to={pathTo("/unit-reports/$unitReportId", { unitReportId: report.id })}
        className={buttonClass("plain")}
        aria-label={`${said}: ${report.title}`}
      >
        {said}
      </Link>
    </div>
  );
}
