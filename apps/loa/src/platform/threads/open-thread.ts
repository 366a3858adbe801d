import { Worker } from "node:worker_threads";
import { workerUrl } from "../config/paths.ts";
import type { ThreadLimits } from "./answer-of-thread.ts";

/** A thread that answers one question after another, until it is ended or the program is. */
export interface OpenThread<Question, Answer> {
  /** @throws Error when the thread fails, takes longer or more than its limits, or ends */
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
  // The program waits for an answer, by the timer of its question, but for no thread that nobody asks.
  worker.unref();
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => {});
  worker.once("error", gone.reject);
  worker.once("exit", () =>
    gone.reject(new Error(`the thread of ${what} ended without an answer`)),
  );
  const answered = (question: Question) => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const late = () => reject(new Error(`${what} took longer than ${milliseconds} ms`));
    const timer = setTimeout(late, milliseconds);
    worker.once("message", resolve);
    worker.postMessage(question);
    return Promise.race([promise, gone.promise]).finally(() => {
      clearTimeout(timer);
      worker.off("message", resolve);
    });
  };
  return {
    ask: answered,
    // Not awaited: a thread inside foreign code ends only when that returns.
    end: () => void worker.terminate(),
  };
}
