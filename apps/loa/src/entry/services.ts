import { join } from "node:path";
import { jobKinds } from "../jobs.ts";
import { type Clock, systemClock } from "../platform/clock.ts";
import type { Env } from "../platform/config/env.ts";
import { appRoot } from "../platform/config/paths.ts";
import { openDatabase } from "../platform/db/database.ts";
import { migrate } from "../platform/db/migrate.ts";
import { openJobs } from "../platform/jobs/jobs.ts";
import { createLog } from "../platform/log/log.ts";
import type { Services } from "../platform/services.ts";
import { type Foundation, openFoundation } from "./foundation.ts";
import { schedule } from "./schedule.ts";

/** The running parts, and how to put them away again in the right order. */
export interface Running {
  readonly services: Services;
  work(): Promise<void>;
  stop(): Promise<void>;
}

export interface OpenOptions {
  /** Receives sentences for a person. */
  readonly tell: (sentence: string) => void;
  /** A short command beside a running Loa: uses its database and leaves it running. */
  readonly share?: boolean;
  /** Another clock than the machine's, for demonstrations and tests. */
  readonly clock?: Clock;
}

/** Database (embedded unless DATABASE_URL), migrations, files, queue. */
export async function openServices(env: Env, options: OpenOptions): Promise<Running> {
  const log = createLog(env.LOA_LOG_LEVEL);
  const foundation = await openFoundation(env, options);
  try {
    return await openOn(foundation, env, { log, clock: options.clock ?? systemClock });
  } catch (error) {
    await foundation.stop();
    throw error;
  }
}

async function openOn(
  { ownerUrl: url, files, stop }: Foundation,
  env: Env,
  { log, clock }: Pick<Services, "log" | "clock">,
): Promise<Running> {
  await migrate(url, join(appRoot(), "migrations"));
  const jobs = await openJobs({ ownerUrl: url, log, kinds: jobKinds, timers: schedule });
  const database = openDatabase(url);
  const services: Services = {
    env,
    log,
    database,
    jobs,
    clock,
    files,
    baseUrl: env.LOA_BASE_URL?.replace(/\/+$/, "") ?? `http://${env.HOST}:${env.PORT}`,
  };
  return {
    services,
    work: () => jobs.work(services),
    stop: async () => {
      await jobs.stop();
      await database.close();
      await stop();
    },
  };
}
