import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { type LogRow, mailWords, reasonOf } from "../contract.ts";
import css from "./Reminders.module.css";
import { logTexts } from "./texts.ts";

/** Columns of the log of reminders. */
export function useLogColumns(): readonly Column<LogRow>[] {
  const words = useTexts(logTexts);
  const say = useBilingual();
  const { moment, date } = useFormat();
  return [
    { key: "person", header: words.person, cell: (row) => <Person row={row} />, phone: "title" },
    { key: "when", header: words.when, cell: (row) => moment(row.madeAt), nowrap: true },
    { key: "task", header: words.task, cell: (row) => <Task row={row} /> },
    { key: "due", header: words.due, cell: (row) => date(row.dueOn), nowrap: true },
    { key: "reason", header: words.reason, cell: (row) => say(reasonOf(row)), nowrap: true },
    { key: "channel", header: words.channel, cell: (row) => <Channel row={row} />, nowrap: true },
  ];
}

// Person and unit in one column: side by side they left the task three words a line.
function Person({ row }: { readonly row: LogRow }) {
  return (
    <>
      {row.person}
      <small className={css.office}>{row.unit.name}</small>
    </>
  );
}

function Task({ row }: { readonly row: LogRow }) {
  if (row.reportId)
    return (
      <Link
        to={pathTo("/unit-reports/$unitReportId", { unitReportId: row.reportId })}
        className={css.what}
      >
        {row.title}
      </Link>
    );
  if (row.commitmentId === null || row.path === null) return null;
  const { commitmentId } = row;
  return (
    <Link to={pathTo("/commitments/$commitmentId", { commitmentId })} className={css.what}>
      {`${row.path} ${row.title ?? ""}`}
    </Link>
  );
}

function Channel({ row }: { readonly row: LogRow }) {
  const words = useTexts(logTexts);
  const say = useBilingual();
  const said = say(mailWords[row.mail]);
  if (row.mail === "failed") return <StatusMark state="late" label={said} />;
  return row.read ? `${said}, ${words.read}` : said;
}
