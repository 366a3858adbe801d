import { Worker } from "node:worker_threads";
import { workerUrl } from "../config/paths.ts";
import type { ThreadLimits } from "./answer-of-thread.ts";
import { askerOf } from "./ask-one.ts";

/** A thread or process that answers one question after another, until it is ended or the program is. */
export interface OpenThread<Question, Answer> {
  /** @throws Error when it fails, takes longer or more than its limits, or ends */
  ask(question: Question): Promise<Answer>;
  end(): void;
}

/**
 * A `*.worker.ts` that answers every message it is sent with one of its own, so that what it made itself ready with is
 * used again. `file` is named without its ending; `what` it makes stands in the errors; `milliseconds` are for each answer.
 */
export function openThread<Question, Answer>(
  file: string,
  what: string,
  task: unknown,
  { milliseconds, memoryMb }: ThreadLimits,
): OpenThread<Question, Answer> {
  const worker = new Worker(workerUrl(file), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  // The program waits for no thread that nobody asks.
  worker.unref();
  return {
    ask: askerOf(worker, (question) => worker.postMessage(question), what, milliseconds),
    // Not awaited: a thread inside foreign code ends only when that returns.
    end: () => void worker.terminate(),
  };
}
