import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Bytes by the SHA-256 of their content: the same bytes are kept once, and cannot change unseen. */
export interface FileStore {
  /** Keeps the bytes durably; returns their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws when nothing is kept under this hash or its content no longer matches. */
  get(sha256: string): Promise<Uint8Array>;
}

/** A store in a folder of this machine, fanned out by the first two bytes of the hash. */
export function diskStore(folder: string): FileStore {
  const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    put: async (bytes) => {
      const sha256 = hashOf(bytes);
      if (!(await exists(place(sha256)))) await writeDurably(place(sha256), bytes);
      return sha256;
    },
    get: async (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a content hash");
      const bytes = await readFile(place(sha256));
      if (hashOf(bytes) !== sha256) throw new Error(`content of ${sha256} has changed on disk`);
      return bytes;
    },
  };
}

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
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
