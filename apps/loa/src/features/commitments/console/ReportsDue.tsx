import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listMyReports, type MyReport } from "../../unit-reports/contract.ts";
import css from "./DutyLine.module.css";
import { texts } from "./texts.ts";

/** The reports that wait for this person, before everything else that is owed; nothing where none does. */
export function ReportsDue() {
  const words = useTexts(texts);
  const { number } = useFormat();
  const reports = useCall(listMyReports);
  const rows = reports.data?.rows ?? [];
  const due = rows.filter((row) => row.next === "write" || row.next === "approve").reverse();
  if (due.length === 0) return null;
  return (
    <Section
      title={words.reportsDue}
      note={number(due.length)}
      aside={<Link to="/unit-reports">{words.allReports}</Link>}
    >
      <ul className={css.list}>
        {due.map((report) => (
          <Line key={report.id} report={report} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ report }: { readonly report: MyReport }) {
  const words = useTexts(texts);
  const { today, units } = useSession();
  const { date, dueIn, window } = useFormat();
  const { period, unit, state, timeliness } = report;
  const name = window(period.windowKey, period.year, period.title);
  const mark = timeliness === "overdue" ? "late" : state === "returned" ? "returned" : "open";
  return (
    <li className={css.report}>
      <Link to={pathTo("/unit-reports/$unitReportId", { unitReportId: report.id })}>
        {words.reportName(name, period.domain)}
        {units.length > 1 ? ` – ${unit.name}` : ""}
      </Link>
      <span>
        {date(period.dueOn)} <StatusMark state={mark} label={dueIn(period.dueOn, today)} />
      </span>
      <span>{report.next === "approve" ? words.reportApprove : words.reportWrite}</span>
    </li>
  );
}
