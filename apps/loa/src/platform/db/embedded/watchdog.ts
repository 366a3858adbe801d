import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { workerUrl } from "../../config/paths.ts";
import type { Home } from "./home.ts";
import type { LockHolder } from "./lock.ts";

/** What the watchdog is told at its start, as JSON in its first argument. */
export interface WatchdogOrder {
  readonly lockFile: string;
  /** Token of the app's lock: another token there means another app took over. */
  readonly token: string;
  readonly cluster: string;
  /** Milliseconds between the app's end and the database's, for a quick restart of the app. */
  readonly graceMs: number;
}

/**
 * Starts a small process that stops the database when this one is gone, however it ended. It notices by a pipe
 * from here that the system closes: no polling, and no mistaking a reused process number. Returns its dismissal.
 */
export function postWatchdog(home: Home, lock: LockHolder, graceMs: number): () => void {
  const { lockFile, cluster, logFile } = home;
  const order: WatchdogOrder = { lockFile, token: lock.token, cluster, graceMs };
  const script = fileURLToPath(workerUrl("platform/db/embedded/watchdog"));
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    cwd: home.folder,
    detached: true,
    stdio: ["pipe", "ignore", log],
  });
  closeSync(log);
  child.unref();
  child.on("error", () => undefined);
  child.stdin?.on("error", () => undefined);
  (child.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return () => child.kill("SIGKILL");
}
