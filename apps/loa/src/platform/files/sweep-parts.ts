import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const fanned = /^[0-9a-f]{2}$/;

/**
 * Removes halves of files that a program killed while writing left beside the whole ones, when they are older than this.
 * What stands under its hash is never touched. Gives how many went.
 */
export async function sweepParts(folder: string, before: Date): Promise<number> {
  let gone = 0;
  for await (const shelf of shelvesOf(folder))
    for (const name of await namesIn(shelf)) {
      const path = join(shelf, name);
      if (!name.endsWith(".part") || !(await isOlder(path, before))) continue;
      await rm(path, { force: true });
      gone += 1;
    }
  return gone;
}

async function* shelvesOf(folder: string): AsyncGenerator<string> {
  for (const first of await namesIn(folder))
    if (fanned.test(first))
      for (const second of await namesIn(join(folder, first)))
        if (fanned.test(second)) yield join(folder, first, second);
}

/** Names in a folder; of one that is not there, none. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw error;
  });
}

/** Whether something was last changed before this; what is gone meanwhile is not. */
export async function isOlder(path: string, before: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.mtime < before;
}
