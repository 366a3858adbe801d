import { openPdfPress } from "../../platform/documents/pdf.ts";
import type { ZippedFile } from "../../platform/files/zip-stream.ts";
import { type OpenThread, openThread } from "../../platform/threads/open-thread.ts";
import type { ComposedAnnex } from "./compose-unit-annexes.ts";
import type { AnnexFormat } from "./contract-shapes.ts";
import type { PrintedReport, ReportAddress } from "./report-document.ts";

/** What the composing thread is handed. */
export interface UnitAnnexesTask {
  readonly report: PrintedReport;
  readonly format: AnnexFormat;
  readonly address: ReportAddress;
  /** One unit alone; null: every unit that has an annex. */
  readonly unitId: string | null;
}

// For each annex by itself: one of a hundred tasks takes about a second. Reading a large report before the first takes longer.
const limits = { milliseconds: 120_000, memoryMb: 1_536 };

/**
 * The annexes of a report's units as files, one after another: each is composed and drawn when it is asked for, in
 * threads of their own, so that a hundred of them need no more memory than one.
 * @throws Error when one takes longer or more than the limits
 */
export async function* drawUnitAnnexes(task: UnitAnnexesTask): AsyncGenerator<ZippedFile> {
  const composer: OpenThread<"next", ComposedAnnex | null> = openThread(
    "features/reporting/unit-annexes",
    "the annexes of a report",
    task,
    limits,
  );
  const press = task.format === "pdf" ? await openPdfPress() : null;
  try {
    for (let annex = await composer.ask("next"); annex; annex = await composer.ask("next")) {
      const { fileName, content } = annex;
      const bytes = typeof content === "string" ? await press?.draw(content) : content;
      if (bytes) yield { fileName, bytes };
    }
  } finally {
    composer.end();
    await press?.close();
  }
}
