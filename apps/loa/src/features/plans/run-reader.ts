import { Worker } from "node:worker_threads";
import type { PlanDocument } from "@loa/plan-document";
import { workerUrl } from "../../platform/config/paths.ts";
import { type ReadingFailure, readerBroke, tookTooLong, tooMuchMemory } from "./reading-failure.ts";

/** What the worker thread hands back. */
export type ReaderAnswer =
  | { readonly document: PlanDocument }
  | { readonly failure: ReadingFailure };

export interface ReaderLimits {
  readonly milliseconds: number;
  readonly memoryMb: number;
}

const usualLimits: ReaderLimits = { milliseconds: 90_000, memoryMb: 768 };

/**
 * Reads a plan in a thread of its own, so that a long or hostile file never holds up the program.
 * Every way it can end is an answer; nothing is thrown.
 */
export function runReader(
  bytes: Uint8Array,
  limits: ReaderLimits = usualLimits,
): Promise<ReaderAnswer> {
  const worker = new Worker(workerUrl("features/plans/read-plan"), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  return new Promise((resolve) => {
    const finish = (answer: ReaderAnswer) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => finish({ failure: tookTooLong }), limits.milliseconds);
    worker.once("message", finish);
    worker.once("error", (error) => finish({ failure: failureOf(error) }));
    worker.once("exit", () => finish({ failure: readerBroke }));
  });
}

function failureOf(error: Error): ReadingFailure {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuchMemory : readerBroke;
}
