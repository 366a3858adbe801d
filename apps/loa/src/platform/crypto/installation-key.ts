import { hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "../config/env.ts";

/** What of the environment the key depends on. */
export type KeyEnv = Pick<Env, "dataDir" | "LOA_SECRET_KEY">;

/**
 * The 32 bytes that seal secrets kept in the database: derived from LOA_SECRET_KEY, or from a file of the data folder
 * made at first use. It is never in the database, so that a copy of the database alone opens nothing.
 */
export async function installationKey(env: KeyEnv): Promise<Uint8Array> {
  const material = env.LOA_SECRET_KEY ?? (await keptKey(env.dataDir));
  return new Uint8Array(hkdfSync("sha256", material, "loa", "sealed text v1", 32));
}

async function keptKey(dataDir: string): Promise<string> {
  const file = join(dataDir, "secret-key");
  return (await read(file)) ?? (await make(dataDir, file));
}

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

// Of two processes that start at once one key stands, whole from its first moment: a link cannot be half written.
async function make(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true });
  await link(draft, file).catch(unlessThere);
  await rm(draft);
  return readFile(file, "utf8");
}

function unlessThere(error: NodeJS.ErrnoException) {
  if (error.code !== "EEXIST") throw error;
}
