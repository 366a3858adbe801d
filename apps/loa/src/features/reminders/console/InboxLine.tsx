import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button, buttonClass } from "../../../platform/ui/components/Button.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { countUnread, type InboxRow, listReminders, readReminders } from "../contract.ts";
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
          {row.path ? `${row.path} ${row.duty?.programme ?? row.title ?? ""}` : row.unit.name}
        </Link>
        <Facts row={row} today={today} />
        <Acts row={row} />
      </div>
    </li>
  );
}

function placeOf({ kind, commitmentId, letterId }: InboxRow): string {
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
  const kind = row.kind === "due" ? null : words.kinds[row.kind];
  return (
    <div className={css.facts}>
      {kind ? <span>{kind}</span> : null}
      <Standing row={row} today={today} />
      {row.duty ? <span>{`${words.due} ${date(row.duty.dueOn)}`}</span> : null}
      <span>{row.unit.name}</span>
      {row.said ? <span>“{row.said}”</span> : null}
    </div>
  );
}

function Standing({ row, today }: Props) {
  const words = useTexts(texts);
  const { dueIn } = useFormat();
  if (row.kind === "asked" || row.kind === "decided")
    return <strong>{row.outcome ? words.outcomes[row.outcome] : words.waiting}</strong>;
  if (row.kind === "letter") return null;
  if (!row.duty) return <span>{words.settled}</span>;
  const { state, dueOn } = row.duty;
  const owed = state === "open" || state === "partly" || state === "notDue" || state === "late";
  return <StatusMark state={state} label={owed ? dueIn(dueOn, today) : undefined} />;
}

function Acts({ row }: { readonly row: InboxRow }) {
  const words = useTexts(texts);
  const { can } = useSession();
  const [open, setOpen] = useState(false);
  const { commitmentId, slot } = row;
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
