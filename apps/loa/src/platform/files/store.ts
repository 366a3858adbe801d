import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Bytes by the SHA-256 of their content: the same bytes are kept once, and cannot change unseen. */
export interface FileStore {
  /** Keeps the bytes durably; returns their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws FileFault when nothing is kept under this hash or its content no longer matches. */
  get(sha256: string): Promise<Uint8Array>;
}

/** What is kept under a hash is not what it says: nothing at all, or other bytes. Trying again does not help. */
export class FileFault extends Error {
  override readonly name = "FileFault";
  readonly kind: "missing" | "damaged";
  constructor(kind: FileFault["kind"], sha256: string, cause?: unknown) {
    super(`content of ${sha256} is ${kind}`, { cause });
    this.kind = kind;
  }
}

/** A store in a folder of this machine, fanned out by the first two bytes of the hash. */
export function diskStore(folder: string): FileStore {
  const place = (sha256: string) => join(folder, placeOf(sha256));
  return {
    put: async (bytes) => {
      const sha256 = hashOf(bytes);
      if (!(await exists(place(sha256)))) await writeDurably(place(sha256), bytes);
      return sha256;
    },
    get: async (sha256) => {
      const bytes = await readFile(place(sha256)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === "ENOENT" ? new FileFault("missing", sha256, error) : error;
      });
      return asKept(bytes, sha256);
    },
  };
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

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
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
async function writeDurably(path: string, bytes: Uint8Array) {
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${randomUUID()}.part`;
  const handle = await open(aside, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, path);
}
