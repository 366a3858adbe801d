import { answerOfThread } from "../../../platform/threads/answer-of-thread.ts";
import { performReading, type ReadingAnswer, type ReadingTask } from "./reading-task.ts";

const limits = { milliseconds: 20_000, memoryMb: 256 };
/** Below this many bytes reading takes less time than starting a thread. */
const small = 64 * 1024;

/**
 * Reads an answer without holding up anybody: large ones in a thread of their own with a limit of time and memory.
 * @throws Error when the limits are not enough; a page built to do that is no source
 */
export async function readInThread(task: ReadingTask): Promise<ReadingAnswer> {
  if (task.bytes.byteLength <= small) return performReading(task);
  return answerOfThread("features/harvest/reading/reading", "a source's page", task, limits);
}
