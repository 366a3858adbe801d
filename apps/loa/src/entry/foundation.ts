import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "../platform/config/env.ts";
import { startEmbedded } from "../platform/db/embedded/index.ts";
import { openFiles } from "../platform/files/open.ts";
import type { FileStore } from "../platform/files/store.ts";

/** A running database server and the store of files, as they are: nothing migrated, no queue. */
export interface Foundation {
  /** Connection string of the database's owner. */
  readonly ownerUrl: string;
  readonly files: FileStore;
  stop(): Promise<void>;
}

/** Reaches the database of `DATABASE_URL` or starts the embedded one; `share` uses a running Loa's and leaves it running. */
export async function openFoundation(
  env: Env,
  options: { readonly tell: (sentence: string) => void; readonly share?: boolean },
): Promise<Foundation> {
  const files = openFiles(env);
  if (env.DATABASE_URL) return { ownerUrl: env.DATABASE_URL, files, stop: async () => undefined };
  const server = await startEmbedded({
    dataDir: embeddedFolder(env),
    log: options.tell,
    share: options.share ?? false,
  });
  return { ownerUrl: server.url, files, stop: () => server.stop() };
}

/** Folder of the embedded database. */
export function embeddedFolder(env: Env): string {
  return join(env.dataDir, "postgres");
}

/** Whether there is a database to open; asking starts and makes nothing. */
export function hasDatabase(env: Env): boolean {
  const folder = embeddedFolder(env);
  const marks = ["cluster", "moved-to.txt"];
  return Boolean(env.DATABASE_URL) || marks.some((mark) => existsSync(join(folder, mark)));
}
