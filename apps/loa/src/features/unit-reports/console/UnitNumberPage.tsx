import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { type CountedRow, listUnitNumber, type UnitNumber } from "../contract.ts";
import { unitNumberSearch } from "./searches.ts";
import { numberNames, texts } from "./texts.ts";

const perPage = 500;

/** What a number of a unit's report counts; the rows add up to it. */
export default function UnitNumberPage() {
  const words = useTexts(texts);
  const names = useTexts(numberNames);
  const { number } = useFormat();
  const unitReportId = usePathValue("unitReportId");
  const unitNumber = usePathValue("unitNumber") as UnitNumber;
  const [{ line, former, page }] = useSearchState(unitNumberSearch);
  const query = { page, perPage, ...(line ? { line } : {}), ...(former ? { former } : {}) };
  const list = useCall(listUnitNumber, { params: { unitReportId, unitNumber }, query });
  const columns = useColumns();
  return (
    <Answer query={list}>
      {(data) => (
        <Stack gap={4}>
          <PageHeader
            title={names[unitNumber]}
            forWhom={data.unit.name}
            subtitle={data.line ? `${data.line.path}. ${data.line.title}` : data.title}
            trail={[
              { label: words.back, to: pathTo("/unit-reports/$unitReportId", { unitReportId }) },
            ]}
          />
          <p>{words.listNote(number(data.value), number(data.total))}</p>
          <DataTable
            caption={names[unitNumber]}
            columns={columns}
            rows={data.rows}
            rowKey={(row) => row.key}
            total={data.total}
          />
        </Stack>
      )}
    </Answer>
  );
}

function useColumns(): Column<CountedRow>[] {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  return [
    { key: "what", header: words.what, cell: (row) => <Subject row={row} />, phone: "title" },
    { key: "path", header: words.path, cell: (row) => row.path ?? "" },
    {
      key: "day",
      header: words.day,
      cell: (row) => (row.date ? date(row.date) : ""),
      sortBy: (row) => row.date,
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

function Subject({ row }: { readonly row: CountedRow }) {
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
