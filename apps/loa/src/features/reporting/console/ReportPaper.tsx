import { PaperSheet } from "../../../platform/ui/components/PaperSheet.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { ReportDetail, SectionKey } from "../contract.ts";
import css from "./Reporting.module.css";
import { FactsTable, KindsTable, UnitsTable } from "./ReportTables.tsx";
import { SectionEditor } from "./SectionEditor.tsx";
import { texts } from "./texts.ts";

/** The report as the official paper it becomes; its words are Vietnamese whatever the console speaks. */
export function ReportPaper({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  const section = (name: SectionKey) => <SectionEditor report={report} name={name} />;
  return (
    <PaperSheet label={report.title}>
      <Head report={report} />
      {report.unit ? <h2 className={css.heading}>{words.ofUnit(report.unit.name)}</h2> : null}
      {section("opening")}
      <h2 className={css.heading}>I. KẾT QUẢ THỰC HIỆN</h2>
      {section("results")}
      <p className={css.soft}>{words.kindsNote}</p>
      <KindsTable report={report} />
      {report.unit ? null : <Rest report={report} />}
      <h2 className={css.heading}>{words.factsTable}</h2>
      <FactsTable report={report} />
      {report.unit ? null : (
        <>
          <h2 className={css.heading}>{words.unitsTable}</h2>
          <UnitsTable report={report} />
        </>
      )}
    </PaperSheet>
  );
}

function Rest({ report }: { readonly report: ReportDetail }) {
  return (
    <>
      <h2 className={css.heading}>II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN</h2>
      <SectionEditor report={report} name="late" />
      <SectionEditor report={report} name="difficulties" />
      <h2 className={css.heading}>III. NHIỆM VỤ TRỌNG TÂM KỲ TỚI</h2>
      <SectionEditor report={report} name="next" />
      <h2 className={css.heading}>IV. ĐỀ XUẤT, KIẾN NGHỊ</h2>
      <SectionEditor report={report} name="proposals" />
    </>
  );
}

function Head({ report }: { readonly report: ReportDetail }) {
  return (
    <header lang="vi">
      {report.governingOrgan ? (
        <p className={css.center}>{report.governingOrgan.toLocaleUpperCase("vi")}</p>
      ) : null}
      <p className={css.center}>
        <strong>{report.issuingOrgan.toLocaleUpperCase("vi")}</strong>
      </p>
      <p className={css.center}>Số: {report.lock?.documentNumber ?? "…/BC-…"}</p>
      <h2 className={`${css.heading} ${css.center}`}>BÁO CÁO</h2>
      <p className={css.center}>
        <strong>{report.title}</strong>
      </p>
      <p className={css.center}>Kính gửi: {report.addressees.join("; ")}</p>
    </header>
  );
}
