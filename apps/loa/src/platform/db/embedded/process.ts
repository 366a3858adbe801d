import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";

/** A process told apart from a later one of the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

const hasProc = existsSync("/proc/self/stat");

/** Who runs under `pid` now; undefined when nobody does. A zombie is nobody: it holds nothing any more. */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = hasProc ? startFromProc(pid) : startFromPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** Is this very process still running? */
export function isAlive(process: ProcessIdentity): boolean {
  return identify(process.pid)?.startedAt === process.startedAt;
}

function startFromProc(pid: number): string | undefined {
  const stat = readOrUndefined(`/proc/${pid}/stat`);
  // The program's name stands in parentheses and may itself hold blanks: count from the last one.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const dead = fields === undefined || fields[0] === "Z" || fields[0] === "X";
  return dead ? undefined : `${bootId()}:${fields[19] ?? ""}`;
}

function bootId(): string {
  return readOrUndefined("/proc/sys/kernel/random/boot_id")?.trim() ?? "";
}

function startFromPs(pid: number): string | undefined {
  if (process.platform === "win32") return signalable(pid) ? "" : undefined;
  try {
    const line = execFileSync("ps", ["-o", "state=,lstart=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
    return line === "" || line.startsWith("Z") ? undefined : line.replace(/^\S+\s+/, "");
  } catch {
    return undefined;
  }
}

function signalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * The living processes working in `folder` (every PostgreSQL process works in its data folder), by their numbers;
 * undefined where the system does not tell.
 */
export function processesIn(folder: string): number[] | undefined {
  if (!hasProc) return undefined;
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids
    .map(Number)
    .filter((pid) => sameFolder(`/proc/${pid}/cwd`, folder) && identify(pid) !== undefined);
}

function sameFolder(one: string, other: string): boolean {
  try {
    const [a, b] = [statSync(one), statSync(other)];
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
