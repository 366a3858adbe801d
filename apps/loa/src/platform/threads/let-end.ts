import type { Worker } from "node:worker_threads";

/** A thread whose work is done is gone within milliseconds; one that is not after these is ended. */
const patience = 2_000;

/**
 * Lets a thread that has answered end by itself, and ends it when something in it goes on. Twice V8 aborted a whole test
 * process from a thread (SIGTRAP, Node 24.21): suspected of being ended in the middle of its last steps, though it could not
 * be brought back. Resolves once it is gone.
 */
export async function letEnd(worker: Worker): Promise<void> {
  // So named once it has ended.
  if (worker.threadId === -1) return;
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  worker.once("exit", () => resolve());
  const timer = setTimeout(() => void worker.terminate(), patience);
  timer.unref();
  await gone;
  clearTimeout(timer);
}
