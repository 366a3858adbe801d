import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { Duty } from "../contract.ts";
import { BriefTitle } from "./BriefTitle.tsx";
import { texts } from "./texts.ts";

/** Columns of a list of occurrences; a row's link carries on how the list is read. */
export function useOccurrenceColumns(
  reading: Record<string, unknown> = {},
): readonly Column<Duty>[] {
  const words = useTexts(texts);
  const format = useFormat();
  const sum = (pick: (row: Duty) => number) => (rows: readonly Duty[]) =>
    format.number(rows.reduce((total, row) => total + pick(row), 0));
  return [
    {
      key: "unit",
      header: words.unit,
      cell: (row) => (
        <Link
          to={pathTo("/commitments/$commitmentId", { commitmentId: row.commitmentId })}
          search={reading}
        >
          {row.unit.name}
        </Link>
      ),
      phone: "title",
      hideable: false,
    },
    {
      key: "task",
      header: words.task,
      cell: (row) => <BriefTitle>{`${row.path} ${row.title}`}</BriefTitle>,
    },
    {
      key: "program",
      header: words.program,
      cell: (row) => [row.programme, row.channel].filter((word) => word).join(", "),
    },
    {
      key: "period",
      header: words.period,
      cell: (row) => `${format.date(row.periodStart)}–${format.date(row.periodEnd)}`,
      nowrap: true,
      hidden: true,
    },
    {
      key: "due",
      header: words.dueDate,
      cell: (row) =>
        row.firstDueOn === null ? (
          format.date(row.dueOn)
        ) : (
          <>
            {format.date(row.dueOn)} <small>({words.movedFrom(format.date(row.firstDueOn))})</small>
          </>
        ),
      sortBy: (row) => row.dueOn,
      nowrap: true,
    },
    {
      key: "required",
      header: words.required,
      align: "end",
      cell: (row) => format.number(row.required),
      sum: sum((row) => row.required),
    },
    {
      key: "delivered",
      header: words.delivered,
      align: "end",
      cell: (row) => format.number(row.delivered),
      sum: sum((row) => row.delivered),
    },
    {
      key: "state",
      header: words.state,
      cell: (row) => (
        <StatusMark state={row.state} label={row.metLate ? words.metLate : undefined} />
      ),
      sortBy: (row) => row.state,
    },
  ];
}
