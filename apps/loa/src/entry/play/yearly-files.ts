import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { getReportDocument } from "../../features/reporting/contract.ts";
import { mailbox } from "./cast.ts";
import type { Stage } from "./stage.ts";

/** A report's file as it was written. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

const formats = ["docx", "pdf", "xlsx"] as const;

/** Writes the two lines' reports of the year into a folder, as their coordinators would download them. */
export async function writeYearly(
  stage: Stage,
  yearly: readonly string[],
  folder: string,
): Promise<WrittenFile[]> {
  await mkdir(folder, { recursive: true });
  const written: WrittenFile[] = [];
  for (const [place, reportId] of yearly.entries()) {
    const line = ["cds", "cchc"][place] ?? "";
    const player = await stage.as(mailbox(`dieuphoi.${line}`));
    for (const format of formats) {
      const file = await player.call(getReportDocument, {
        params: { reportId },
        query: { format },
      });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const path = join(folder, `bao-cao-nam-2025-${line}.${format}`);
      await writeFile(path, bytes);
      written.push({ path, bytes: bytes.byteLength });
    }
  }
  return written;
}
