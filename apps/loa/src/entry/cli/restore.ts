import { readdirSync, rmSync } from "node:fs";
import { verifyAuditChain } from "../../features/accounts/index.ts";
import {
  analyse,
  backupErrors,
  type Inspected,
  inspectBackup,
  type Restored,
  restoreBackup,
} from "../../platform/backup/index.ts";
import { systemClock } from "../../platform/clock.ts";
import { type Env, readEnv } from "../../platform/config/env.ts";
import { openDatabase } from "../../platform/db/database.ts";
import { readMigrations } from "../../platform/db/migrate.ts";
import { filesFolder, s3Settings } from "../../platform/files/open.ts";
import { type Foundation, openFoundation } from "../foundation.ts";
import { type Language, languageOf, readArguments } from "./arguments.ts";
import { explained, migrationsFolder } from "./backup-parts.ts";
import type { Command, Output } from "./command.ts";

const usage = "loa restore FILE [--json] [--lang vi|en]";
const options = { json: { type: "boolean", default: false }, lang: { type: "string" } } as const;

/**
 * `loa restore FILE`: reads the whole archive first, then fills an empty database and file store, or changes nothing.
 * Ends with each table's hash compared and the audit chain verified; status 1 when the chain does not hold.
 */
export const restoreCommand: Command = async (args, output) => {
  const { values, words } = readArguments(args, { usage, options, words: 1 });
  const language = languageOf(values.lang);
  const [file = ""] = words;
  return explained(language, async () => {
    const env = readEnv(process.env);
    const migrations = await readMigrations(migrationsFolder());
    const inspected = await inspectBackup(file, migrations);
    if (inspected.manifest.files.count > 0) requireEmptyFolder(env);
    const foundation = await openFoundation(env, { tell: output.tell });
    try {
      const target = { ...foundation, migrations, at: systemClock.now() };
      const restored = await restoreOrClear(env, () => restoreBackup(file, inspected, target));
      return await report(foundation, { inspected, restored }, { language, output, ...values });
    } finally {
      await foundation.stop();
    }
  });
};

const onDisk = (env: Env) => (s3Settings(env) ? null : filesFolder(env));

// A bucket may hold what it likes: a hash names the same bytes everywhere.
function requireEmptyFolder(env: Env) {
  const folder = onDisk(env);
  if (folder && namesIn(folder).length > 0) throw backupErrors.notEmpty(folder);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

// The folder was empty before; after a failure it is again, so that the next try is not refused.
async function restoreOrClear<T>(env: Env, work: () => Promise<T>): Promise<T> {
  const folder = onDisk(env);
  const ours = folder !== null && namesIn(folder).length === 0;
  try {
    return await work();
  } catch (error) {
    if (ours) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function report(
  { ownerUrl }: Foundation,
  done: { readonly inspected: Inspected; readonly restored: Restored },
  { output, language, json }: { output: Output; language: Language; json: boolean },
): Promise<number> {
  await analyse(ownerUrl);
  const database = openDatabase(ownerUrl, { poolSize: 2 });
  const audit = await verifyAuditChain(database).finally(() => database.close());
  const { header, manifest } = done.inspected;
  const facts = { madeAt: header.madeAt, version: header.version, ...done.restored };
  output.out(
    json
      ? JSON.stringify({ ...facts, faulty: manifest.faulty, auditHolds: audit.holds }, null, 2)
      : [...sentences(done, language), audit.text].join("\n"),
  );
  return audit.holds ? 0 : 1;
}

function sentences(
  { inspected: { header, manifest }, restored }: { inspected: Inspected; restored: Restored },
  language: Language,
): string[] {
  const rows = restored.tables.map(
    ({ name, rows: count, hash }) =>
      `  ${name.padEnd(28)} ${String(count).padStart(9)}  ${hash.slice(0, 16)}  =`,
  );
  const texts = {
    vi: [
      `Đã khôi phục bản sao lưu lúc ${header.madeAt} của Loa ${header.version}; từng bảng đã so khớp:`,
      ...rows,
      `  ${restored.files} tệp, ${restored.jobs} việc đang chờ${restored.migrated.length > 0 ? `; đã nâng cấp: ${restored.migrated.join(", ")}` : ""}.`,
      "  Mọi phiên đăng nhập đã kết thúc; mật khẩu và mã truy cập giữ nguyên.",
      ...(manifest.faulty.length > 0
        ? [`  ${manifest.faulty.length} tệp vốn không có trong bản sao lưu.`]
        : []),
    ],
    en: [
      `Restored the backup made at ${header.madeAt} by Loa ${header.version}; every table compared:`,
      ...rows,
      `  ${restored.files} files, ${restored.jobs} jobs waiting${restored.migrated.length > 0 ? `; upgraded: ${restored.migrated.join(", ")}` : ""}.`,
      "  All sessions have ended; passwords and tokens are as they were.",
      ...(manifest.faulty.length > 0
        ? [`  ${manifest.faulty.length} files were not in the backup.`]
        : []),
    ],
  };
  return texts[language];
}
