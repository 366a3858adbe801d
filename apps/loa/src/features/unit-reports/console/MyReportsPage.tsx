import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listMyReports, type MyReport } from "../contract.ts";
import { standInTexts } from "./stand-in-texts.ts";
import { texts } from "./texts.ts";
import { markOf, useReportWords } from "./useReportWords.ts";

const toReport = ({ id }: MyReport) => pathTo("/unit-reports/$unitReportId", { unitReportId: id });

/** What the unit has to report now, what waits elsewhere, and what is done. */
export default function MyReportsPage() {
  const words = useTexts(texts);
  const reports = useCall(listMyReports);
  return (
    <Stack gap={4}>
      <PageHeader title={words.myReports} subtitle={words.myNote} />
      <Answer query={reports}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={words.none}>{words.noneHow}</EmptyState>
          ) : (
            <Groups rows={rows} />
          )
        }
      </Answer>
    </Stack>
  );
}

function Groups({ rows }: { readonly rows: readonly MyReport[] }) {
  const words = useTexts(texts);
  // The server tells the latest due first; what is to be done is read nearest due first.
  const toDo = rows.filter((row) => row.next === "write" || row.next === "approve").reverse();
  const waiting = rows.filter((row) => row.next === "wait");
  const done = rows.filter((row) => row.next === "done");
  return (
    <Stack gap={6}>
      <Group title={words.toDo} rows={toDo} none={words.nothingToDo} />
      {waiting.length > 0 ? <Group title={words.waiting} rows={waiting} /> : null}
      {done.length > 0 ? <Group title={words.done} rows={done} /> : null}
    </Stack>
  );
}

function Group(props: {
  readonly title: string;
  readonly rows: readonly MyReport[];
  readonly none?: string;
}) {
  const { number } = useFormat();
  const go = useGo();
  const columns = useColumns();
  return (
    <Section title={props.title} note={number(props.rows.length)}>
      <DataTable
        caption={props.title}
        columns={columns}
        rows={props.rows}
        rowKey={(row) => row.id}
        onOpen={(row) => go(toReport(row))}
        empty={<p>{props.none}</p>}
      />
    </Section>
  );
}

function useColumns(): Column<MyReport>[] {
  const words = useTexts(texts);
  const session = useSession();
  const { date, dueIn } = useFormat();
  const { periodName, timely } = useReportWords();
  const { mark } = useTexts(standInTexts);
  const verbs = {
    write: words.write,
    approve: words.approveIt,
    wait: words.look,
    done: words.look,
  };
  const unit: Column<MyReport> = {
    key: "unit",
    header: words.unit,
    cell: (row) => row.unit.name,
    sortBy: (row) => row.unit.name,
  };
  return [
    {
      key: "period",
      header: words.period,
      cell: (row) => <Link to={toReport(row)}>{periodName(row.period)}</Link>,
      phone: "title",
    },
    ...(session.units.length > 1 ? [unit] : []),
    {
      key: "data",
      header: words.data,
      cell: ({ period }) => `${date(period.from)} – ${date(period.to)}`,
      nowrap: true,
      phone: "hide",
    },
    {
      key: "due",
      header: words.due,
      cell: (row) => {
        const open = row.next === "write" || row.next === "approve";
        const left = open ? ` (${dueIn(row.period.dueOn, session.today)})` : "";
        return `${date(row.period.dueOn)}${left}`;
      },
      sortBy: (row) => row.period.dueOn,
    },
    {
      key: "state",
      header: words.state,
      cell: (row) => (
        <Row gap={3}>
          <StatusMark state={markOf[row.state]} label={words.states[row.state]} />
          {timely(row) === "" ? null : (
            <StatusMark state={row.timeliness === "on-time" ? "met" : "late"} label={timely(row)} />
          )}
          {row.onBehalf ? mark : null}
        </Row>
      ),
    },
    {
      key: "do",
      header: "",
      cell: (row) => <Link to={toReport(row)}>{verbs[row.next]}</Link>,
      hideable: false,
    },
  ];
}
