import { findBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { embeddedErrors, explainFileError, type Sentence } from "./errors.ts";
import { type Home, openHome } from "./home.ts";
import { type LockHolder, removeLock, takeLock } from "./lock.ts";
import { stopPostmaster } from "./postmaster.ts";
import { isAlive } from "./process.ts";
import { ensureOwner } from "./roles.ts";
import { adminUrl, openSettings, ownerUrl } from "./settings.ts";
import { reuseOrStart } from "./start.ts";
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

const graceMs = 5_000;
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
    return await startLocked(home, lock, options.fast ?? false);
  } catch (error) {
    throw explainFileError(error, home.dataDir);
  }
}

async function lockHome(home: Home): Promise<LockHolder> {
  const outcome = await waitFor(longestHandover, () => {
    const lock = takeLock(home.lockFile, "app", (holder) => !isAlive(holder));
    if ("taken" in lock) return lock;
    // A watchdog holds the lock only while it stops the database of a dead app: worth waiting for.
    return lock.heldBy.purpose === "watchdog" ? undefined : lock;
  });
  if (outcome !== undefined && "taken" in outcome) return outcome.taken;
  throw embeddedErrors.alreadyRunning(home.dataDir, outcome?.heldBy.pid ?? 0);
}

async function startLocked(home: Home, lock: LockHolder, fast: boolean): Promise<EmbeddedServer> {
  const dismiss = postWatchdog(home, lock, fast ? 0 : graceMs);
  const end = async () => {
    await stopPostmaster(home.cluster);
    dismiss();
    removeLock(home.lockFile, lock.token);
  };
  try {
    const binaries = findBinaries(home);
    const kept = await openSettings(home);
    await ensureCluster(home, binaries, kept, fast);
    const { settings, reused } = await reuseOrStart(home, binaries, kept, fast);
    await ensureOwner(settings);
    let ending: Promise<void> | undefined;
    const stop = () => (ending ??= end());
    return { url: ownerUrl(settings), adminUrl: adminUrl(settings), reused, stop };
  } catch (error) {
    await end();
    throw error;
  }
}
