import { join } from "node:path";
import { jobKinds } from "../jobs.ts";
import { systemClock } from "../platform/clock.ts";
import type { Env } from "../platform/config/env.ts";
import { appRoot } from "../platform/config/paths.ts";
import { openDatabase } from "../platform/db/database.ts";
import { startEmbedded } from "../platform/db/embedded/index.ts";
import { migrate } from "../platform/db/migrate.ts";
import { diskStore } from "../platform/files/store.ts";
import { openJobs } from "../platform/jobs/jobs.ts";
import { createLog } from "../platform/log/log.ts";
import type { Services } from "../platform/services.ts";
import { schedule } from "./schedule.ts";

/** The running parts, and how to put them away again in the right order. */
export interface Running {
  readonly services: Services;
  work(): Promise<void>;
  stop(): Promise<void>;
}

/** Database (embedded unless DATABASE_URL), migrations, files, queue. `tell` receives sentences for a person. */
export async function openServices(env: Env, tell: (sentence: string) => void): Promise<Running> {
  const log = createLog(env.LOA_LOG_LEVEL);
  const server = env.DATABASE_URL
    ? null
    : await startEmbedded({ dataDir: join(env.dataDir, "postgres"), log: tell });
  try {
    return await openOn(server?.url ?? env.DATABASE_URL ?? "", env, log, async () =>
      server?.stop(),
    );
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

async function openOn(
  url: string,
  env: Env,
  log: Services["log"],
  stopServer: () => Promise<void>,
): Promise<Running> {
  await migrate(url, join(appRoot(), "migrations"));
  const jobs = await openJobs({ ownerUrl: url, log, kinds: jobKinds, timers: schedule });
  const database = openDatabase(url);
  const services: Services = {
    env,
    log,
    database,
    jobs,
    clock: systemClock,
    files: diskStore(join(env.dataDir, "files")),
    baseUrl: env.LOA_BASE_URL?.replace(/\/+$/, "") ?? `http://${env.HOST}:${env.PORT}`,
  };
  return {
    services,
    work: () => jobs.work(services),
    stop: async () => {
      await jobs.stop();
      await database.close();
      await stopServer();
    },
  };
}
