import { readFileSync, statSync } from "node:fs";
import type { Binaries } from "./binaries.ts";
import { embeddedErrors, explainOutput } from "./errors.ts";
import type { Home } from "./home.ts";
import { clearRemains, findPostmaster, isReady, spawnPostmaster } from "./postmaster.ts";
import { askServer } from "./roles.ts";
import { adminUrl, movePort, type Settings } from "./settings.ts";
import { waitFor } from "./wait.ts";

// Recovery after a crash replays what was written since the last checkpoint, which may take minutes.
const longestStart = 300_000;
const attempts = 5;

/** A server that answers, and whether it was running before. */
export interface Started {
  readonly settings: Settings;
  readonly reused: boolean;
}

/**
 * Reuses the running server of this home or starts one, on another port when the kept one is taken.
 * @throws EmbeddedError disk-full, server-failed
 */
export async function reuseOrStart(
  home: Home,
  binaries: Binaries,
  settings: Settings,
  fast: boolean,
): Promise<Started> {
  if (await reusable(home, settings)) return { settings, reused: true };
  let current = settings;
  for (let attempt = 1; ; attempt++) {
    await clearRemains(home.cluster);
    const failure = await startOnce(home, binaries, current, fast);
    if (failure === undefined) return { settings: current, reused: false };
    const portTaken = /Address already in use/.test(failure);
    const leftovers = /still in use|lock file .* already exists/.test(failure);
    if (attempt === attempts || !(portTaken || leftovers))
      throw explainOutput(failure, home.dataDir, home.logFile);
    if (portTaken) current = await movePort(home, current);
  }
}

/**
 * Starts a server that was running and is gone, on the port its users know.
 * @returns the server's own words when it could not start
 */
export async function startAgain(
  home: Home,
  binaries: Binaries,
  settings: Settings,
  fast: boolean,
): Promise<string | undefined> {
  await clearRemains(home.cluster);
  return startOnce(home, binaries, settings, fast);
}

/** True when a living postmaster of this home answers; waits while it starts, recovers or shuts down. */
async function reusable(home: Home, settings: Settings): Promise<boolean> {
  const verdict = await waitFor(longestStart, async () => {
    if (findPostmaster(home.cluster) === undefined) return "none";
    // Asked only once it says so itself: until then another program may listen there, and would get our login.
    if (!isReady(home.cluster)) return undefined;
    const answer = await askServer(adminUrl(settings));
    if (answer === "unknown-login") throw embeddedErrors.credentialsMissing(home.settingsFile);
    return answer === "ready" ? "running" : undefined;
  });
  return verdict === "running";
}

/** Spawns and waits; the server's own words when it ended instead. */
async function startOnce(
  home: Home,
  binaries: Binaries,
  settings: Settings,
  fast: boolean,
): Promise<string | undefined> {
  const logStart = statSync(home.logFile, { throwIfNoEntry: false })?.size ?? 0;
  const child = spawnPostmaster(home, binaries, settings, fast);
  let failed: string | undefined;
  child.once("error", (error) => {
    failed = `error: ${error.message}`;
  });
  const outcome = await waitFor(longestStart, async () => {
    if (failed !== undefined) return failed;
    if (child.exitCode !== null || child.signalCode !== null) return since(home.logFile, logStart);
    if (!isReady(home.cluster)) return undefined;
    return (await askServer(adminUrl(settings))) === "ready" ? "ready" : undefined;
  });
  return outcome === "ready" ? undefined : (outcome ?? "error: no answer in time");
}

function since(file: string, offset: number): string {
  const text = readFileSync(file);
  return text.subarray(offset <= text.length ? offset : 0).toString("utf8");
}
