import type { FileReply } from "../../platform/http/route.ts";
import { xlsxType } from "../../platform/xlsx/write.ts";
import type { DocumentFormat } from "./contract.ts";
import type { PrintedReport } from "./report-document.ts";
import { reportWorkbook } from "./report-workbook.ts";

/** One file of a report, drawn anew. */
export async function reportFile(
  report: PrintedReport,
  format: DocumentFormat,
): Promise<FileReply> {
  const fileName = `${fileStem(report)}.${format}`;
  return { fileName, mediaType: xlsxType, bytes: await reportWorkbook(report) };
}

/** The files a lock keeps. */
export async function reportFiles(
  report: PrintedReport,
): Promise<readonly (readonly [DocumentFormat, FileReply])[]> {
  return [["xlsx", await reportFile(report, "xlsx")]];
}

function fileStem({ head }: PrintedReport): string {
  const number = head.documentNumber?.replace(/[^\p{L}\p{N}]+/gu, "-") ?? "du-thao";
  return `bao-cao-${head.domain.toLowerCase()}-${head.windowKey}-${head.year}-${number}`;
}
