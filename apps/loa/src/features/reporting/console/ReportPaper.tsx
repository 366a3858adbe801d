import { PaperSheet } from "../../../platform/ui/components/PaperSheet.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { OutlineAnnex, ReportDetail, ReportSection, SectionTable } from "../contract.ts";
import { ComparisonTable, LineComparisonTable } from "./ComparisonTables.tsx";
import { GroupTable } from "./GroupTable.tsx";
import css from "./Reporting.module.css";
import { FactsTable, FormerUnits, KindsTable, UnitsTable } from "./ReportTables.tsx";
import { SectionEditor } from "./SectionEditor.tsx";
import { breakdownNames, texts } from "./texts.ts";

/** The report as the official paper it becomes; its words are Vietnamese whatever the console speaks. */
export function ReportPaper({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  return (
    <PaperSheet label={report.title}>
      <Head report={report} />
      {report.unit ? <h2 className={css.heading}>{words.ofUnit(report.unit.name)}</h2> : null}
      {report.unit ? (
        <KindsTable report={report} />
      ) : (
        report.sections.map((section) => (
          <PaperSection key={section.key} report={report} section={section} />
        ))
      )}
      <Annexes report={report} />
    </PaperSheet>
  );
}

function PaperSection({
  report,
  section,
}: {
  readonly report: ReportDetail;
  readonly section: ReportSection;
}) {
  if (section.number === "" && section.level > 0 && !report.can.write) return null;
  return (
    <div>
      <SectionHeading section={section} />
      <SectionEditor report={report} section={section} />
      {section.tables.map((table) => (
        <SectionTablePart key={table} report={report} table={table} />
      ))}
    </div>
  );
}

// A section that would be printed empty has no number; whoever writes sees where it would stand.
function SectionHeading({ section }: { readonly section: ReportSection }) {
  if (section.level === 0) return null;
  const look = section.number === "" ? css.unnumbered : "";
  const words = `${section.number} ${section.level === 1 ? section.title.toLocaleUpperCase("vi") : section.title}`;
  return section.level === 1 ? (
    <h2 className={`${css.heading} ${look}`} lang="vi">
      {words}
    </h2>
  ) : (
    <h3 className={`${css.subheading} ${look}`} lang="vi">
      {words}
    </h3>
  );
}

function SectionTablePart(props: { readonly report: ReportDetail; readonly table: SectionTable }) {
  const words = useTexts(texts);
  const { report, table } = props;
  if (table === "comparison") return <ComparisonTable report={report} />;
  if (table !== "kinds") return <GroupTable report={report} by={table} />;
  return (
    <>
      <p className={css.soft}>{words.kindsNote}</p>
      <KindsTable report={report} />
    </>
  );
}

function Annexes({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  const names: readonly OutlineAnnex[] = report.unit ? ["facts"] : report.outline.annexes;
  return (
    <>
      {names.map((name) => (
        <AnnexPart key={name} report={report} name={name} />
      ))}
      {report.unit ? null : (
        <>
          <h2 className={css.heading}>{words.unitsTable}</h2>
          <UnitsTable report={report} />
          <FormerUnits report={report} />
        </>
      )}
    </>
  );
}

function AnnexPart({
  report,
  name,
}: {
  readonly report: ReportDetail;
  readonly name: OutlineAnnex;
}) {
  const words = useTexts(texts);
  const divisions = useTexts(breakdownNames);
  const title = { facts: words.factsTable, comparison: words.linesCompared, ...divisions }[name];
  return (
    <>
      <h2 className={css.heading}>{title}</h2>
      {name === "facts" ? <FactsTable report={report} /> : null}
      {name === "comparison" ? <LineComparisonTable report={report} /> : null}
      {name !== "facts" && name !== "comparison" ? <GroupTable report={report} by={name} /> : null}
    </>
  );
}

function Head({ report }: { readonly report: ReportDetail }) {
  return (
    <header lang="vi">
      <div className={css.heads}>
        <Issuer report={report} />
        <Nation report={report} />
      </div>
      <h2 className={`${css.heading} ${css.center}`}>BÁO CÁO</h2>
      <p className={css.center}>
        <strong>{report.title}</strong>
      </p>
      <p className={css.center}>Kính gửi: {report.addressees.join("; ")}</p>
    </header>
  );
}

function Issuer({ report }: { readonly report: ReportDetail }) {
  return (
    <div>
      {report.governingOrgan ? (
        <p className={css.center}>{report.governingOrgan.toLocaleUpperCase("vi")}</p>
      ) : null}
      <p className={css.center}>
        <strong className={css.ruled}>{report.issuingOrgan.toLocaleUpperCase("vi")}</strong>
      </p>
      <p className={css.center}>Số: {report.lock?.documentNumber ?? "…/BC-…"}</p>
    </div>
  );
}

// The right half of the head (Decree 30/2020, boxes 1 and 4): nation, motto, place and date.
function Nation({ report }: { readonly report: ReportDetail }) {
  const [year = "…", month = "…", day = "…"] = report.lock?.datedOn.split("-") ?? [];
  return (
    <div>
      <p className={css.center}>
        <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
      </p>
      <p className={css.center}>
        <strong className={css.ruled}>Độc lập - Tự do - Hạnh phúc</strong>
      </p>
      <p className={css.center}>
        <em>
          {report.place}, ngày {day} tháng {Number(month) > 2 ? Number(month) : month} năm {year}
        </em>
      </p>
    </div>
  );
}
