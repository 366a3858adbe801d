import { execFile } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import { embeddedErrors, explainOutput } from "./errors.ts";
import type { Home } from "./home.ts";
import type { Settings } from "./settings.ts";

const run = promisify(execFile);

/**
 * Makes sure of a cluster this PostgreSQL can run: initialised when new, its version checked, its folder closed to others.
 * @throws EmbeddedError data-of-other-version, disk-full, server-failed
 */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  settings: Settings,
  fast: boolean,
): Promise<void> {
  if (!existsSync(home.cluster)) return initialise(home, binaries, settings, fast);
  const version = readFileSync(join(home.cluster, "PG_VERSION"), "utf8").trim();
  if (version !== binaries.major) throw embeddedErrors.otherVersion(version, binaries.major);
  closeFolder(home);
}

// PostgreSQL refuses to start in a folder others may read; copying or unpacking often widens it.
function closeFolder(home: Home): void {
  if ((statSync(home.cluster).mode & 0o777) !== 0o700) chmodSync(home.cluster, 0o700);
}

async function initialise(home: Home, binaries: Binaries, settings: Settings, fast: boolean) {
  const draft = `${home.cluster}.new`;
  const passwordFile = `${home.cluster}.password`;
  // Built aside and moved when whole, so that a start killed halfway leaves nothing that looks like data.
  rmSync(draft, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, settings.superuserPassword, { mode: 0o600 });
    giveTo(home, draft, passwordFile);
    await initdb(home, binaries, draft, [`--pwfile=${passwordFile}`, ...(fast ? ["-N"] : [])]);
    renameSync(draft, home.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function giveTo({ account }: Home, ...paths: string[]): void {
  if (account === undefined) return;
  for (const path of paths) chownSync(path, account.uid, account.gid);
}

async function initdb(home: Home, binaries: Binaries, folder: string, extra: string[]) {
  const args = ["-D", folder, "-U", "postgres", "-E", "UTF8", "-k", ...localeArgs(), ...extra];
  const scram = ["--auth=scram-sha-256", "--locale-provider=icu", "--icu-locale=vi"];
  try {
    await run(binaries.initdb, [...scram, ...args], {
      cwd: home.folder,
      env: serverEnvironment(),
      ...home.account,
    });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    writeFileSync(home.logFile, `${stderr ?? message}\n`, { flag: "a", mode: 0o600 });
    throw explainOutput(stderr ?? message, home.dataDir, home.logFile);
  }
}

// ICU sorts; the C library still decides what a letter is, and under plain C no accented letter would be one.
function localeArgs(): string[] {
  if (process.platform === "win32") return ["--locale=C"];
  return process.platform === "darwin"
    ? ["--locale=C", "--lc-ctype=UTF-8"]
    : ["--locale=C", "--lc-ctype=C.UTF-8"];
}

/** A bare environment: nothing of the app's (secrets, PGDATA, …) reaches the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { PATH, LC_ALL: undefined, LC_MESSAGES: "C", ...(SystemRoot && { SystemRoot }) };
}
