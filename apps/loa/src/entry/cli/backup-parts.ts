import { join } from "node:path";
import { BackupError, backupErrors } from "../../platform/backup/index.ts";
import type { Env } from "../../platform/config/env.ts";
import { appRoot } from "../../platform/config/paths.ts";
import { isUnavailable } from "../../platform/http/failures.ts";
import { hasDatabase } from "../foundation.ts";
import type { Language } from "./arguments.ts";
import { Failure } from "./failure.ts";

/**
 * Rows that stay behind: a session would open doors to whoever holds the archive, and counted sign-in failures mean
 * nothing elsewhere. Passwords and tokens are hashes and go along.
 */
export const leftOut = ["sessions", "attempts"] as const;

/** Folder of the numbered SQL files. */
export const migrationsFolder = () => join(appRoot(), "migrations");

const statuses = { refused: 3, missing: 4, failed: 1 } as const;

/** Turns what a backup or restore may run into, into one sentence and the exit status of its kind. */
export async function explained<T>(language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError)
      throw new Failure(error.sentence[language], statuses[error.kind]);
    if (isUnavailable(error)) throw new Failure(away[language], 5);
    throw error;
  }
}

const away = {
  vi: "Không kết nối được cơ sở dữ liệu. Hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL.",
  en: "The database cannot be reached. Check DATABASE_URL and the PostgreSQL server.",
};

/** @throws BackupError when there is nothing to open yet; opening would make an empty database. */
export function requireDatabase(env: Env) {
  if (!hasDatabase(env)) throw backupErrors.noDatabase(env.dataDir);
}
