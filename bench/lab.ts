import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { readEnv } from "../apps/loa/src/platform/config/env.ts";
import { openDatabase } from "../apps/loa/src/platform/db/database.ts";
import { type EmbeddedServer, startEmbedded } from "../apps/loa/src/platform/db/embedded/index.ts";
import { migrate } from "../apps/loa/src/platform/db/migrate.ts";
import { diskStore } from "../apps/loa/src/platform/files/store.ts";
import { createApi, type Identify } from "../apps/loa/src/platform/http/server.ts";
import { collectJobs } from "../apps/loa/src/platform/jobs/jobs.ts";
import { createLog } from "../apps/loa/src/platform/log/log.ts";
import type { Services } from "../apps/loa/src/platform/services.ts";
import { routes } from "../apps/loa/src/routes.ts";
import { callApi } from "../apps/loa/tests/support/call.ts";
import { factories } from "../apps/loa/tests/support/factories.ts";
import type { World } from "../apps/loa/tests/support/world.ts";

/** A durable embedded PostgreSQL in a temporary folder; nothing of it is left behind. */
export interface Lab {
  readonly folder: string;
  /** A whole Loa on a new database, migrated or copied from another world that is closed. */
  world(name: string, template?: string): Promise<World>;
  close(): Promise<void>;
}

const base = "bench_base";

export async function openLab(): Promise<Lab> {
  const folder = await mkdtemp(join(tmpdir(), "loa-bench-"));
  // As root the database runs as another account, which must be able to pass through here.
  await chmod(folder, 0o711);
  let starting: Promise<EmbeddedServer> | undefined;
  const server = () => {
    starting ??= startServer(folder);
    return starting;
  };
  return {
    folder,
    world: async (name, template = base) => openWorld(await server(), folder, name, template),
    close: async () => {
      if (starting) await (await starting).stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startServer(folder: string): Promise<EmbeddedServer> {
  const server = await startEmbedded({
    dataDir: join(folder, "postgres"),
    log: () => undefined,
    graceMs: 0,
  });
  await runOnce(server.adminUrl, `create database ${base} owner loa`);
  const migrations = fileURLToPath(new URL("../apps/loa/migrations", import.meta.url));
  await migrate(databaseUrl(server.url, base), migrations);
  return server;
}

async function openWorld(
  server: EmbeddedServer,
  folder: string,
  name: string,
  template: string,
): Promise<World> {
  await runOnce(server.adminUrl, `create database ${name} template ${template} owner loa`);
  const ownerUrl = databaseUrl(server.url, name);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 8 });
  owner.on("error", () => undefined);
  owner.on("connect", (client) => client.on("error", () => undefined));
  const sql: World["sql"] = async (text, values = []) =>
    (await owner.query(text, [...values])).rows;
  const services = servicesOn(ownerUrl, join(folder, name));
  const api = (identify: Identify) => createApi({ routes, services, identify });
  return {
    services,
    clock: services.clock,
    sql,
    ownerUrl,
    api,
    make: factories(sql),
    as: (actor) => callApi(api(async () => actor)),
    runJobs: () => services.jobs.runAll(services),
    close: async () => {
      await services.database.close();
      await owner.end();
    },
  };
}

/** What a whole Loa in this process works with: this database, files in this folder, a clock that stands at the end of 2025. */
export function servicesOn(ownerUrl: string, folder: string) {
  let now = new Date("2025-12-31T12:00:00+07:00");
  const clock: World["clock"] = {
    now: () => now,
    set: (moment) => {
      now = new Date(moment);
    },
  };
  return {
    env: readEnv({
      LOA_DATA_DIR: folder,
      LOA_LOG_LEVEL: "silent",
      LOA_RATE_LIMIT_PERSON_PER_MINUTE: "0",
      LOA_RATE_LIMIT_ADDRESS_PER_MINUTE: "0",
    }),
    clock,
    jobs: collectJobs(),
    log: createLog("silent"),
    database: openDatabase(ownerUrl),
    files: diskStore(join(folder, "files")),
    baseUrl: "http://loa.test",
  } satisfies Services;
}

function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

function runOnce(url: string, statement: string) {
  return withClient(url, (client) => client.query(statement));
}

/** A bare connection for a piece of work. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A connection lost when the run is stopped fails its work; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  return work(client).finally(() => client.end());
}
