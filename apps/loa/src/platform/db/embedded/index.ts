import { type Binaries, findBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { embeddedErrors, explainFileError, type Sentence } from "./errors.ts";
import { type Home, openHome } from "./home.ts";
import { keepAlive } from "./keep-alive.ts";
import { type LockHolder, removeLock, takeLock } from "./lock.ts";
import { isReady, stopPostmaster } from "./postmaster.ts";
import { isAlive } from "./process.ts";
import { askServer, ensureOwner } from "./roles.ts";
import { adminUrl, openSettings, ownerUrl } from "./settings.ts";
import { reuseOrStart, type Started } from "./start.ts";
import { waitFor } from "./wait.ts";
import { postWatchdog } from "./watchdog.ts";

export { EmbeddedError, type EmbeddedErrorCode, type Sentence } from "./errors.ts";

export interface EmbeddedOptions {
  /** Folder of its own for the database; made when missing. Not shared with other files. */
  readonly dataDir: string;
  /** Receives the few sentences a person should see, Vietnamese and English. */
  log(message: string): void;
  /** For tests: no durability, and the database ends at once with this process. */
  readonly fast?: boolean;
  /** How long the database outlives a killed app, so that a restart is quick. Default 5 000; 0 when `fast`. */
  readonly graceMs?: number;
  /** For short commands beside a running Loa: use its server instead of refusing; `stop` then leaves it running. */
  readonly share?: boolean;
}

/** A running PostgreSQL of this data folder. */
export interface EmbeddedServer {
  /** As the owner `loa` of the database `loa`: may make roles and databases, is no superuser. */
  readonly url: string;
  /** As the superuser, for tests: for example `create database … template …`. */
  readonly adminUrl: string;
  /** True when the server was running already, left by an app that was killed. */
  readonly reused: boolean;
  /** Stops the server (`fast` shutdown) and returns when it is gone. */
  stop(): Promise<void>;
}

const usualGraceMs = 5_000;
const longestHandover = 130_000;

/**
 * Starts the embedded PostgreSQL of `dataDir`, or takes over the one a killed app left running.
 * @throws EmbeddedError with a sentence in both languages.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const tell = ({ vi, en }: Sentence) => options.log(`${vi} / ${en}`);
  const home = openHome(options.dataDir, tell);
  try {
    const lock = await lockHome(home);
    if ("taken" in lock) return await startLocked(home, lock.taken, options);
    const shared = options.share ? await findShared(home) : undefined;
    if (shared) return shared;
    throw embeddedErrors.alreadyRunning(home.dataDir, lock.heldBy.pid);
  } catch (error) {
    throw explainFileError(error, home.dataDir);
  }
}

type LockOutcome = ReturnType<typeof takeLock>;

async function lockHome(home: Home): Promise<LockOutcome> {
  const take = () => takeLock(home.lockFile, "app", (holder) => !isAlive(holder));
  const outcome = await waitFor(longestHandover, () => {
    const lock = take();
    // A watchdog holds the lock only while it stops the database of a dead app: worth waiting for.
    const stopping = "heldBy" in lock && lock.heldBy.purpose === "watchdog";
    return stopping ? undefined : lock;
  });
  return outcome ?? take();
}

/** The server of the Loa that holds this home, as a guest; undefined when it does not answer. */
async function findShared(home: Home): Promise<EmbeddedServer | undefined> {
  const settings = await openSettings(home);
  const url = ownerUrl(settings);
  if (!isReady(home.cluster) || (await askServer(url)) !== "ready") return undefined;
  return { url, adminUrl: adminUrl(settings), reused: true, stop: async () => undefined };
}

async function startLocked(
  home: Home,
  lock: LockHolder,
  { fast = false, graceMs = fast ? 0 : usualGraceMs, log }: EmbeddedOptions,
): Promise<EmbeddedServer> {
  const dismiss = postWatchdog(home, lock, graceMs);
  let letGo = async () => {};
  const end = async () => {
    await letGo();
    await stopPostmaster(home.cluster);
    dismiss();
    removeLock(home.lockFile, lock.token);
  };
  try {
    const binaries = findBinaries(home);
    const { settings, reused } = await startServer(home, binaries, fast);
    const tell = ({ vi, en }: Sentence) => log(`${vi} / ${en}`);
    letGo = keepAlive({ home, binaries, settings, fast, tell });
    let ending: Promise<void> | undefined;
    const stop = () => {
      ending ??= end();
      return ending;
    };
    return { url: ownerUrl(settings), adminUrl: adminUrl(settings), reused, stop };
  } catch (error) {
    await end();
    throw error;
  }
}

async function startServer(home: Home, binaries: Binaries, fast: boolean): Promise<Started> {
  const kept = await openSettings(home);
  await ensureCluster(home, binaries, kept, fast);
  const started = await reuseOrStart(home, binaries, kept, fast);
  await ensureOwner(started.settings);
  return started;
}
