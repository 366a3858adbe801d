import { Worker } from "node:worker_threads";
import type { Page, Task } from "@loa/plan-document";
import { workerUrl } from "../../platform/config/paths.ts";
import { clearAfterThread } from "../../platform/pages/model-folders.ts";
import type { PageRead } from "../../platform/pages/read-file.ts";
import { letEnd } from "../../platform/threads/let-end.ts";
import type { LabelMeanings } from "./own-labels.ts";
import type { PlanReading } from "./plan-reading.ts";
import { type ReadingFailure, readerBroke, tookTooLong, tooMuchMemory } from "./reading-failure.ts";

/** What a whole reading comes to. */
export type FileAnswer =
  | {
      readonly document: PlanReading;
      /**
       * The whole document as it is kept, JSON in UTF-8: made in the thread and handed over without a copy, since
       * unpacking a long one would hold up everybody.
       */
      readonly kept: Uint8Array<ArrayBuffer>;
    }
  | { readonly failure: ReadingFailure };

/** The same where only words were asked for: the file may have so many pages, and some are pictures. */
export type ReaderAnswer = FileAnswer | { readonly scanOf: number };

/** What the worker thread is handed: the file, and pages recognised in an earlier run. */
export interface ReaderTask {
  readonly bytes: Uint8Array;
  readonly known: ReadonlyMap<number, Page>;
  readonly labels: LabelMeanings;
  readonly wordsOnly: boolean;
}

/** What the worker thread says on its way. */
export type ReaderMessage =
  | { readonly page: PageRead }
  | { readonly beginsOf: number }
  | { readonly alive: true }
  /** Part of the tasks of the answer to come; the thread waits until it is told to go on. */
  | { readonly tasks: readonly Task[] }
  | { readonly answer: ReaderAnswer };

export interface ReaderLimits {
  /** Longest silence: no page done and no word recognised, or for a file without pages the whole reading. */
  readonly milliseconds: number;
  readonly memoryMb: number;
}

export interface ReaderOptions {
  readonly limits?: ReaderLimits;
  readonly known?: ReadonlyMap<number, Page>;
  /** Labels of the office besides the usual ones. */
  readonly labels?: LabelMeanings;
  /** Ends where pages would have to be recognised, which takes seconds a page. */
  readonly wordsOnly?: boolean;
  /** Told of every page as it is read. */
  readonly onPage?: (page: PageRead) => void;
  /** Told how many pages there are before the slow work of recognising begins. */
  readonly onBegin?: (of: number) => void;
}

const usualLimits: ReaderLimits = { milliseconds: 90_000, memoryMb: 768 };

/**
 * Reads a plan in a thread of its own, so that a long or hostile file never holds up the program.
 * Every way it can end is an answer; nothing is thrown.
 */
export function runReader(
  bytes: Uint8Array,
  options?: ReaderOptions & { readonly wordsOnly?: false },
): Promise<FileAnswer>;
export function runReader(bytes: Uint8Array, options: ReaderOptions): Promise<ReaderAnswer>;
export function runReader(bytes: Uint8Array, options: ReaderOptions = {}): Promise<ReaderAnswer> {
  const { limits = usualLimits, known = new Map(), labels = {}, wordsOnly = false } = options;
  const { onPage, onBegin } = options;
  const task: ReaderTask = { bytes, known, labels, wordsOnly };
  const worker = new Worker(workerUrl("features/plans/read-plan"), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  // Known only while it runs.
  const { threadId } = worker;
  const tasks: Task[] = [];
  return new Promise((resolve) => {
    const finish = (
      answer: ReaderAnswer,
      end: () => Promise<unknown> = () => worker.terminate(),
    ) => {
      clearTimeout(timer);
      // It has an answer: its end is no news any more, and nothing is to be cleared twice.
      worker.off("exit", broke);
      // Not awaited: a thread inside foreign code ends only when that returns.
      void end().then(() => clearAfterThread(threadId));
      resolve(answer);
    };
    const broke = () => finish({ failure: readerBroke });
    const timer = setTimeout(() => finish({ failure: tookTooLong }), limits.milliseconds);
    worker.on("message", (message: ReaderMessage) => {
      if ("answer" in message)
        return finish(withTasks(message.answer, tasks), () => letEnd(worker));
      timer.refresh();
      if ("tasks" in message) {
        tasks.push(...message.tasks);
        setImmediate(() => worker.postMessage("go on"));
      }
      if ("page" in message) onPage?.(message.page);
      if ("beginsOf" in message) onBegin?.(message.beginsOf);
    });
    worker.once("error", (error) => finish({ failure: failureOf(error) }));
    worker.once("exit", broke);
  });
}

const withTasks = (answer: ReaderAnswer, tasks: readonly Task[]): ReaderAnswer =>
  "document" in answer ? { ...answer, document: { ...answer.document, tasks } } : answer;

function failureOf(error: Error): ReadingFailure {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuchMemory : readerBroke;
}
