import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ThreadLimits } from "../threads/answer-of-thread.ts";
import { openProcess } from "../threads/open-process.ts";

const usualLimits: ThreadLimits = { milliseconds: 240_000, memoryMb: 512 };

/** A press that draws one PDF after another with the fonts it has read once. */
export interface PdfPress {
  /** @throws Error when the source does not compile, or takes longer or more than the limits */
  draw(source: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A press in a process of its own that may read no file of this machine. */
export async function openPdfPress(limits: ThreadLimits = usualLimits): Promise<PdfPress> {
  const workspace = await mkdtemp(join(tmpdir(), "loa-paper-"));
  const press = openProcess<string, Uint8Array>(
    "platform/documents/pdf",
    "the PDF",
    workspace,
    limits,
  );
  return {
    draw: (source) => press.ask(source),
    close: async () => {
      press.end();
      await rm(workspace, { recursive: true, force: true });
    },
  };
}

/**
 * The tagged PDF (PDF/UA-1) of a Typst source, made in a process of its own that may read no file of this machine.
 * @throws Error when the source does not compile, or takes longer or more than the limits
 */
export async function createPdf(source: string, limits?: ThreadLimits): Promise<Uint8Array> {
  const press = await openPdfPress(limits);
  try {
    return await press.draw(source);
  } finally {
    await press.close();
  }
}
