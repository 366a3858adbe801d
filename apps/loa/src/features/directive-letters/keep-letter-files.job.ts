import { z } from "zod";
import { system } from "../../platform/db/database.ts";
import { writeDocument } from "../../platform/documents/write-document.ts";
import { job } from "../../platform/jobs/jobs.ts";
import type { Services } from "../../platform/services.ts";
import { letterDocument } from "./letter-document.ts";
import { annexOf, keepFile, keptFile, loadLetter, printed } from "./letters.queries.ts";

/** Draws and keeps the files of a letter that was sent; cut short, it goes on with the one missing. */
export const keepLetterFilesJob = job({
  name: "keep-letter-files",
  payload: z.object({ letterId: z.uuid() }),
  retries: 5,
  seconds: 600,
  run: ({ letterId }, services) => keepLetterFiles(services, letterId),
});

async function keepLetterFiles({ database, files, clock }: Services, letterId: string) {
  const letter = await database.read(system, async (tx) =>
    printed(await loadLetter(tx, null, letterId), await annexOf(tx, letterId)),
  );
  for (const format of ["docx", "pdf"] as const) {
    const kept = await database.read(system, (tx) => keptFile(tx, letterId, format));
    if (kept) continue;
    const file = await writeDocument(letterDocument(letter), format, stemOf(letter));
    const sha256 = await files.put(file.bytes);
    await database.in(system, (tx) =>
      keepFile(tx, letterId, format, {
        ...{ sha256, fileName: file.fileName, mediaType: file.mediaType },
        ...{ bytes: file.bytes.byteLength, by: null, at: clock.now() },
      }),
    );
  }
}

/** The name of a letter's files without the ending. */
export function stemOf({ documentNumber }: { readonly documentNumber: string | null }): string {
  const number = documentNumber?.replace(/[^\p{L}\p{N}]+/gu, "-") ?? "du-thao";
  return `cong-van-don-doc-${number}`;
}
