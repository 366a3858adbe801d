import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Backup, noteBackup, writeBackup } from "../../platform/backup/index.ts";
import { systemClock } from "../../platform/clock.ts";
import { type Env, readEnv } from "../../platform/config/env.ts";
import { programVersion } from "../../platform/config/version.ts";
import { type Foundation, openFoundation } from "../foundation.ts";
import { type Language, languageOf, readArguments } from "./arguments.ts";
import { explained, leftOut, requireDatabase } from "./backup-parts.ts";
import type { Command } from "./command.ts";

const usage = "loa backup [FILE|FOLDER] [--no-files] [--json] [--lang vi|en]";
const options = {
  "no-files": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  lang: { type: "string" },
} as const;

/**
 * `loa backup [FILE|FOLDER]`: database and files in one new file, also while Loa runs. In a folder the file gets
 * the moment as its name. Status 1 when some files could not be had: the rest is written, and they are named.
 */
export const backupCommand: Command = async (args, output) => {
  const words = args.filter((arg) => !arg.startsWith("-")).length > 0 ? 1 : 0;
  const { values, words: named } = readArguments(args, { usage, options, words });
  const language = languageOf(values.lang);
  return explained(language, async () => {
    const file = fileFor(named[0] ?? ".", systemClock.now());
    const backup = await back(readEnv(process.env), file, !values["no-files"], output.tell);
    output.out(values.json ? json(file, backup) : sentences(file, backup, language));
    return backup.manifest.faulty.length > 0 ? 1 : 0;
  });
};

async function back(env: Env, file: string, withFiles: boolean, tell: (line: string) => void) {
  requireDatabase(env);
  const foundation = await openFoundation(env, { tell, share: true });
  try {
    return await backOf(foundation, file, withFiles);
  } finally {
    await foundation.stop();
  }
}

async function backOf({ ownerUrl, files }: Foundation, file: string, withFiles: boolean) {
  const at = systemClock.now();
  const kept = withFiles ? files : null;
  const parts = { ownerUrl, files: kept, version: programVersion(), at, leftOut };
  const backup = await writeBackup(parts, file);
  await noteBackup(ownerUrl, at, backup.sha256);
  return backup;
}

/** The file itself, or in a folder one named by the moment in Vietnam: `loa-20250602-120000.tar.gz`. */
export function fileFor(named: string, now: Date): string {
  const path = resolve(named);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  const inVietnam = new Date(now.getTime() + 7 * 3_600_000).toISOString();
  const stamp = inVietnam.slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
  return join(path, `loa-${stamp}.tar.gz`);
}

function totals({ header, manifest, bytes, sha256 }: Backup) {
  return {
    bytes,
    sha256,
    madeAt: header.madeAt,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    jobs: manifest.jobs.rows,
    files: manifest.files.count,
    fileBytes: manifest.files.bytes,
    withFiles: header.withFiles,
    faulty: manifest.faulty,
  };
}

const json = (file: string, backup: Backup) => JSON.stringify({ file, ...totals(backup) }, null, 2);

function sentences(file: string, backup: Backup, language: Language): string {
  const { tables, rows, jobs, files, withFiles, faulty, bytes, sha256 } = totals(backup);
  const size = `${(bytes / 1_048_576).toFixed(1)} MB`;
  const texts = {
    vi: [
      `Đã sao lưu vào ${file} (${size}).`,
      `  ${tables} bảng, ${rows} hàng, ${jobs} việc đang chờ, ${withFiles ? `${files} tệp` : "không kèm tệp"}.`,
      `  SHA-256 ${sha256} (ghi lại ở nơi khác để sau này biết bản sao còn nguyên).`,
      ...faulty.map(
        (one) =>
          `  Thiếu tệp ${one.sha256}: ${one.kind === "missing" ? "không có trong kho" : "đã hỏng"}.`,
      ),
    ],
    en: [
      `Backed up to ${file} (${size}).`,
      `  ${tables} tables, ${rows} rows, ${jobs} jobs waiting, ${withFiles ? `${files} files` : "without files"}.`,
      `  SHA-256 ${sha256} (note it elsewhere: later it tells that the copy is whole).`,
      ...faulty.map((one) => `  File ${one.sha256} is ${one.kind}.`),
    ],
  };
  return texts[language].join("\n");
}
