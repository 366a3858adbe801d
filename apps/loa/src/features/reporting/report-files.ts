import type { DocumentFormat } from "../../platform/contract/document-format.ts";
import { documentTypes, writeDocument } from "../../platform/documents/write-document.ts";
import type { FileReply } from "../../platform/http/route.ts";
import { xlsxType } from "../../platform/xlsx/write.ts";
import { fillPaper } from "./fill-paper.ts";
import { paperData } from "./paper-data.ts";
import { type PrintedReport, type ReportAddress, reportDocument } from "./report-document.ts";
import { reportWorkbook } from "./report-workbook.ts";

/** One file of a report, drawn anew; its numbers open at the address. Word stands on the office's own paper, if it has one. */
export async function reportFile(
  report: PrintedReport,
  format: DocumentFormat,
  address: ReportAddress,
  paper: Uint8Array | null,
): Promise<FileReply> {
  const stem = fileStem(report);
  if (format === "docx" && paper) {
    const bytes = fillPaper(paper, paperData(report, address));
    return { fileName: `${stem}.docx`, mediaType: documentTypes.docx, bytes };
  }
  if (format !== "xlsx") return writeDocument(reportDocument(report, address), format, stem);
  return { fileName: `${stem}.xlsx`, mediaType: xlsxType, bytes: await reportWorkbook(report) };
}

/** What the files of a report are called, without their endings. */
export function fileStem({ head }: PrintedReport): string {
  const number = head.documentNumber?.replace(/[^\p{L}\p{N}]+/gu, "-") ?? "du-thao";
  return `bao-cao-${head.domain.toLowerCase()}-${head.windowKey}-${head.year}-${number}`;
}
