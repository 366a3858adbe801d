import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { EarlierPeriod, NumberName, ReportDetail } from "../contract.ts";
import css from "./Reporting.module.css";
import { NumberLink } from "./ReportTables.tsx";
import { comparisonTexts, numberNames, texts } from "./texts.ts";
import { useWindowName } from "./useWindowName.ts";

const compared: readonly NumberName[] = [
  "required",
  "fulfilled",
  "due",
  "met",
  "late",
  "items",
  "replays",
  "minutes",
];

interface TableRow {
  readonly key: string;
  readonly name: string;
  readonly number: NumberName;
  readonly line?: string;
  readonly now: number;
  readonly before: (period: EarlierPeriod) => number | undefined;
}

/** The sums beside those of the period before and of a year ago. */
export function ComparisonTable({ report }: { readonly report: ReportDetail }) {
  const names = useTexts(numberNames);
  const rows = compared.map((name) => ({
    ...{ key: name, name: names[name], number: name, now: report.figures.numbers[name] },
    before: (period: EarlierPeriod) => period.numbers?.[name],
  }));
  return <Beside report={report} rows={rows} />;
}

/** What was done of each line beside the same work of earlier periods. */
export function LineComparisonTable({ report }: { readonly report: ReportDetail }) {
  const rows = report.figures.lines.map((line) => ({
    ...{ key: line.id, number: "done" as const, line: line.id, now: line.numbers.done },
    name: `${[line.title, line.channel].filter(Boolean).join(", ")} (${line.path})`,
    before: (period: EarlierPeriod) => period.lines[line.id]?.done,
  }));
  return <Beside report={report} rows={rows} />;
}

function Beside({
  report,
  rows,
}: {
  readonly report: ReportDetail;
  readonly rows: readonly TableRow[];
}) {
  const words = useTexts(texts);
  const told = useTexts(comparisonTexts);
  const nameOf = useEarlierName();
  return (
    <>
      <section className={css.scroll} aria-label={told.title}>
        <table className={css.table}>
          <thead>
            <tr>
              {["TT", words.what, told.now].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {report.earlier.map((period) => (
                <PeriodHeads key={period.which} name={nameOf(period)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.key}>
                <td>{at + 1}</td>
                <td>{row.name}</td>
                <td className={css.number}>
                  <NumberLink
                    report={report}
                    name={row.number}
                    value={row.now}
                    {...(row.line ? { of: { line: row.line } } : {})}
                  />
                </td>
                {report.earlier.map((period) => (
                  <PeriodCells key={period.which} now={row.now} then={row.before(period)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {report.earlier.map((period) => (
        <PeriodNote key={period.which} period={period} name={nameOf(period)} />
      ))}
    </>
  );
}

function PeriodHeads({ name }: { readonly name: string }) {
  const told = useTexts(comparisonTexts);
  return (
    <>
      <th scope="col">{name}</th>
      <th scope="col">{told.change}</th>
      <th scope="col">{told.changePercent}</th>
    </>
  );
}

function PeriodCells({ now, then }: { readonly now: number; readonly then: number | undefined }) {
  const { number } = useFormat();
  const cells = then === undefined ? ["–", "–", "–"] : changeCells(now, then, number);
  return (
    <>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three fixed columns
        <td key={at} className={css.number}>
          {cell}
        </td>
      ))}
    </>
  );
}

function changeCells(now: number, then: number, number: (value: number) => string): string[] {
  const plus = (value: number) => `${value > 0 ? "+" : ""}${number(value)}`;
  const share = then === 0 ? "–" : plus(Math.round(((now - then) * 1000) / then) / 10);
  return [number(then), plus(now - then), share];
}

function useEarlierName(): (period: EarlierPeriod) => string {
  const told = useTexts(comparisonTexts);
  const windowName = useWindowName();
  const { date } = useFormat();
  return (period) => {
    const own = period.windowKey === "own";
    const name = own
      ? `${date(period.from)} – ${date(period.to)}`
      : `${windowName(period.windowKey)} ${period.year}`;
    return `${told[period.which]} (${name})`;
  };
}

function PeriodNote({ period, name }: { readonly period: EarlierPeriod; readonly name: string }) {
  const told = useTexts(comparisonTexts);
  const { date, number } = useFormat();
  const { basis } = period;
  return (
    <p className={css.notes}>
      {name}: {basis ? null : told.none}
      {basis?.kind === "recounted" ? told.recounted(date(basis.asOf)) : null}
      {basis?.kind === "locked" ? (
        <Link
          to={pathTo("/reports/$reportId", { reportId: basis.reportId })}
          search={{ lock: basis.number }}
        >
          {told.locked(basis.documentNumber, date(basis.datedOn))}
        </Link>
      ) : null}
      {basis && period.unitsOnlyNow + period.unitsOnlyThen > 0
        ? ` ${told.otherUnits(number(period.unitsOnlyNow), number(period.unitsOnlyThen))}`
        : null}
      {basis && period.reorganised ? ` ${told.reorganised}` : null}
    </p>
  );
}
