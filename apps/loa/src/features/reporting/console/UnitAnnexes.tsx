import { fileAddress } from "../../../platform/ui/api/download.ts";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type AnnexFormat, getUnitAnnex, getUnitAnnexes, type ReportDetail } from "../contract.ts";
import { texts } from "./texts.ts";

/** The annexes of units as files of their own: all of them in a ZIP, or that of the unit being read. */
export function UnitAnnexes({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  if (report.unitAnnexes === 0) return null;
  const label = { docx: words.annexWord, pdf: words.annexPdf };
  return (
    <Row gap={3} wrap align="baseline">
      <span>{report.unit ? words.annexOfUnit : words.annexesOf(number(report.unitAnnexes))}</span>
      {formats.map((format) => (
        <DownloadLink href={addressOf(report, format)} key={format}>
          {label[format]}
        </DownloadLink>
      ))}
    </Row>
  );
}

const formats: readonly AnnexFormat[] = ["docx", "pdf"];

function addressOf({ id: reportId, unit, lock }: ReportDetail, format: AnnexFormat): string {
  const query = { ...(lock ? { lock: lock.number } : {}), format };
  if (!unit) return fileAddress(getUnitAnnexes, { params: { reportId }, query });
  return fileAddress(getUnitAnnex, { params: { reportId, unitId: unit.id }, query });
}
