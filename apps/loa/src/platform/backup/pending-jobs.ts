import type pg from "pg";
import { getConstructionPlans } from "pg-boss";

/**
 * Work still owed (waiting, to be tried again, or under way when the snapshot was taken), one JSON a line. The
 * queue's own tables are not copied: they are the library's and change with it. Recurring work comes back by itself.
 */
export const pendingJobs = `select to_jsonb(j) from pgboss.job j
  where j.state in ('created', 'retry', 'active') and j.name not like '\\_\\_pgboss%'
    and not exists (select from pgboss.schedule s where s.name = j.name)`;

/** Whether this database has a queue. */
export async function hasQueue(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    "select to_regclass('pgboss.job') is not null as found",
  );
  return rows[0]?.found === true;
}

/** Makes a queue and a place to copy the owed work to, in the caller's transaction. */
export async function openQueue(client: pg.Client): Promise<void> {
  // The library's script brings its own transaction; ours is already open.
  const script = getConstructionPlans("pgboss")
    .replace(/^\s*BEGIN;/, "")
    .replace(/COMMIT;\s*$/, "");
  await client.query(script);
  await client.query("create temporary table restored_jobs (job jsonb) on commit drop");
}

/** Hands the copied work to the queue, to be begun anew; returns how many. */
export async function enqueueRestored(client: pg.Client): Promise<number> {
  const kept = [
    ["id", "uuid"],
    ["name", "text"],
    ["priority", "int"],
    ["retry_limit", "int"],
    ["retry_delay", "int"],
    ["retry_backoff", "boolean"],
    ["expire_seconds", "int"],
    ["heartbeat_seconds", "int"],
    ["deletion_seconds", "int"],
    ["policy", "text"],
    ["singleton_key", "text"],
    ["start_after", "timestamptz"],
    ["created_on", "timestamptz"],
    ["keep_until", "timestamptz"],
  ] as const;
  // With the library's usual options; each kind's own are set when the program next starts.
  await client.query(`select pgboss.create_queue(name, '{"policy": "standard"}')
    from (select distinct job->>'name' as name from restored_jobs) queues`);
  const { rowCount } = await client.query(`
    insert into pgboss.job (data, ${kept.map(([name]) => name).join(", ")})
    select job->'data', ${kept.map(([name, type]) => `(job->>'${name}')::${type}`).join(", ")} from restored_jobs`);
  return rowCount ?? 0;
}
