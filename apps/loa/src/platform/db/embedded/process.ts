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

/** True where the system tells in which folder a process works (Linux). */
export const knowsFolders: boolean = hasProc;

/** The living processes seen to work in `folder` (every PostgreSQL process works in its data folder). */
export function processesIn(folder: string): number[] {
  if (!knowsFolders) return [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => worksIn(pid, folder) && identify(pid) !== undefined);
}

/** Does process `pid` work in `folder`? */
export function worksIn(pid: number, folder: string): boolean {
  try {
    const [works, asked] = [statSync(`/proc/${pid}/cwd`), statSync(folder)];
    return works.dev === asked.dev && works.ino === asked.ino;
  } catch (error) {
    // A root without the right to look into other accounts' processes (containers) still sees their command lines.
    const hidden = (error as NodeJS.ErrnoException).code === "EACCES";
    return hidden && (readOrUndefined(`/proc/${pid}/cmdline`)?.includes(folder) ?? false);
  }
}

/** How many processes are attached to the System V shared memory segment `id`; 0 when there is none. */
export function attachedTo(id: string): number {
  const lines = readOrUndefined("/proc/sysvipc/shm")?.split("\n") ?? [];
  const fields = lines.map((line) => line.trim().split(/\s+/));
  return Number(fields.find((field) => field[1] === id)?.[6] ?? 0);
}

function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
