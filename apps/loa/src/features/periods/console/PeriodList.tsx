import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import type { PeriodCounts, PeriodRow } from "../contract.ts";
import { texts } from "./texts.ts";

const toPeriod = ({ id }: PeriodRow) => pathTo("/periods/$periodId", { periodId: id });

/** The periods of a year with how many units stand where; each number opens those units. */
export function PeriodList(props: {
  readonly periods: readonly PeriodRow[];
  readonly asOf: string;
}) {
  const words = useTexts(texts);
  const go = useGo();
  const search = props.asOf ? { asOf: props.asOf } : {};
  return (
    <DataTable
      caption={words.list}
      columns={useColumns(search)}
      rows={[...props.periods].reverse()}
      rowKey={(period) => period.id}
      onOpen={(period) => go(toPeriod(period))}
      name="periods"
    />
  );
}

function useColumns(search: Record<string, unknown>): Column<PeriodRow>[] {
  const words = useTexts(texts);
  const { date, number, window } = useFormat();
  const count = (key: keyof PeriodCounts, header: string, step: string): Column<PeriodRow> => ({
    ...{ key, header, align: "end" },
    cell: (row) => (
      <Link
        to={toPeriod(row)}
        search={{ ...search, step }}
        aria-label={`${header}: ${number(row.counts[key])}`}
      >
        {number(row.counts[key])}
      </Link>
    ),
    sortBy: (row) => row.counts[key],
  });
  return [
    {
      key: "period",
      header: words.period,
      cell: (row) => (
        <>
          <Link to={toPeriod(row)} search={search}>
            {window(row.windowKey, row.year, row.title)}
          </Link>
          {row.sample ? ` (${words.sample})` : ""}
        </>
      ),
      phone: "title",
      hideable: false,
    },
    {
      key: "data",
      header: words.data,
      cell: (row) => `${date(row.from)} – ${date(row.to)}`,
      sortBy: (row) => row.to,
      nowrap: true,
    },
    {
      key: "due",
      header: words.due,
      cell: (row) => date(row.dueOn),
      sortBy: (row) => row.dueOn,
      nowrap: true,
    },
    count("expected", words.expected, ""),
    count("received", words.received, "received"),
    count("onTime", words.onTime, "onTime"),
    count("overdue", words.overdue, "missing"),
    count("accepted", words.accepted, "accepted"),
    count("locked", words.locked, "locked"),
  ];
}
