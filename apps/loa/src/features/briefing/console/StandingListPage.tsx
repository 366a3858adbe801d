import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { exportStandings, listStandings, type StandingRow } from "../contract.ts";
import { standingSearch } from "./searches.ts";
import { texts } from "./texts.ts";

type State = SearchOf<typeof standingSearch>;
const perPage = 100;
const marks = {
  done: "met",
  onTrack: "partly",
  atRisk: "atRisk",
  late: "late",
  notStarted: "notDue",
  apart: "excused",
} as const;

/** The list behind a number of the leader's page: commitment by commitment, with why. */
export default function StandingListPage() {
  const words = useTexts(texts);
  const session = useSession();
  const { number } = useFormat();
  const [state, change] = useSearchState(standingSearch);
  const query = queryOf(state);
  const answer = useCall(listStandings, { query: { ...query, page: state.page, perPage } });
  const columns = useColumns(state.asOf);
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.listTitle}
        subtitle={answer.data ? words.listCount(number(answer.data.total)) : undefined}
        forWhom={words.allUnits}
        trail={[{ label: words.title, to: "/briefing" }]}
        asOf={state.asOf || session.today}
        onAsOf={(asOf) => change({ asOf, page: 1 })}
      />
      <DataTable
        caption={words.listTitle}
        name="standings"
        columns={columns}
        rows={answer.data?.rows}
        rowKey={(row) => row.commitmentId}
        error={answer.error}
        onRetry={() => void answer.refetch()}
        empty={<EmptyState title={words.noMatch} />}
        xlsx={fileAddress(exportStandings, { query })}
        filters={<Filters state={state} onChange={change} />}
      />
      <Pages
        perPage={perPage}
        total={answer.data?.total ?? 0}
        page={state.page}
        onPage={(page) => change({ page })}
      />
    </Stack>
  );
}

function queryOf({ page: _, ...filters }: State) {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ""));
}

function Filters(props: {
  readonly state: State;
  readonly onChange: (patch: Partial<State>) => void;
}) {
  const words = useTexts(texts);
  const { state, onChange } = props;
  const standings = ["good", "done", "onTrack", "atRisk", "late", "notStarted", "apart"] as const;
  return (
    <Row gap={3} align="end">
      <SelectField
        label={words.standing}
        placeholder={words.any}
        clearable
        options={standings.map((value) => ({ value, label: words[value] }))}
        value={state.standing}
        onChange={(standing) => onChange({ standing: standing as State["standing"], page: 1 })}
      />
      <SelectField
        label={words.change}
        placeholder={words.any}
        clearable
        options={(["newlyLate", "recovered", "newlyDone"] as const).map((value) => ({
          value,
          label: words[value],
        }))}
        value={state.change}
        onChange={(change) => onChange({ change: change as State["change"], page: 1 })}
      />
    </Row>
  );
}

function useColumns(asOf: string): readonly Column<StandingRow>[] {
  const words = useTexts(texts);
  const why = useWhy();
  return [
    {
      key: "unit",
      header: words.unit,
      phone: "title",
      hideable: false,
      cell: ({ commitmentId, unit }) => (
        <Link
          to={pathTo("/commitments/$commitmentId", { commitmentId })}
          search={asOf ? { asOf } : {}}
        >
          {unit.name}
        </Link>
      ),
    },
    { key: "task", header: words.task, cell: (row) => `${row.path} ${row.title}` },
    {
      key: "standing",
      header: words.standing,
      nowrap: true,
      cell: ({ standing }) => <StatusMark state={marks[standing]} label={words[standing]} />,
    },
    { key: "why", header: words.why, cell: why },
  ];
}

function useWhy() {
  const words = useTexts(texts);
  const { number, date } = useFormat();
  return ({ standing, late, due, lateSince, riskDueOn }: StandingRow) => {
    if (standing === "late" && lateSince)
      return words.whyLate(number(late), number(due), date(lateSince));
    return standing === "atRisk" && riskDueOn ? words.whyRisk(date(riskDueOn)) : "";
  };
}
