import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Breakdown, BreakdownFigures, GroupNumber, ReportDetail } from "../contract.ts";
import css from "./Reporting.module.css";
import { NumberLink } from "./ReportTables.tsx";
import { breakdownNames, numberNames, texts } from "./texts.ts";

const columns = ["due", "met", "late", "items", "replays", "minutes"] as const;

/** A division of what was done: its rows, less what several share, add up to the sum that counts it once. */
export function GroupTable({
  report,
  by,
}: {
  readonly report: ReportDetail;
  readonly by: Breakdown;
}) {
  const words = useTexts(texts);
  const titles = useTexts(breakdownNames);
  const names = useTexts(numberNames);
  const figures = report.breakdowns.find((one) => one.by === by);
  if (!figures) return null;
  return (
    <section className={css.scroll} aria-label={titles[by]}>
      <table className={css.table}>
        <thead>
          <tr>
            {["TT", words.group, ...columns.map((name) => names[name])].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.groups.map((group, at) => (
            <tr key={group.key}>
              <td>{at + 1}</td>
              <td>{group.name}</td>
              {columns.map((name) => (
                <td key={name} className={css.number}>
                  <NumberLink
                    report={report}
                    name={name}
                    value={group.numbers[name]}
                    of={{ by, group: group.key }}
                  />
                </td>
              ))}
            </tr>
          ))}
          <Sums figures={figures} report={report} />
        </tbody>
      </table>
    </section>
  );
}

function Sums({
  figures,
  report,
}: {
  readonly figures: BreakdownFigures;
  readonly report: ReportDetail;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const shared = columns.some((name: GroupNumber) => figures.shared[name] !== 0);
  return (
    <>
      {shared ? (
        <tr>
          <td />
          <td>{words.sharedByGroups}</td>
          {columns.map((name) => (
            <td key={name} className={css.number}>
              {number(figures.shared[name])}
            </td>
          ))}
        </tr>
      ) : null}
      <tr>
        <td />
        <th scope="row">{words.total}</th>
        {columns.map((name) => (
          <td key={name} className={css.number}>
            <NumberLink report={report} name={name} value={figures.total[name]} />
          </td>
        ))}
      </tr>
    </>
  );
}
