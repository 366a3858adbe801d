import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import type { Actor } from "../../src/platform/auth/actor.ts";
import { readEnv } from "../../src/platform/config/env.ts";
import type {
  CallArguments,
  CallResult,
  Endpoint,
  ErrorBody,
} from "../../src/platform/contract/endpoint.ts";
import { openDatabase } from "../../src/platform/db/database.ts";
import { diskStore } from "../../src/platform/files/store.ts";
import { createApi } from "../../src/platform/http/server.ts";
import { collectJobs } from "../../src/platform/jobs/jobs.ts";
import { createLog } from "../../src/platform/log/log.ts";
import type { Services } from "../../src/platform/services.ts";
import { routes } from "../../src/routes.ts";
import { callApi } from "./call.ts";
import { cloneDatabase } from "./database.ts";
import { type Factories, factories } from "./factories.ts";

/** A clock that stands still until a test moves it. */
export interface TestClock {
  now(): Date;
  /** `2025-06-02` is noon of that day in Vietnam; a full ISO moment is itself. */
  set(moment: string): void;
}

/** An API caller acting as one person. A refusal is thrown as `ApiRefusal`. */
export interface Caller {
  call<E extends Endpoint>(endpoint: E, args?: CallArguments<E>): Promise<CallResult<E>>;
  /** The same, expecting a refusal: its status and body. */
  refusal<E extends Endpoint>(
    endpoint: E,
    args?: CallArguments<E>,
  ): Promise<{ status: number; body: ErrorBody }>;
  raw(path: string, init?: RequestInit): Promise<Response>;
}

/** A whole Loa without a network: real database, real files, a clock and a queue a test can drive. */
export interface World {
  readonly services: Services;
  readonly clock: TestClock;
  readonly sql: Awaited<ReturnType<typeof cloneDatabase>>["sql"];
  readonly ownerUrl: string;
  readonly make: Factories;
  as(actor: Actor | null): Caller;
  /** The API with this way of identifying people (the real one for session tests). */
  api(identify: (headers: Headers) => Promise<Actor | null>): Hono;
  /** Runs every waiting job to its end. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a world of its own; close it in `afterAll`. The clock starts on 2025-06-02. */
export async function createWorld(): Promise<World> {
  const database = await cloneDatabase();
  const folder = await mkdtemp(join(tmpdir(), "loa-world-"));
  const clock = testClock("2025-06-02");
  const jobs = collectJobs();
  // A clock that stands still fills no bucket.
  const noLimits = {
    LOA_RATE_LIMIT_PERSON_PER_MINUTE: "0",
    LOA_RATE_LIMIT_ADDRESS_PER_MINUTE: "0",
  };
  const env = readEnv({ LOA_DATA_DIR: folder, LOA_LOG_LEVEL: "silent", ...noLimits });
  const services: Services = {
    env,
    clock,
    jobs,
    log: createLog("silent"),
    database: openDatabase(database.ownerUrl, { poolSize: 6 }),
    files: diskStore(join(folder, "files")),
    baseUrl: "http://loa.test",
  };
  const api = (identify: (headers: Headers) => Promise<Actor | null>) =>
    createApi({ routes, services, identify });
  return {
    services,
    clock,
    api,
    sql: database.sql,
    ownerUrl: database.ownerUrl,
    make: factories(database.sql),
    as: (actor) => callApi(api(async () => actor)),
    runJobs: () => jobs.runAll(services),
    close: async () => {
      await services.database.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

function testClock(start: string): TestClock {
  let moment = momentOf(start);
  return {
    now: () => moment,
    set: (next) => {
      moment = momentOf(next);
    },
  };
}

function momentOf(text: string): Date {
  return new Date(text.includes("T") ? text : `${text}T12:00:00+07:00`);
}
