import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { UnitLine, UnitNumber, UnitReportDetail } from "../contract.ts";
import { numberNames, texts } from "./texts.ts";

/** The numbers of a report; each opens the list it is the sum of. */
export function Figures({ report }: { readonly report: UnitReportDetail }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { numbers, lines, stages } = report.figures;
  const at = (name: UnitNumber) => addressOf(report.id, name);
  return (
    <Stack gap={4}>
      <FigureRow>
        <Figure value={number(numbers.due)} label={words.dueCount} to={at("due")} />
        <Figure
          value={number(numbers.met)}
          label={words.met}
          to={at("met")}
          state="met"
          stateLabel={share(numbers)}
        />
        <Figure
          value={number(numbers.late)}
          label={words.lateCount}
          to={at("late")}
          {...(numbers.late > 0 ? { state: "late" as const } : {})}
        />
        <Figure
          value={number(numbers.items)}
          label={words.items}
          to={at("items")}
          note={words.stages(number(stages.approved), number(stages.accepted))}
        />
      </FigureRow>
      <DataTable
        caption={words.figures}
        columns={useColumns(report.id)}
        rows={lines}
        rowKey={(line) => line.id}
        name="unit-report-lines"
        empty={<p>{words.nothingOwed}</p>}
      />
    </Stack>
  );
}

const share = ({ due, met }: { readonly due: number; readonly met: number }) =>
  due === 0 ? "–" : `${Math.floor((met * 100) / due)}%`;

function addressOf(unitReportId: string, unitNumber: UnitNumber) {
  return pathTo("/unit-reports/$unitReportId/lists/$unitNumber", { unitReportId, unitNumber });
}

function useColumns(reportId: string): Column<UnitLine>[] {
  const words = useTexts(texts);
  const names = useTexts(numberNames);
  const { number } = useFormat();
  const counted = (key: UnitNumber, header: string): Column<UnitLine> => ({
    key,
    header,
    align: "end",
    cell: (line) =>
      line.numbers[key] === 0 ? (
        number(0)
      ) : (
        <Link
          to={addressOf(reportId, key)}
          search={{ line: line.id }}
          aria-label={`${names[key]}, ${line.path}: ${number(line.numbers[key])}`}
        >
          {number(line.numbers[key])}
        </Link>
      ),
    sortBy: (line) => line.numbers[key],
  });
  return [
    {
      key: "task",
      header: words.task,
      cell: (line) => `${line.path}. ${[line.title, line.channel].filter(Boolean).join(", ")}`,
      sortBy: (line) => line.path,
      phone: "title",
      hideable: false,
    },
    counted("required", words.required),
    counted("done", words.doneInPeriod),
    counted("cumulative", words.cumulative),
    {
      key: "percent",
      header: words.percent,
      align: "end",
      cell: (line) => (line.percent === null ? "–" : `${line.percent}%`),
      sortBy: (line) => line.percent,
    },
    counted("late", words.lateCount),
    counted("evidence", words.evidence),
  ];
}
