import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { PreparingClient } from "./preparing-client.ts";
import type { DB } from "./schema.types.ts";

export type Tx = Transaction<DB>;
export type { DB };

/** Whose eyes a transaction has. `units` are the units it may see; `all` sees every unit. */
export interface Scope {
  readonly accountId: string | null;
  readonly sees: "all" | "units";
  readonly units: readonly string[];
}

/** Nobody: sees what is public only. */
export const nobody: Scope = { accountId: null, sees: "units", units: [] };
/** The system itself (jobs, command line). */
export const system: Scope = { accountId: null, sees: "all", units: [] };

// Dates stay calendar dates: a JavaScript Date would shift them by the server's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value));
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (value) => Number(value));

/** Connections lent out, idle, and requests waiting for one. */
export interface PoolUsage {
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
}

/** The database as use cases see it: only scoped transactions, never a bare connection. */
export interface Database {
  /** Runs `work` in one transaction whose rows are limited to `scope` by row-level security. */
  in<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, read-only: a write inside fails. */
  read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Sign-in's own connection: accounts, credentials and sessions, nothing else. */
  readonly auth: Kysely<DB>;
  /** What everybody may read, read-only: a role that has no right to anything else, so that no mistake can show more. */
  readonly open: Kysely<DB>;
  /** Connection string of the owner, for the migration runner and the job queue. */
  readonly ownerUrl: string;
  /** Connections of each pool at this moment. */
  usage(): Readonly<Record<"app" | "auth" | "open", PoolUsage>>;
  close(): Promise<void>;
}

/** Opens pools as the restricted roles `loa_app`, `loa_auth` and `loa_public`. */
export function openDatabase(ownerUrl: string, options: { poolSize?: number } = {}): Database {
  const { kysely: app, usage: appUsage } = pool(ownerUrl, "loa_app", options.poolSize ?? 8);
  const { kysely: auth, usage: authUsage } = pool(ownerUrl, "loa_auth", 3);
  const { kysely: open, usage: openUsage } = pool(ownerUrl, "loa_public", options.poolSize ?? 8);
  return {
    ownerUrl,
    auth,
    open,
    in: (scope, work) => app.transaction().execute((tx) => scoped(tx, scope, false, work)),
    read: (scope, work) => app.transaction().execute((tx) => scoped(tx, scope, true, work)),
    usage: () => ({ app: appUsage(), auth: authUsage(), open: openUsage() }),
    close: async () => {
      await Promise.all([app.destroy(), auth.destroy(), open.destroy()]);
    },
  };
}

/**
 * Lets a part of somebody's transaction see and write every unit's rows, once it is decided that they may: what a
 * person sets in motion can fall on units whose rows they do not see. Their own scope holds again afterwards.
 */
export async function forEveryUnit<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ sees: string }>`
    select current_setting('loa.sees') as sees, set_config('loa.sees', 'all', true)`.execute(tx);
  const answer = await work();
  await sql`select set_config('loa.sees', ${rows[0]?.sees ?? "units"}, true)`.execute(tx);
  return answer;
}

function pool(connectionString: string, role: string, max: number) {
  const connections = new pg.Pool({
    connectionString,
    max,
    options: `-c role=${role}${role === "loa_public" ? " -c default_transaction_read_only=on" : ""}`,
    Client: PreparingClient,
  });
  // An idle connection lost to a restart is replaced by the pool; without a listener it would end the process.
  connections.on("error", () => undefined);
  // One lost inside a transaction fails its query; the pool does not listen while it is lent out.
  connections.on("connect", (client) => client.on("error", () => undefined));
  return {
    kysely: new Kysely<DB>({ dialect: new PostgresDialect({ pool: connections }) }),
    usage: (): PoolUsage => ({
      busy: connections.totalCount - connections.idleCount,
      idle: connections.idleCount,
      waiting: connections.waitingCount,
    }),
  };
}

async function scoped<T>(tx: Tx, scope: Scope, readOnly: boolean, work: (tx: Tx) => Promise<T>) {
  await sql`select set_config('role', 'loa_app', true),
    set_config('loa.account', ${scope.accountId ?? ""}, true),
    set_config('loa.sees', ${scope.sees}, true),
    set_config('loa.units', ${`{${scope.units.join(",")}}`}, true),
    set_config('transaction_read_only', ${readOnly ? "on" : "off"}, true)`.execute(tx);
  return work(tx);
}
