import type { Readable } from "node:stream";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { keepSteps, type Migration, takeStep } from "../db/migrate.ts";
import type { FileStore } from "../files/store.ts";
import { bytesOf, type Entry, readEntries } from "./archive.ts";
import { isEmpty, listForeignKeys, listTables } from "./catalogue.ts";
import { backupErrors } from "./errors.ts";
import { BackupError, flowsFrom, type TableSummary } from "./format.ts";
import type { Inspected } from "./inspect-backup.ts";
import { enqueueRestored, openQueue } from "./pending-jobs.ts";
import { columnList, hashRows, tableName } from "./row-hash.ts";
import { inOneTransaction } from "./session.ts";

/** Where a backup goes. */
export interface RestoreTarget {
  readonly ownerUrl: string;
  readonly files: FileStore;
  /** This program's steps; those the backup does not have yet are taken after its rows are in. */
  readonly migrations: readonly Migration[];
  readonly at: Date;
}

export interface Restored {
  /** Compared after loading: the same rows and hashes as in the backup. */
  readonly tables: readonly TableSummary[];
  readonly jobs: number;
  readonly files: number;
  /** Names of the steps taken after loading, oldest first. */
  readonly migrated: readonly string[];
}

/**
 * Loads an inspected archive into an empty database, all in one transaction: the backup's own schema is made, rows
 * go in, hashes are compared, files are kept, then the schema is brought to this program's.
 * @throws BackupError not-empty, hash-differs, not-loaded; nothing in the database has changed then
 */
export async function restoreBackup(
  file: string,
  { header, manifest }: Inspected,
  target: RestoreTarget,
): Promise<Restored> {
  try {
    return await inOneTransaction(target.ownerUrl, "change", async (client) => {
      if (!(await isEmpty(client))) throw backupErrors.notEmpty(new URL(target.ownerUrl).pathname);
      const reached = header.migrations.at(-1)?.number ?? 0;
      await takeSteps(client, target, (step) => step.number <= reached);
      const jobs = await loadRows(client, file, manifest);
      const files = await loadFiles(file, target.files);
      const migrated = await takeSteps(client, target, (step) => step.number > reached);
      await noteInAudit(client, target.at, header.madeAt);
      return { tables: manifest.tables, jobs, files, migrated };
    });
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw backupErrors.notLoaded(reasonOf(error), error);
  }
}

function reasonOf(error: unknown): string {
  const { code, table, message } = error as { code?: string; table?: string; message?: string };
  return [code ?? message?.slice(0, 120), table].filter(Boolean).join(" ");
}

async function takeSteps(
  client: pg.Client,
  { migrations }: RestoreTarget,
  wanted: (step: Migration) => boolean,
): Promise<string[]> {
  await keepSteps(client);
  const steps = migrations.filter(wanted);
  for (const step of steps) await takeStep(client, step);
  return steps.map((step) => step.name);
}

async function loadRows(client: pg.Client, file: string, manifest: Inspected["manifest"]) {
  const tables = await listTables(client);
  refuseStrangers(manifest.tables, tables);
  const keys = await listForeignKeys(client);
  // Tables may point at each other in a circle; the keys are made again, and so checked, when all rows are in.
  for (const key of keys)
    await client.query(`alter table ${key.table} drop constraint ${key.name}`);
  // Rows a step puts in by itself are in the backup, as they were then.
  await client.query(`truncate ${tables.map(({ name }) => tableName(name)).join(", ")}`);
  for (const { name } of tables)
    await client.query(`alter table ${tableName(name)} disable trigger user`);
  await openQueue(client);
  await copyRows(client, file, manifest.tables);
  for (const { name } of tables)
    await client.query(`alter table ${tableName(name)} enable trigger user`);
  await compareRows(client, manifest.tables);
  await setSequences(client, manifest.sequences);
  for (const key of keys)
    await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`);
  return enqueueRestored(client);
}

function refuseStrangers(
  wanted: readonly TableSummary[],
  made: Awaited<ReturnType<typeof listTables>>,
) {
  for (const { name, columns } of wanted) {
    const table = made.find((one) => one.name === name);
    if (!table || columns.some((column) => !table.columns.includes(column)))
      throw backupErrors.damaged(name);
  }
}

async function copyRows(client: pg.Client, file: string, tables: readonly TableSummary[]) {
  let open:
    | { readonly stream: string; readonly sink: PassThrough; readonly done: Promise<void> }
    | undefined;
  const close = async () => {
    open?.sink.end();
    await open?.done;
    open = undefined;
  };
  for await (const entry of readEntries(file)) {
    const stream = streamOf(entry);
    if (stream === null) continue;
    if (open?.stream !== stream) {
      await close();
      open = { stream, ...openCopy(client, stream, tables) };
    }
    for await (const chunk of entry.content) await write(open.sink, chunk, open.done);
  }
  await close();
}

const streamOf = ({ is }: Entry) =>
  is.kind === "table" ? is.table : is.kind === "jobs" ? "" : null;

function openCopy(client: pg.Client, stream: string, tables: readonly TableSummary[]) {
  const table = tables.find(({ name }) => name === stream);
  const into = table
    ? `${tableName(table.name)} (${columnList(table.columns)})`
    : "restored_jobs (job)";
  const sink = new PassThrough();
  const done = pipeline(sink as Readable, client.query(copyFrom(`copy ${into} from stdin`)));
  // Looked at when the stream is closed or stalls; until then nobody must call it unhandled.
  done.catch(() => undefined);
  return { sink, done };
}

function write(
  sink: PassThrough,
  chunk: Buffer,
  done: Promise<void>,
): Promise<unknown> | undefined {
  if (sink.write(chunk)) return undefined;
  return Promise.race([new Promise((resolve) => sink.once("drain", resolve)), done]);
}

async function compareRows(client: pg.Client, tables: readonly TableSummary[]) {
  for (const table of tables) {
    const { rows, hash } = await hashRows(client, table);
    if (rows !== table.rows || hash !== table.hash) throw backupErrors.differs(table.name);
  }
}

async function setSequences(client: pg.Client, sequences: Inspected["manifest"]["sequences"]) {
  for (const { name, value } of sequences)
    if (value > 0) await client.query("select setval($1::regclass, $2)", [tableName(name), value]);
}

async function loadFiles(file: string, store: FileStore): Promise<number> {
  let count = 0;
  for await (const entry of readEntries(file)) {
    if (entry.is.kind !== "file") continue;
    await loadFile(entry, entry.is.sha256, store);
    count += 1;
  }
  return count;
}

async function loadFile(entry: Entry, sha256: string, store: FileStore): Promise<void> {
  if (entry.size >= flowsFrom) return store.putAs(sha256, entry.content);
  const kept = await store.put(await bytesOf(entry));
  if (kept !== sha256) throw backupErrors.damaged(entry.name);
}

// The log's own restore is part of the log, so that a gap in time explains itself.
async function noteInAudit(client: pg.Client, at: Date, madeAt: string) {
  await client.query(
    `insert into audit_entries (at, actor_name, action, subject_kind, details)
     values ($1, 'loa restore', 'database.restored', 'database', $2)`,
    [at, JSON.stringify({ backupMadeAt: madeAt })],
  );
}
