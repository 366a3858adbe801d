import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { UnitFigures, UnitLine, UnitNumber, UnitReportDetail } from "../contract.ts";
import { inheritedTexts } from "./inherited-texts.ts";
import { numberNames, texts } from "./texts.ts";

/** The numbers of a report; each opens the list it is the sum of. */
export function Figures({ report }: { readonly report: UnitReportDetail }) {
  return <FigureSet reportId={report.id} figures={report.figures} former={null} />;
}

interface SetProps {
  readonly reportId: string;
  readonly figures: UnitFigures;
  /** The unit before this one whose numbers these are; null: the report's own. */
  readonly former: { readonly id: string; readonly name: string } | null;
}

/** One unit's numbers, its own or those of a unit before it. */
export function FigureSet({ reportId, figures, former }: SetProps) {
  const words = useTexts(texts);
  const { figures: figuresOf } = useTexts(inheritedTexts);
  const { number } = useFormat();
  const { numbers, lines, stages } = figures;
  const of = former ? { former: former.id } : {};
  const at = (name: UnitNumber) => ({ to: addressOf(reportId, name), search: of });
  return (
    <Stack gap={4}>
      <FigureRow>
        <Figure value={number(numbers.due)} label={words.dueCount} {...at("due")} />
        <Figure
          value={number(numbers.met)}
          label={words.met}
          {...at("met")}
          state="met"
          stateLabel={share(numbers)}
        />
        <Figure
          value={number(numbers.late)}
          label={words.lateCount}
          {...at("late")}
          {...(numbers.late > 0 ? { state: "late" as const } : {})}
        />
        <Figure
          value={number(numbers.items)}
          label={words.items}
          {...at("items")}
          note={words.stages(number(stages.approved), number(stages.accepted))}
        />
      </FigureRow>
      <DataTable
        caption={former ? figuresOf(former.name) : words.figures}
        columns={useColumns(reportId, of)}
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

function useColumns(reportId: string, of: { readonly former?: string }): Column<UnitLine>[] {
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
          search={{ ...of, line: line.id }}
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
