import { createHash, type Hash } from "node:crypto";
import type { z } from "zod";
import type { Migration } from "../db/migrate.ts";
import { bytesOf, digest, type Entry, readEntries, requireWhole } from "./archive.ts";
import { backupErrors } from "./errors.ts";
import {
  formatNumber,
  type Header,
  headerSchema,
  type Manifest,
  manifestSchema,
} from "./format.ts";

const largestText = 64 * 1_048_576;

/** An archive read once from end to end and found whole. */
export interface Inspected {
  readonly header: Header;
  readonly manifest: Manifest;
}

/**
 * Reads the whole archive without touching anything: every hash is compared, so that what comes later can hardly fail.
 * @throws BackupError newer-backup, changed-history, damaged, no-file
 */
export async function inspectBackup(
  file: string,
  migrations: readonly Migration[],
): Promise<Inspected> {
  const seen = new Seen();
  for await (const entry of readEntries(file)) {
    if (entry.is.kind === "header") seen.header = await readHeader(entry, file, migrations);
    else if (!seen.header || seen.manifest) throw backupErrors.damaged(entry.name);
    else await seen.take(entry);
  }
  const { header, manifest } = seen;
  if (!header || !manifest)
    throw backupErrors.damaged(header ? "manifest.json" : "loa-backup.json");
  seen.compare(header, manifest);
  return { header, manifest };
}

// A head that cannot be served may also be a damaged one, which only the whole archive tells.
async function readHeader(entry: Entry, file: string, migrations: readonly Migration[]) {
  const text = await bytesOf(entry, largestText);
  try {
    return headerFrom(text, entry.name, migrations);
  } catch (error) {
    await requireWhole(file);
    throw error;
  }
}

function headerFrom(text: Buffer, name: string, migrations: readonly Migration[]): Header {
  const { format, version } = parse(headerSchema.partial().loose(), text, name);
  if ((format ?? 0) > formatNumber) throw backupErrors.newer(String(version ?? format));
  const header = parse(headerSchema, text, name);
  const known = new Map(migrations.map((step) => [step.number, step.digest]));
  for (const { number, digest: made } of header.migrations) {
    if (!known.has(number)) throw backupErrors.newer(`${header.version}, ${number}`);
    if (known.get(number) !== made) throw backupErrors.otherHistory(number);
  }
  return header;
}

function parse<S extends z.ZodType>(schema: S, bytes: Buffer, name: string): z.output<S> {
  try {
    return schema.parse(JSON.parse(bytes.toString("utf8")));
  } catch (error) {
    throw backupErrors.damaged(name, error);
  }
}

/** What has passed by so far. */
class Seen {
  header: Header | undefined;
  manifest: Manifest | undefined;
  readonly #streams = new Map<string, { parts: number; hash: Hash }>();
  readonly #files = { count: 0, bytes: 0, last: "" };

  async take(entry: Entry): Promise<void> {
    const { is } = entry;
    if (is.kind === "table") await this.#takePart(is.table, is.part, entry);
    else if (is.kind === "jobs") await this.#takePart("", is.part, entry);
    else if (is.kind === "file") await this.#takeFile(is.sha256, entry);
    else this.manifest = parse(manifestSchema, await bytesOf(entry, largestText), entry.name);
  }

  async #takePart(stream: string, part: number, entry: Entry) {
    const kept = this.#streams.get(stream) ?? { parts: 0, hash: createHash("sha256") };
    if (part !== kept.parts + 1) throw backupErrors.damaged(entry.name);
    kept.parts = part;
    this.#streams.set(stream, kept);
    await digest(entry, kept.hash);
  }

  async #takeFile(sha256: string, entry: Entry) {
    const hash = createHash("sha256");
    this.#files.bytes += await digest(entry, hash);
    this.#files.count += 1;
    // In order and once each: a name that comes twice would be counted for one that is gone.
    if (hash.digest("hex") !== sha256 || sha256 <= this.#files.last)
      throw backupErrors.damaged(entry.name);
    this.#files.last = sha256;
  }

  compare(header: Header, { tables, jobs, files }: Manifest) {
    for (const { name, parts, sha256 } of [...tables, { name: "", ...jobs }]) {
      const found = this.#streams.get(name);
      this.#streams.delete(name);
      const same = (found?.parts ?? 0) === parts && hexOf(found?.hash) === sha256;
      if (!same) throw backupErrors.damaged(name || "jobs");
    }
    if (this.#streams.size > 0) throw backupErrors.damaged("tables");
    const { count, bytes } = this.#files;
    if (count !== files.count || bytes !== files.bytes || (count > 0 && !header.withFiles))
      throw backupErrors.damaged("files");
  }
}

const hexOf = (hash: Hash | undefined) => (hash ?? createHash("sha256")).digest("hex");
