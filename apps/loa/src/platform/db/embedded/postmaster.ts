import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { giveToFolderOwner } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { serverEnvironment } from "./cluster.ts";
import type { Home } from "./home.ts";
import { attachedTo, identify, knowsFolders, processesIn, worksIn } from "./process.ts";
import type { Settings } from "./settings.ts";
import { waitFor } from "./wait.ts";

const tenSeconds = 10_000;
const aMinute = 60_000;
const largestLog = 10 * 1024 * 1024;

/** The number of the living postmaster of `cluster`; undefined when there is none. */
export function findPostmaster(cluster: string): number | undefined {
  const pid = Number(recorded(cluster)[0]);
  if (!(pid > 0) || identify(pid) === undefined) return undefined;
  // After a restart of the machine the number in the file may be another program's.
  return knowsFolders && !worksIn(pid, cluster) ? undefined : pid;
}

/** Does the postmaster of `cluster` live and say that it takes connections? */
export function isReady(cluster: string): boolean {
  return findPostmaster(cluster) !== undefined && recorded(cluster)[7]?.trim() === "ready";
}

/**
 * The lines of `postmaster.pid`: number, folder, start, port, socket folder, address, key and number of the
 * shared memory, state.
 */
function recorded(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/**
 * Clears what a killed postmaster leaves: its children, which end by themselves a little later, and the lock file,
 * which PostgreSQL would take for living while the dead process is not reaped or its number is used again.
 */
export async function clearRemains(cluster: string): Promise<void> {
  if (!knowsFolders || findPostmaster(cluster) !== undefined) return;
  if (!(await isDeserted(cluster))) {
    for (const pid of processesIn(cluster)) signal(pid, "SIGKILL");
    if (!(await isDeserted(cluster))) return;
  }
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}

// The file also guards against children still writing, so it may go only when nobody holds the shared memory.
function isDeserted(cluster: string): Promise<true | undefined> {
  const segment = recorded(cluster)[6]?.trim().split(/\s+/)[1] ?? "";
  return waitFor(tenSeconds, () =>
    attachedTo(segment) === 0 && processesIn(cluster).length === 0 ? true : undefined,
  );
}

/** Spawns a postmaster that lives on its own: not in this process' group, its output in the log file. */
export function spawnPostmaster(
  home: Home,
  binaries: Binaries,
  settings: Settings,
  fast: boolean,
): ChildProcess {
  const log = openLog(home.logFile);
  const child = spawn(binaries.postgres, serverArgs(home, settings, fast), {
    cwd: home.cluster,
    env: serverEnvironment(),
    detached: true,
    stdio: ["ignore", log, log],
    ...home.account,
  });
  closeSync(log);
  child.unref();
  return child;
}

function serverArgs(home: Home, { port }: Settings, fast: boolean): string[] {
  const values = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    ...(fast ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : []),
  ];
  return ["-D", home.cluster, "-p", String(port), ...values.flatMap((value) => ["-c", value])];
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(file, `${file}.1`);
  const log = openSync(file, "a", 0o600);
  giveToFolderOwner(file);
  return log;
}

/** Stops the postmaster of `cluster` in the `fast` manner and returns when it is gone. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const pid = await waitFor(tenSeconds, () => findPostmaster(cluster) ?? noneStarting(cluster));
  if (!pid) return;
  signal(pid, "SIGINT");
  if (await ended(pid)) return;
  signal(pid, "SIGQUIT");
  if (!(await ended(pid))) throw new Error(`postgres ${pid} does not stop`);
}

// A postmaster just spawned works in the cluster a moment before it has written its number there.
function noneStarting(cluster: string): 0 | undefined {
  return processesIn(cluster).length === 0 ? 0 : undefined;
}

function ended(pid: number): Promise<true | undefined> {
  return waitFor(aMinute, () => (identify(pid) === undefined ? true : undefined));
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // Gone in the meantime: what was wanted.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
