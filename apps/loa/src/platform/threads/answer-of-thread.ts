import { Worker } from "node:worker_threads";
import { workerUrl } from "../config/paths.ts";
import { letEnd } from "./let-end.ts";

/** How long a thread may take and how much memory it may use. */
export interface ThreadLimits {
  readonly milliseconds: number;
  readonly memoryMb: number;
}

/**
 * The one message a `*.worker.ts` answers a task with, from a thread of its own that is ended afterwards.
 * `file` is named without its ending; `what` it makes stands in the errors.
 * @throws Error when the thread fails, takes longer or more than the limits, or ends without an answer
 */
export function answerOfThread<Answer>(
  file: string,
  what: string,
  task: unknown,
  { milliseconds, memoryMb }: ThreadLimits,
): Promise<Answer> {
  const worker = new Worker(workerUrl(file), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const timer = setTimeout(
    () => reject(new Error(`${what} took longer than ${milliseconds} ms`)),
    milliseconds,
  );
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", () => reject(new Error(`the thread of ${what} ended without an answer`)));
  // Neither is awaited: a thread inside foreign code ends only when that returns.
  promise.then(
    () => void letEnd(worker),
    () => void worker.terminate(),
  );
  return promise.finally(() => clearTimeout(timer));
}
