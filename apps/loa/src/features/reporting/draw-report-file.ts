import type { DocumentFormat } from "../../platform/contract/document-format.ts";
import type { FileReply } from "../../platform/http/route.ts";
import { answerOfThread } from "../../platform/threads/answer-of-thread.ts";
import type { PrintedReport, ReportAddress } from "./report-document.ts";

/** What the drawing thread is handed. */
export interface ReportFileTask {
  readonly report: PrintedReport;
  readonly format: DocumentFormat;
  readonly address: ReportAddress;
  /** The office's own Word file; null: the form of the decree. Only Word follows it. */
  readonly paper: Uint8Array | null;
}

// A province's annual report with an annex for each of its units takes most of a minute as PDF.
const limits = { milliseconds: 300_000, memoryMb: 1_536 };

/**
 * One file of a report, drawn in a thread of its own so that a large one holds up nobody else.
 * @throws Error when it takes longer or more than the limits
 */
export function drawReportFile(task: ReportFileTask): Promise<FileReply> {
  return answerOfThread("features/reporting/report-file", "a report's file", task, limits);
}
