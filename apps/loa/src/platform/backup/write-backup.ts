import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Pack, pack as tarPack } from "tar-stream";
import { FileFault, type FileStore } from "../files/store.ts";
import { addEntry, addFile, addParts } from "./archive.ts";
import { listSequences, listTables, serverVersion, type Table } from "./catalogue.ts";
import { backupErrors } from "./errors.ts";
import {
  entryNames,
  flowsFrom,
  formatNumber,
  type Header,
  type Manifest,
  type TableSummary,
} from "./format.ts";
import { type Written, writeNewFile } from "./new-file.ts";
import { hasQueue, pendingJobs } from "./pending-jobs.ts";
import { columnList, hashRows, tableName } from "./row-hash.ts";
import { inOneTransaction } from "./session.ts";

/** What is backed up, and what is left out of it. */
export interface BackupSource {
  readonly ownerUrl: string;
  /** Null: a backup without files, for a store that has its own. */
  readonly files: FileStore | null;
  /** The program's version. */
  readonly version: string;
  readonly at: Date;
  /** Tables whose rows stay behind: they mean nothing elsewhere, or would open doors to whoever holds the archive. */
  readonly leftOut: readonly string[];
}

export interface Backup extends Written {
  readonly header: Header;
  readonly manifest: Manifest;
}

/**
 * Writes database and files into one new archive, in constant memory, while Loa may go on running: everything is read
 * in one snapshot. Files the store cannot give are named in the manifest, not passed over in silence.
 * @throws BackupError when there is no database, the name is taken or the disk refuses
 */
export async function writeBackup(source: BackupSource, file: string): Promise<Backup> {
  return inOneTransaction(source.ownerUrl, "snapshot", async (client) => {
    const header = await headerOf(client, source);
    const archive = tarPack();
    archive.on("error", () => undefined);
    // Whichever end fails takes the other along: neither may wait for what will not come.
    const stop = (error: unknown) => {
      archive.destroy(error as Error);
      throw error;
    };
    const writing = writeNewFile(file, archive as AsyncIterable<Uint8Array>).catch(stop);
    const filling = fill({ archive, client, source }, header).catch(stop);
    const [written, filled] = await Promise.allSettled([writing, filling]);
    if (written.status === "rejected") throw rootOf(written.reason, filled);
    if (filled.status === "rejected") throw filled.reason;
    return { ...written.value, header, manifest: filled.value };
  });
}

// Whichever end failed first destroyed the other; the disk's reason is the writer's, any other the filler's.
function rootOf(writing: unknown, filled: PromiseSettledResult<unknown>): unknown {
  const premature = (writing as { code?: unknown }).code === "ERR_STREAM_PREMATURE_CLOSE";
  return premature && filled.status === "rejected" ? filled.reason : writing;
}

interface Filling {
  readonly archive: Pack;
  readonly client: pg.Client;
  readonly source: BackupSource;
}

async function headerOf(client: pg.Client, source: BackupSource): Promise<Header> {
  const { rows: found } = await client.query<{ found: boolean }>(
    "select to_regclass('public.migrations') is not null as found",
  );
  if (!found[0]?.found) throw backupErrors.noDatabase(withoutPassword(source.ownerUrl));
  const { rows: migrations } = await client.query<Header["migrations"][number]>(
    "select number, name, digest from migrations order by number",
  );
  return {
    format: formatNumber,
    program: "loa",
    version: source.version,
    madeAt: source.at.toISOString(),
    postgres: await serverVersion(client),
    migrations,
    leftOut: [...source.leftOut],
    withFiles: source.files !== null,
  };
}

function withoutPassword(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port}${pathname}`;
}

async function fill(filling: Filling, header: Header): Promise<Manifest> {
  const { archive, client, source } = filling;
  await addEntry(archive, entryNames.header, json(header), source.at);
  const tables: TableSummary[] = [];
  for (const table of await listTables(client)) {
    if (!source.leftOut.includes(table.name)) tables.push(await addTable(filling, table));
  }
  const jobs = await addJobs(filling);
  const sequences = await listSequences(client);
  const kept = await addFiles(filling);
  const manifest: Manifest = { tables, jobs, sequences, ...kept };
  await addEntry(archive, entryNames.manifest, json(manifest), source.at);
  archive.finalize();
  return manifest;
}

async function addTable({ archive, client, source }: Filling, table: Table): Promise<TableSummary> {
  const { name, columns } = table;
  const { rows, hash } = await hashRows(client, table);
  const copy = client.query(copyTo(`copy ${tableName(name)} (${columnList(columns)}) to stdout`));
  const { parts, sha256 } = await addParts(copy, (part, bytes) =>
    addEntry(archive, entryNames.part(name, part), bytes, source.at),
  );
  return { name, columns: [...columns], rows, hash, parts, sha256 };
}

async function addJobs({ archive, client, source }: Filling): Promise<Manifest["jobs"]> {
  const query = (await hasQueue(client)) ? pendingJobs : "select null::jsonb where false";
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from (${query}) owed`,
  );
  const { parts, sha256 } = await addParts(
    client.query(copyTo(`copy (${query}) to stdout`)),
    (part, bytes) => addEntry(archive, entryNames.jobs(part), bytes, source.at),
  );
  return { rows: rows[0]?.count ?? 0, parts, sha256 };
}

async function addFiles(filling: Filling): Promise<Pick<Manifest, "files" | "faulty">> {
  const { archive, source } = filling;
  const faulty: { sha256: string; kind: FileFault["kind"] }[] = [];
  const files = { count: 0, bytes: 0 };
  if (!source.files) return { files, faulty };
  for await (const named of namedFiles(filling.client)) {
    const added = await addKept(archive, source.files, named, source.at);
    if (added instanceof FileFault) {
      faulty.push({ sha256: named.sha256, kind: added.kind });
      continue;
    }
    files.count += 1;
    files.bytes += added;
  }
  return { files, faulty };
}

interface NamedFile {
  readonly sha256: string;
  readonly bytes: number;
}

async function* namedFiles(client: pg.Client): AsyncGenerator<NamedFile> {
  for (let after = ""; ; ) {
    const { rows } = await client.query<NamedFile>(
      "select sha256, max(bytes)::float8 as bytes from files where sha256 > $1 group by sha256 order by sha256 limit 1000",
      [after],
    );
    yield* rows;
    after = rows.at(-1)?.sha256 ?? "";
    if (after === "") return;
  }
}

/** Adds one file; answers its bytes, or why the store cannot give it. */
async function addKept(
  archive: Pack,
  files: FileStore,
  { sha256, bytes }: NamedFile,
  at: Date,
): Promise<number | FileFault> {
  const name = entryNames.file(sha256);
  const large = bytes >= flowsFrom;
  const found = await sound<number | Uint8Array>(() =>
    large ? measure(files, sha256) : files.get(sha256),
  );
  if (found instanceof FileFault) return found;
  if (typeof found === "number") {
    await addFile(archive, { name, size: found, at }, await files.read(sha256));
    return found;
  }
  await addEntry(archive, name, found, at);
  return found.length;
}

// An entry that has begun cannot be taken back: what is large is read once to see that it is sound, once to be written.
async function measure(files: FileStore, sha256: string): Promise<number> {
  let size = 0;
  for await (const piece of await files.read(sha256)) size += piece.length;
  return size;
}

async function sound<T>(read: () => Promise<T>): Promise<T | FileFault> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileFault) return error;
    throw error;
  }
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
