import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inspectBackup, restoreBackup, writeBackup } from "../../src/platform/backup/index.ts";
import { type Migration, readMigrations } from "../../src/platform/db/migrate.ts";
import { diskStore, type FileStore } from "../../src/platform/files/store.ts";
import { blankDatabase } from "./database.ts";

const folder = new URL("../../migrations", import.meta.url).pathname;
const at = new Date("2025-06-02T05:00:00Z");

/** A bench for backups: a scratch folder, and blank databases to restore into. */
export interface BackupBench {
  readonly migrations: readonly Migration[];
  file(name: string): string;
  names(): Promise<string[]>;
  back(
    from: { ownerUrl: string; files: FileStore | null },
    name: string,
  ): ReturnType<typeof writeBackup>;
  /** Restores into a new place and hands it over; it goes with the bench. */
  restore(file: string): Promise<Restoration>;
  blank(): Promise<string>;
  close(): Promise<void>;
}

export interface Restoration {
  readonly ownerUrl: string;
  readonly files: FileStore;
  readonly result: Awaited<ReturnType<typeof restoreBackup>>;
}

/** Makes it; close it in `afterAll`. */
export async function openBench(): Promise<BackupBench> {
  const scratch = await mkdtemp(join(tmpdir(), "loa-backup-"));
  const migrations = await readMigrations(folder);
  const drops: (() => Promise<void>)[] = [];
  const blank = async () => {
    const database = await blankDatabase();
    drops.push(database.drop);
    return database.ownerUrl;
  };
  return {
    migrations,
    blank,
    file: (name) => join(scratch, name),
    names: () => readdir(scratch),
    back: (from, name) =>
      writeBackup(
        { ...from, version: "1.0.0", at, leftOut: ["sessions", "attempts"] },
        join(scratch, name),
      ),
    restore: async (file) => {
      const ownerUrl = await blank();
      const files = diskStore(join(scratch, `files-${drops.length}`));
      const inspected = await inspectBackup(file, migrations);
      const result = await restoreBackup(file, inspected, { ownerUrl, files, migrations, at });
      return { ownerUrl, files, result };
    },
    close: async () => {
      for (const drop of drops) await drop();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

/** One question to a database by its owner. */
export async function ask<T extends object>(ownerUrl: string, question: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  return client
    .query(question)
    .then(({ rows }) => rows as T[])
    .finally(() => client.end());
}

/** How many tables stand in the schema `public`, and whether a queue does. */
export async function isUntouched(ownerUrl: string): Promise<boolean> {
  const [found] = await ask<{ tables: number }>(
    ownerUrl,
    "select count(*)::int as tables from pg_tables where schemaname in ('public', 'pgboss')",
  );
  return found?.tables === 0;
}
