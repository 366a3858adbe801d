import { sql } from "kysely";
import { system, type Tx } from "../db/database.ts";
import type { Services } from "../services.ts";

/** What the database tells at one moment. */
export interface DatabaseFigures {
  /** Jobs by kind and state; kinds are the program's own, so there are few. */
  readonly jobs: readonly {
    readonly name: string;
    readonly state: string;
    readonly count: number;
  }[];
  readonly oldestJobSeconds: number;
  readonly mailsWaiting: number;
  readonly mailsParked: number;
  readonly deliveriesParked: number;
  readonly unsealed: number;
}

/** Reads the figures afresh, within two seconds. @throws when the database does not answer in that time */
export function readFigures({ database }: Pick<Services, "database">): Promise<DatabaseFigures> {
  return database.read(system, async (tx) => {
    await sql`set local statement_timeout = '2s'`.execute(tx);
    return { ...(await ofQueue(tx)), ...(await ofMails(tx)), ...(await ofAudit(tx)) };
  });
}

async function ofQueue(tx: Tx) {
  const { rows: jobs } = await sql<{ name: string; state: string; count: number }>`
    select name, state::text as state, count(*)::int as count from pgboss.job
    where state in ('created', 'retry', 'active', 'failed') group by 1, 2`.execute(tx);
  const { rows } = await sql<{ seconds: number }>`
    select coalesce(extract(epoch from now() - min(start_after)), 0)::float8 as seconds from pgboss.job
    where state in ('created', 'retry') and start_after <= now()`.execute(tx);
  return { jobs, oldestJobSeconds: Math.max(0, rows[0]?.seconds ?? 0) };
}

async function ofMails(tx: Tx) {
  const { rows } = await sql<{ waiting: number; parked: number; deliveries: number }>`
    select count(*) filter (where parked_at is null)::int as waiting,
      count(*) filter (where parked_at is not null)::int as parked,
      (select count(*)::int from webhook_deliveries where parked_at is not null) as deliveries
    from mails where sent_at is null`.execute(tx);
  const { waiting = 0, parked = 0, deliveries = 0 } = rows[0] ?? {};
  return { mailsWaiting: waiting, mailsParked: parked, deliveriesParked: deliveries };
}

// The sealer works every minute; an entry older than this that is not sealed is a matter for `loa audit verify`.
async function ofAudit(tx: Tx) {
  const { rows } = await sql<{ unsealed: number }>`
    select count(*)::int as unsealed from audit_entries e where e.at > now() - interval '7 days'
      and not exists (select from audit_seals s where s.entry_id = e.id)`.execute(tx);
  return { unsealed: rows[0]?.unsealed ?? 0 };
}
