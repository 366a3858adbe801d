import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { workerUrl } from "../config/paths.ts";
import type { PdfTask } from "./pdf.worker.ts";

/** How long a document may take and how much memory it may use. */
export interface PdfLimits {
  readonly milliseconds: number;
  readonly memoryMb: number;
}

const usualLimits: PdfLimits = { milliseconds: 60_000, memoryMb: 512 };

/**
 * The tagged PDF (PDF/UA-1) of a Typst source, made in a thread of its own that may read no file of this machine.
 * @throws Error when the source does not compile, or takes longer or more than the limits
 */
export async function createPdf(
  source: string,
  limits: PdfLimits = usualLimits,
): Promise<Uint8Array> {
  const workspace = await mkdtemp(join(tmpdir(), "loa-paper-"));
  try {
    return await compile({ source, workspace }, limits);
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

function compile(task: PdfTask, { milliseconds, memoryMb }: PdfLimits): Promise<Uint8Array> {
  const worker = new Worker(workerUrl("platform/documents/pdf"), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const timer = setTimeout(
    () => reject(new Error(`the PDF took longer than ${milliseconds} ms`)),
    milliseconds,
  );
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", () => reject(new Error("the PDF's thread ended without an answer")));
  return promise.finally(() => {
    clearTimeout(timer);
    // Not awaited: a thread inside the compiler ends only when that returns.
    void worker.terminate();
  });
}
