import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract, type Pack } from "tar-stream";
import { backupErrors } from "./errors.ts";
import {
  BackupError,
  type EntryKind,
  kindOf,
  largestEntry,
  largestFile,
  partBytes,
} from "./format.ts";

/** Adds one entry and returns when it is handed on, so that a slow disk slows the reader of the database. */
export function addEntry(pack: Pack, name: string, bytes: Uint8Array, at: Date): Promise<void> {
  return new Promise((resolve, reject) => {
    const entry = pack.entry(
      { name, size: bytes.length, mode: 0o600, mtime: at, uname: "loa", gname: "loa" },
      (error) => (error ? reject(error) : resolve()),
    );
    // The callback tells; an event without a listener would end the program.
    entry.on("error", () => undefined);
    entry.end(bytes);
  });
}

/** Adds a file of this size as it flows by. @throws when another number of bytes comes */
export async function addFile(
  pack: Pack,
  { name, size, at }: { readonly name: string; readonly size: number; readonly at: Date },
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const entry = pack.entry({ name, size, mode: 0o600, mtime: at, uname: "loa", gname: "loa" });
  await pipeline(pieces, entry);
}

/** Adds a stream of unknown length in parts; returns how many there were and the SHA-256 over all of them. */
export async function addParts(
  source: Readable,
  add: (part: number, bytes: Uint8Array) => Promise<void>,
): Promise<{ parts: number; sha256: string }> {
  const whole = createHash("sha256");
  let parts = 0;
  for await (const bytes of inParts(source)) {
    whole.update(bytes);
    await add(++parts, bytes);
  }
  return { parts, sha256: whole.digest("hex") };
}

async function* inParts(source: Readable): AsyncGenerator<Uint8Array> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < partBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

/** One entry as it passes by: its bytes must be read before the next. */
export interface Entry {
  readonly name: string;
  readonly is: EntryKind;
  readonly size: number;
  readonly content: AsyncIterable<Buffer>;
}

/** The entries of an archive in their order. @throws BackupError for names, kinds or sizes no backup has, and for damage. */
export async function* readEntries(file: string): AsyncGenerator<Entry> {
  const unpacked = extract();
  // The reader below learns of a failure by the end of its stream; this promise has nobody else to tell.
  pipeline(createReadStream(file), createGunzip(), unpacked).catch(() => undefined);
  try {
    for await (const entry of unpacked) {
      const { name, type, size = 0 } = entry.header;
      const is = type === "file" ? kindOf(name) : null;
      if (!is || size > (is.kind === "file" ? largestFile : largestEntry))
        throw backupErrors.damaged(`${name.slice(0, 80)}?`);
      yield { name, is, size, content: told(entry as AsyncIterable<Buffer>, file) };
      // What the caller did not read stands before the next entry.
      entry.resume();
    }
  } catch (error) {
    throw explain(error, file);
  } finally {
    unpacked.destroy();
  }
}

async function* told(content: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  try {
    yield* content;
  } catch (error) {
    throw explain(error, file);
  }
}

/** Unpacks to nowhere: the archive's own sum, at its end, says whether any byte was turned. @throws BackupError damaged */
export async function requireWhole(file: string): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(createReadStream(file), createGunzip(), nowhere).catch((error: unknown) => {
    throw explain(error, file);
  });
}

function explain(error: unknown, file: string): unknown {
  if (error instanceof BackupError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "EACCES" || code === "EISDIR") return backupErrors.noFile(file);
  const ofTheArchive =
    code?.startsWith("Z_") || /tar|unexpected end|premature close|end of data/i.test(message);
  return ofTheArchive ? backupErrors.damaged(code ?? "tar", error) : error;
}

/** All bytes of an entry, at most `limit`. */
export async function bytesOf(entry: Entry, limit = largestEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of entry.content) {
    size += chunk.length;
    if (size > limit) throw backupErrors.damaged(entry.name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Passes an entry's bytes through these hashes and lets them go. */
export async function digest(entry: Entry, ...hashes: Hash[]): Promise<number> {
  let size = 0;
  for await (const chunk of entry.content) {
    size += chunk.length;
    for (const hash of hashes) hash.update(chunk);
  }
  return size;
}
