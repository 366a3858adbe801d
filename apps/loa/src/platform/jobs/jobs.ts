import { CompiledQuery } from "kysely";
import { PgBoss } from "pg-boss";
import type { z } from "zod";
import type { Tx } from "../db/database.ts";
import type { Log } from "../log/log.ts";
import type { Services } from "../services.ts";

/** A kind of work done later by a worker: payload, retries, and the use case it calls. */
export interface JobKind<P = unknown> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
  /** How often a failed run is tried again, with back-off, before it is parked. */
  readonly retries: number;
  /** Longest a run may take, in seconds, before another worker may take it. */
  readonly seconds: number;
  readonly run: (payload: P, services: Services) => Promise<void>;
}

/** Declares a job; exists for type inference. */
export function job<P>(kind: JobKind<P>): JobKind<P> {
  return kind;
}

/** Recurring work, listed in `entry/schedule.ts` and nowhere else. */
export interface Timer {
  readonly name: string;
  readonly purpose: { readonly vi: string; readonly en: string };
  /** Five-field cron in Asia/Ho_Chi_Minh. */
  readonly cron: string;
  readonly run: (services: Services) => Promise<void>;
}

/** The queue as use cases see it. */
export interface Jobs {
  /** Enqueues in the caller's transaction: no job without its change, no change without its job. */
  enqueue<P>(tx: Tx, kind: JobKind<P>, payload: P): Promise<void>;
  stop(): Promise<void>;
}

export interface JobsOptions {
  readonly ownerUrl: string;
  readonly log: Log;
  readonly kinds: readonly JobKind<never>[];
  readonly timers: readonly Timer[];
  /** Seconds before a failed job is tried again; doubles each time. */
  readonly retryDelay?: number;
}

/** Opens the queue (pg-boss, schema `pgboss`); with `work`, also runs jobs and timers. */
export async function openJobs(
  options: JobsOptions,
): Promise<Jobs & { work(services: Services): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: options.ownerUrl,
    max: 3,
    application_name: "loa-jobs",
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  // The client object on such errors holds the connection string.
  boss.on("error", (error) => options.log.warn({ err: error }, "jobs"));
  await boss.start();
  for (const kind of options.kinds)
    await keepQueue(boss, kind.name, queueOptions(kind, options.retryDelay ?? 5));
  for (const timer of options.timers) await keepQueue(boss, timer.name, { retryLimit: 0 });
  await grantToApp(boss);
  return {
    enqueue: (tx, kind, payload) => enqueue(boss, tx, kind, payload),
    work: (services) => startWorkers(boss, options, services),
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

type QueueOptions = ReturnType<typeof queueOptions> | { readonly retryLimit: number };

// pg-boss leaves a queue that is there as it was; a newer program may ask for other retries or times.
async function keepQueue(boss: PgBoss, name: string, options: QueueOptions) {
  await boss.createQueue(name, options);
  await boss.updateQueue(name, options);
}

function queueOptions(kind: JobKind<never>, retryDelay: number) {
  return {
    retryLimit: kind.retries,
    retryDelay,
    retryBackoff: true,
    expireInSeconds: kind.seconds,
    // A worker killed in the middle stops beating; its job is free again within half a minute, not after its whole time.
    heartbeatSeconds: 15,
  };
}

// Processes that start together would grant at once, and PostgreSQL fails one of two writers of a
// catalogue row ("tuple concurrently updated"); the lock makes them take turns.
async function grantToApp(boss: PgBoss) {
  await boss
    .getDb()
    .executeSql(
      "lock table pgboss.version in share row exclusive mode; grant usage on schema pgboss to loa_app; grant select, insert, update on all tables in schema pgboss to loa_app; grant execute on all functions in schema pgboss to loa_app",
      [],
    );
}

async function enqueue<P>(boss: PgBoss, tx: Tx, kind: JobKind<P>, payload: P) {
  const executeSql = async (text: string, values: unknown[] = []) => {
    const result = await tx.executeQuery(CompiledQuery.raw(text, values));
    return { rows: result.rows as unknown[] };
  };
  await boss.send(kind.name, kind.payload.parse(payload) as object, {
    db: { executeSql } as never,
  });
}

async function startWorkers(boss: PgBoss, options: JobsOptions, services: Services) {
  for (const kind of options.kinds) {
    await boss.work(kind.name, { pollingIntervalSeconds: 0.5 }, async (batch) => {
      for (const item of batch) await runJob(kind, item.data, services, options.log);
    });
  }
  for (const timer of options.timers) {
    await boss.schedule(timer.name, timer.cron, {}, { tz: "Asia/Ho_Chi_Minh" });
    await boss.work(timer.name, { pollingIntervalSeconds: 5 }, () => timer.run(services));
  }
}

async function runJob(kind: JobKind<never>, data: unknown, services: Services, log: Log) {
  try {
    await kind.run(kind.payload.parse(data) as never, services);
  } catch (error) {
    log.warn({ err: error, job: kind.name }, "job failed; it will be tried again");
    throw error;
  }
}

/** A queue for tests and one-shot commands: runs each job right after the transaction's caller asks. */
export function collectJobs(): Jobs & {
  readonly waiting: { kind: JobKind<never>; payload: unknown }[];
  runAll(services: Services): Promise<void>;
} {
  const waiting: { kind: JobKind<never>; payload: unknown }[] = [];
  return {
    waiting,
    enqueue: async (_tx, kind, payload) => {
      waiting.push({ kind: kind as never, payload: kind.payload.parse(payload) });
    },
    runAll: async (services) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await next.kind.run(next.payload as never, services);
      }
    },
    stop: async () => undefined,
  };
}
