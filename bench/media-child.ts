// Loa's doors of media on a port, for one person who is signed in: what an upload costs without the browser.
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { mediaRoutes } from "../apps/loa/src/features/media/index.ts";
import { systemClock } from "../apps/loa/src/platform/clock.ts";
import { readEnv } from "../apps/loa/src/platform/config/env.ts";
import { openDatabase } from "../apps/loa/src/platform/db/database.ts";
import { diskStore } from "../apps/loa/src/platform/files/store.ts";
import { createApi } from "../apps/loa/src/platform/http/server.ts";
import { collectJobs } from "../apps/loa/src/platform/jobs/jobs.ts";
import { createLog } from "../apps/loa/src/platform/log/log.ts";

const { DATABASE_URL = "", LOA_DATA_DIR = "", ACTOR = "null", PORT = "0" } = process.env;
const unlimited = {
  LOA_RATE_LIMIT_PERSON_PER_MINUTE: "0",
  LOA_RATE_LIMIT_ADDRESS_PER_MINUTE: "0",
};
const services = {
  env: readEnv({ LOA_DATA_DIR, ...unlimited }),
  clock: systemClock,
  jobs: collectJobs(),
  log: createLog("error"),
  database: openDatabase(DATABASE_URL),
  files: diskStore(join(LOA_DATA_DIR, "files")),
  baseUrl: `http://127.0.0.1:${PORT}`,
};
const actor = JSON.parse(ACTOR);
const api = createApi({ routes: mediaRoutes, services, identify: async () => actor });

serve({ fetch: api.fetch, hostname: "127.0.0.1", port: Number(PORT) }, () =>
  console.log("running"),
);
