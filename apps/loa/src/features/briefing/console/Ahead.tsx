import { lineName } from "../../../platform/contract/line-name.ts";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { Briefing, ReportDue, Upcoming } from "../contract.ts";
import css from "./Briefing.module.css";
import { type BriefingState, carried, listPath } from "./links.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly briefing: Briefing;
  readonly state: BriefingState;
}

/** What has changed since the last period, what falls due next, and which reports are to be made. */
export function Ahead({ briefing, state }: Props) {
  const words = useTexts(texts);
  const { number, date } = useFormat();
  const { changes, upcoming, upcomingTotal, reports } = briefing;
  return (
    <div className={css.grid}>
      <div>
        <Section
          title={words.changes}
          note={changes ? words.changesSince(date(changes.since)) : undefined}
        >
          <Changed {...{ briefing, state }} />
        </Section>
        <Section title={words.reports}>
          <ul className={css.list}>
            {reports.map((report) => (
              <Report key={`${report.domain} ${report.year} ${report.windowKey}`} report={report} />
            ))}
          </ul>
        </Section>
      </div>
      <Section title={words.upcoming} note={words.upcomingNote(number(upcomingTotal))}>
        {upcoming.length === 0 ? <p>{words.nothingSoon}</p> : null}
        <ul className={css.list}>
          {upcoming.map((one) => (
            <Coming key={`${one.dueOn} ${one.taskId}`} one={one} asOf={state.asOf} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Changed({ briefing: { changes }, state }: Props) {
  const words = useTexts(texts);
  const { number } = useFormat();
  if (!changes) return <p>{words.noChanges}</p>;
  return (
    <ul className={`${css.list} ${css.changes}`}>
      {(["newlyLate", "recovered", "newlyDone"] as const).map((change) => (
        <li key={change}>
          <Link
            to={listPath}
            search={{ ...carried(state), change }}
            className={css.count}
            aria-label={`${words[change]}: ${number(changes[change])}`}
          >
            {number(changes[change])}
          </Link>{" "}
          {words[change]}
        </li>
      ))}
    </ul>
  );
}

function Coming({ one, asOf }: { readonly one: Upcoming; readonly asOf: string }) {
  const words = useTexts(texts);
  const { dayMonth, number } = useFormat();
  const search = { task: one.taskId, from: one.dueOn, to: one.dueOn, ...(asOf ? { asOf } : {}) };
  return (
    <li className={css.coming}>
      <strong>{dayMonth(one.dueOn)}</strong>
      <Link
        to={pathTo("/plans/$planId/commitments", { planId: one.planId })}
        search={search}
        className={css.one}
      >
        {`${one.path} ${one.title}`}
      </Link>
      <span className={css.soft}>{words.unitsWaiting(number(one.units))}</span>
    </li>
  );
}

const stateWords = { none: "reportNone", draft: "reportDraft", locked: "reportLocked" } as const;

function Report({ report }: { readonly report: ReportDue }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const { domain, windowKey, year, reportId } = report;
  const window = (words.windows as Readonly<Record<string, string>>)[windowKey] ?? windowKey;
  const name = `${window} ${year} – ${lineName(domain)}`;
  return (
    <li className={css.row}>
      <span>
        {reportId ? <Link to={pathTo("/reports/$reportId", { reportId })}>{name}</Link> : name}:{" "}
        <strong>{words[stateWords[report.state]]}</strong>
      </span>
      <span className={css.soft}>{words.closesOn(date(report.closesOn))}</span>
    </li>
  );
}
