import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { Breakdown, LineFigures, NumberName, OutputKind, ReportDetail } from "../contract.ts";
import css from "./Reporting.module.css";
import { kindNames, numberNames, texts } from "./texts.ts";

/** A number that opens the list behind it. */
export function NumberLink(props: {
  readonly report: ReportDetail;
  readonly name: NumberName;
  readonly value: number;
  readonly of?: {
    readonly line?: string;
    readonly kind?: OutputKind;
    readonly by?: Breakdown;
    readonly group?: string;
  };
}) {
  const { number } = useFormat();
  const names = useTexts(numberNames);
  const { report, name, value } = props;
  const search = {
    ...(report.lock ? { lock: report.lock.number } : {}),
    ...(report.unit ? { unit: report.unit.id } : {}),
    ...props.of,
  };
  const to = pathTo("/reports/$reportId/lists/$number", { reportId: report.id, number: name });
  return (
    <Link to={to} search={search}>
      <span title={names[name]}>{number(value)}</span>
    </Link>
  );
}

/** The table of facts: a row for each task and quota, every number a link. */
export function FactsTable({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  const heads = [
    "TT",
    words.task,
    words.target,
    words.done,
    words.cumulative,
    "%",
    words.evidence,
    words.unit,
    words.note,
  ];
  return (
    <section className={css.scroll} aria-label={words.factsTable}>
      <table className={css.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.figures.lines.map((line, at) => (
            <FactsRow key={line.id} report={report} line={line} at={at + 1} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FactsRow(props: {
  readonly report: ReportDetail;
  readonly line: LineFigures;
  readonly at: number;
}) {
  const { report, line, at } = props;
  const number = (name: NumberName) => (
    <NumberLink report={report} name={name} value={line.numbers[name]} of={{ line: line.id }} />
  );
  return (
    <tr>
      <td>{at}</td>
      <td>
        {[line.title, line.channel].filter(Boolean).join(", ")} ({line.path}
        {line.noun ? `; ${line.noun}` : ""})
      </td>
      <td className={css.number}>{line.numbers.required > 0 ? number("required") : "–"}</td>
      <td className={css.number}>{number("done")}</td>
      <td className={css.number}>{number("cumulative")}</td>
      <td className={css.number}>{line.percent ?? "–"}</td>
      <td className={css.number}>{number("evidence")}</td>
      <td>{line.unitNames.length > 0 ? line.unitNames.join("; ") : number("units")}</td>
      <td>
        <LineNote report={report} line={line} />
      </td>
    </tr>
  );
}

function LineNote({ report, line }: { readonly report: ReportDetail; readonly line: LineFigures }) {
  const words = useTexts(texts);
  const names = useTexts(numberNames);
  const { number } = useFormat();
  const apart = (["late", "notDue", "retroactive", "excused", "minutesDone"] as const).filter(
    (name) => line.numbers[name] > 0,
  );
  return (
    <>
      {line.surplus > 0 ? <div>{words.surplus(number(line.surplus))}</div> : null}
      {apart.map((name) => (
        <div key={name}>
          {names[name]}:{" "}
          <NumberLink
            report={report}
            name={name}
            value={line.numbers[name]}
            of={{ line: line.id }}
          />
        </div>
      ))}
    </>
  );
}

/** Outputs by kind, each counted once. */
export function KindsTable({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  const kinds = useTexts(kindNames);
  const columns = ["items", "replays", "minutes"] as const;
  const { figures } = report;
  return (
    <section className={css.scroll} aria-label={words.kindsTable}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">TT</th>
            <th scope="col">{words.kind}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {words[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.kinds.map((row, at) => (
            <tr key={row.kind}>
              <td>{at + 1}</td>
              <td>{kinds[row.kind]}</td>
              {columns.map((name) => (
                <td key={name} className={css.number}>
                  <NumberLink
                    report={report}
                    name={name}
                    value={row[name]}
                    of={{ kind: row.kind }}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            <th scope="row">{words.total}</th>
            {columns.map((name) => (
              <td key={name} className={css.number}>
                <NumberLink report={report} name={name} value={figures.numbers[name]} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** The units of a report that stand, each opening its own annex. */
export function UnitsTable({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  return (
    <UnitRows
      report={report}
      label={words.unitsTable}
      units={report.figures.units.filter((unit) => !unit.former)}
    />
  );
}

/** The units that have ended, under their old names and apart: counted once, never added to who took over. */
export function FormerUnits({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  const units = report.figures.units.filter((unit) => unit.former);
  if (units.length === 0) return null;
  return (
    <>
      <h2 className={css.heading}>{words.formerTable}</h2>
      <UnitRows report={report} label={words.formerTable} units={units} />
      <p className={css.soft}>{words.formerNote}</p>
    </>
  );
}

function UnitRows(props: {
  readonly report: ReportDetail;
  readonly label: string;
  readonly units: ReportDetail["figures"]["units"];
}) {
  const words = useTexts(texts);
  const { number, date } = useFormat();
  const { report, units } = props;
  const to = pathTo("/reports/$reportId", { reportId: report.id });
  const lock = report.lock ? { lock: report.lock.number } : {};
  return (
    <section className={css.scroll} aria-label={props.label}>
      <table className={css.table}>
        <thead>
          <tr>
            {["TT", words.unit, words.due, words.met, words.lateCount, words.outputs].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {units.map((unit, at) => (
            <tr key={unit.id}>
              <td>{at + 1}</td>
              <td>
                <Link to={to} search={{ ...lock, unit: unit.id }}>
                  {unit.name}
                </Link>
                {unit.former ? (
                  <div className={css.soft}>
                    {words.formerUnit(
                      date(unit.former.endedOn),
                      unit.former.heirs.map((heir) => heir.name).join("; "),
                    )}
                  </div>
                ) : null}
              </td>
              {[unit.due, unit.met, unit.late, unit.outputs].map((value, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: four fixed columns
                <td key={column} className={css.number}>
                  {number(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
