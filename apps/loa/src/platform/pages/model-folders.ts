import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";

/** A folder is named after who made it, so that what an ended thread or program left behind can be told. */
const NAME = /^loa-recognise-(\d+)-(\d+)-/;

/** An empty folder of this thread's own, for a recogniser's model. */
export const makeModelFolder = (): Promise<string> =>
  mkdtemp(join(tmpdir(), `loa-recognise-${process.pid}-${threadId}-`));

/** Removes what a thread of this program left behind, once it has ended. */
export const clearAfterThread = (thread: number): Promise<void> =>
  clear((program, maker) => program === process.pid && maker === thread);

/** Removes what programs left behind that run no more. */
export const clearAfterPrograms = (): Promise<void> => clear((program) => !isRunning(program));

async function clear(isLeft: (program: number, thread: number) => boolean): Promise<void> {
  const left = (await readdir(tmpdir()).catch(() => [])).filter((name) => {
    const [, program, thread] = NAME.exec(name) ?? [];
    return program !== undefined && isLeft(Number(program), Number(thread));
  });
  // Another user's folder, or one that another program is removing too, is not ours to insist on.
  const removed = left.map((name) =>
    rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined),
  );
  await Promise.all(removed);
}

function isRunning(program: number): boolean {
  try {
    return process.kill(program, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
