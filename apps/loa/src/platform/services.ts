import type { Clock } from "./clock.ts";
import type { Env } from "./config/env.ts";
import type { Database } from "./db/database.ts";
import type { FileStore } from "./files/store.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { Log } from "./log/log.ts";

/** The running parts every use case may need; made once at start, handed down, never imported. */
export interface Services {
  readonly env: Env;
  readonly clock: Clock;
  readonly log: Log;
  readonly database: Database;
  readonly files: FileStore;
  readonly jobs: Jobs;
  /** Address people reach Loa at, without a trailing slash; links in mails are built on it. */
  readonly baseUrl: string;
}
