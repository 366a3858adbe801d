import { createHash, randomUUID } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { link, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { backupErrors } from "./errors.ts";
import { BackupError } from "./format.ts";

/** What was written, to be noted elsewhere: whoever compares it later knows the file unchanged. */
export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Compresses `source` into a new file only its owner may read: written aside, flushed, then named, so that a file of
 * that name is always whole. An existing one is never overwritten; after a failure nothing is left.
 */
export async function writeNewFile(
  file: string,
  source: AsyncIterable<Uint8Array>,
): Promise<Written> {
  if (existsSync(file)) throw backupErrors.exists(file);
  const aside = `${file}.${randomUUID()}.part`;
  const meter = metering();
  try {
    const target = createWriteStream(aside, { flags: "wx", mode: 0o600, flush: true });
    await pipeline(source, createGzip({ level: 6 }), meter.stream, target);
    await giveName(aside, file);
  } catch (error) {
    throw explain(error, file);
  } finally {
    await rm(aside, { force: true });
  }
  return meter.result();
}

function metering() {
  const hash = createHash("sha256");
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, result: (): Written => ({ bytes, sha256: hash.digest("hex") }) };
}

// A link fails where a file stands, in one step; some network folders know no links.
async function giveName(aside: string, file: string) {
  await link(aside, file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw backupErrors.exists(file);
    if (existsSync(file)) throw backupErrors.exists(file);
    await rename(aside, file);
  });
  const folder = await open(dirname(file), "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function explain(error: unknown, file: string): unknown {
  if (error instanceof BackupError) return error;
  const { code } = error as NodeJS.ErrnoException;
  const ofTheDisk = ["ENOSPC", "EDQUOT", "EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "EIO"];
  return code && ofTheDisk.includes(code)
    ? backupErrors.unwritable(file, error as NodeJS.ErrnoException)
    : error;
}
