import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, link, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileFault, type Pieces } from "./file-fault.ts";
import { diskUploads, type UploadStore } from "./uploads.ts";

export { FileFault, type Pieces } from "./file-fault.ts";

/** A stretch of a file, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Bytes by the SHA-256 of their content: the same bytes are kept once, and cannot change unseen. */
export interface FileStore {
  /** Keeps the bytes durably; returns their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** The same in flat memory, for what is large and whose hash is known. @throws FileFault damaged when other bytes came. */
  putAs(sha256: string, pieces: Pieces): Promise<void>;
  /** @throws FileFault when nothing is kept under this hash or its content no longer matches. */
  get(sha256: string): Promise<Uint8Array>;
  /**
   * The bytes in pieces, or a stretch of them. What is read whole is compared with its hash when all has passed.
   * @throws FileFault missing at once; damaged at the end
   */
  read(sha256: string, stretch?: Stretch): Promise<Pieces>;
  /** Puts the content into a file of this machine, for a program that wants one. @throws FileFault as `read` does */
  lend(sha256: string, path: string): Promise<void>;
  /** Uploads that are not whole yet. */
  readonly uploads: UploadStore;
}

const pieceBytes = 256 * 1024;

/** A store in a folder of this machine, fanned out by the first two bytes of the hash. */
export function diskStore(folder: string): FileStore {
  const place = (sha256: string) => join(folder, placeOf(sha256));
  const missing = (sha256: string) => (error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new FileFault("missing", sha256, error) : error;
  };
  return {
    put: async (bytes) => {
      const sha256 = hashOf(bytes);
      if (!(await exists(place(sha256)))) await writeDurably(place(sha256), [bytes]);
      return sha256;
    },
    putAs: async (sha256, pieces) => {
      await writeDurably(place(sha256), asNamed(pieces, sha256));
    },
    get: async (sha256) => asKept(await readFile(place(sha256)).catch(missing(sha256)), sha256),
    read: async (sha256, stretch) => {
      await stat(place(sha256)).catch(missing(sha256));
      const bounds = stretch ? { start: stretch.from, end: stretch.to } : {};
      const pieces: Pieces = createReadStream(place(sha256), {
        ...{ highWaterMark: pieceBytes, ...bounds },
      });
      return stretch ? pieces : asNamed(pieces, sha256);
    },
    lend: async (sha256, path) => {
      await stat(place(sha256)).catch(missing(sha256));
      await linkOrCopy(place(sha256), path);
    },
    uploads: diskUploads(join(folder, "uploads"), place),
  };
}

/** Another name for the same file; a copy where the two are not on one disk. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** Where a hash lies in any store: `ab/cd/abcd…`. @throws when it is no hash, so that no path can be made up. */
export function placeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a content hash");
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** The bytes, when they are what this hash names. @throws FileFault when they have changed or are a part only. */
export function asKept(bytes: Uint8Array, sha256: string): Uint8Array {
  if (hashOf(bytes) !== sha256) throw new FileFault("damaged", sha256);
  return bytes;
}

/** The pieces as they pass by. @throws FileFault damaged after the last one, when all together are not what this hash names */
export async function* asNamed(pieces: Pieces, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest("hex") !== sha256) throw new FileFault("damaged", sha256);
}

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** SHA-256 in hex of what comes in pieces. */
export async function hashOfPieces(pieces: Pieces): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

/** Keeps a file of this machine in any store, in flat memory. */
export async function putFile(files: FileStore, path: string) {
  const pieces = () => createReadStream(path, { highWaterMark: pieceBytes });
  const { size } = await stat(path);
  const sha256 = await hashOfPieces(pieces());
  await files.putAs(sha256, pieces());
  return { sha256, bytes: size };
}

/** Proves that the store takes and gives back bytes, by one small file of its own. @throws as `put` and `get` do. */
export async function checkFiles(files: FileStore): Promise<void> {
  await files.get(await files.put(Buffer.from("Loa: kho tệp dùng được / the file store works\n")));
}

async function exists(path: string) {
  return stat(path).then(
    () => true,
    () => false,
  );
}

// Written aside, flushed, then renamed: a crash leaves either the whole file or none under its name.
async function writeDurably(path: string, pieces: Pieces | Iterable<Uint8Array>) {
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${randomUUID()}.part`;
  const handle = await open(aside, "wx", 0o600);
  try {
    for await (const piece of pieces) await handle.writeFile(piece);
    await handle.sync();
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(aside, path);
}
