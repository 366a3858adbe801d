import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerOfThread, type ThreadLimits } from "../threads/answer-of-thread.ts";
import type { PdfTask } from "./pdf.worker.ts";

const usualLimits: ThreadLimits = { milliseconds: 240_000, memoryMb: 512 };

/**
 * The tagged PDF (PDF/UA-1) of a Typst source, made in a thread of its own that may read no file of this machine.
 * @throws Error when the source does not compile, or takes longer or more than the limits
 */
export async function createPdf(
  source: string,
  limits: ThreadLimits = usualLimits,
): Promise<Uint8Array> {
  const workspace = await mkdtemp(join(tmpdir(), "loa-paper-"));
  try {
    const task: PdfTask = { source, workspace };
    return await answerOfThread("platform/documents/pdf", "the PDF", task, limits);
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}
