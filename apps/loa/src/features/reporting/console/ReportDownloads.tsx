import type { DocumentFormat } from "../../../platform/contract/document-format.ts";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  drawReportFiles,
  getReport,
  getReportDocument,
  type ReportDetail,
  type ReportLock,
} from "../contract.ts";
import { texts } from "./texts.ts";
import { useReport } from "./useReport.ts";

const formats: readonly DocumentFormat[] = ["docx", "pdf", "xlsx"];
const askAgainEvery = 2500;
/** A large report is drawn within minutes; one that is not by then may be asked for again. */
const patience = 10 * 60_000;

/** The report as files: a draft's are drawn when asked for, a lock's once, right after it was locked. */
export function ReportDownloads({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  const label = { docx: words.downloadWord, pdf: words.downloadPdf, xlsx: words.download };
  const { lock } = report;
  const there = lock ? formats.filter((format) => lock.files.includes(format)) : formats;
  const address = (format: DocumentFormat) =>
    fileAddress(getReportDocument, {
      params: { reportId: report.id },
      query: { ...(lock ? { lock: lock.number } : {}), format },
    });
  return (
    <>
      {there.map((format) => (
        <DownloadLink href={address(format)} key={format}>
          {label[format]}
        </DownloadLink>
      ))}
      {lock && there.length < formats.length ? (
        <FilesUnderWay reportId={report.id} lock={lock} />
      ) : null}
    </>
  );
}

interface UnderWay {
  readonly reportId: string;
  readonly lock: ReportLock;
}

function FilesUnderWay({ reportId, lock }: UnderWay) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const asked = useReport({ every: askAgainEvery });
  const act = useAct(drawReportFiles, { invalidates: [getReport] });
  const waited = asked.dataUpdatedAt - Date.parse(lock.lockedAt);
  return (
    <>
      <span role="status">{words.drawing(number(lock.files.length), number(formats.length))}</span>
      {waited > patience ? (
        <Button busy={act.isPending} onClick={() => act.mutate({ params: { reportId } })}>
          {words.drawAgain}
        </Button>
      ) : null}
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}
