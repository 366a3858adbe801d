// A worker of its own process that makes films fit to be shown, for tests that kill it in the middle.
import { join } from "node:path";
import { convertMediaJob } from "../../src/features/media/conversion/convert-media.job.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { readEnv } from "../../src/platform/config/env.ts";
import { openDatabase } from "../../src/platform/db/database.ts";
import { diskStore } from "../../src/platform/files/store.ts";
import { openJobs } from "../../src/platform/jobs/jobs.ts";
import { createLog } from "../../src/platform/log/log.ts";

const { DATABASE_URL = "", LOA_DATA_DIR = "" } = process.env;
const log = createLog("error");
const jobs = await openJobs({
  ...{ ownerUrl: DATABASE_URL, log, timers: [], retryDelay: 0 },
  kinds: [convertMediaJob as never],
});
await jobs.work({
  ...{ env: readEnv({ LOA_DATA_DIR }), clock: systemClock, log, jobs },
  database: openDatabase(DATABASE_URL),
  files: diskStore(join(LOA_DATA_DIR, "files")),
  baseUrl: "http://loa.test",
});
console.log("running");
