import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import {
  type Breakdown,
  type ListRow,
  listNumber,
  type NumberName,
  type OutputKind,
} from "../contract.ts";
import { numberSearch } from "./searches.ts";
import { kindNames, numberNames, texts } from "./texts.ts";

const perPage = 200;

/** What a number of a report counts, row by row; the rows add up to it. */
export default function NumberPage() {
  const words = useTexts(texts);
  const names = useTexts(numberNames);
  const kinds = useTexts(kindNames);
  const { number } = useFormat();
  const reportId = usePathValue("reportId");
  const name = usePathValue("number") as NumberName;
  const [state, change] = useSearchState(numberSearch);
  const list = useCall(listNumber, { params: { reportId, number: name }, query: queryOf(state) });
  const columns = useColumns();
  const report = pathTo("/reports/$reportId", { reportId });
  return (
    <Answer query={list}>
      {(data) => (
        <Stack gap={4}>
          <PageHeader
            title={[names[name], kinds[state.kind as OutputKind]].filter(Boolean).join(" – ")}
            subtitle={data.line ? `${data.line.path}. ${data.line.title}` : data.title}
            trail={[
              { label: words.reports, to: "/reports" },
              { label: words.backToReport, to: report },
            ]}
          />
          <p>{words.listNote(number(data.value), number(data.total))}</p>
          <DataTable
            caption={names[name]}
            columns={columns}
            rows={data.rows}
            rowKey={(row) => row.key}
          />
          <Pages
            perPage={perPage}
            page={state.page}
            total={data.total}
            onPage={(page) => change({ page })}
          />
        </Stack>
      )}
    </Answer>
  );
}

function queryOf(state: {
  readonly lock: number;
  readonly unit: string;
  readonly line: string;
  readonly kind: string;
  readonly by: string;
  readonly group: string;
  readonly page: number;
}) {
  return {
    page: state.page,
    perPage,
    ...(state.lock > 0 ? { lock: state.lock } : {}),
    ...(state.unit ? { unit: state.unit } : {}),
    ...(state.line ? { line: state.line } : {}),
    ...(state.kind ? { kind: state.kind as OutputKind } : {}),
    ...(state.by ? { by: state.by as Breakdown, group: state.group } : {}),
  };
}

function useColumns(): Column<ListRow>[] {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  return [
    { key: "what", header: words.what, cell: (row) => <Subject row={row} />, phone: "title" },
    {
      key: "unit",
      header: words.unit,
      cell: (row) => row.unit.name,
      sortBy: (row) => row.unit.name,
    },
    { key: "path", header: words.task, cell: (row) => row.path ?? "" },
    {
      key: "day",
      header: words.day,
      cell: (row) => (row.date ? date(row.date) : ""),
      sortBy: (row) => row.date ?? "",
      nowrap: true,
    },
    { key: "note", header: words.note, cell: (row) => row.note ?? "" },
    {
      key: "amount",
      header: words.amount,
      align: "end",
      cell: (row) => number(row.amount),
      sum: (rows) => number(rows.reduce((total, row) => total + row.amount, 0)),
    },
  ];
}

function Subject({ row }: { readonly row: ListRow }) {
  if (row.outputId)
    return <Link to={pathTo("/outputs/$outputId", { outputId: row.outputId })}>{row.title}</Link>;
  if (row.commitmentId)
    return (
      <Link to={pathTo("/commitments/$commitmentId", { commitmentId: row.commitmentId })}>
        {row.title}
      </Link>
    );
  return row.title;
}
