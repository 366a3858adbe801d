import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** What a transaction could see at a moment, to tell later what has changed since. */
export interface Mark {
  /** PostgreSQL's own text of it. */
  readonly snapshot: string;
  /** Which database of which running server: numbers of transactions mean something on it alone. */
  readonly server: string;
  readonly at: Date;
  /** Its scope sees every unit. */
  readonly seesAll: boolean;
}

/** Taken before reading: what commits meanwhile may or may not be read, and counts as changed since. */
export async function markNow(tx: Tx): Promise<Mark> {
  const { rows } = await sql<Mark>`
    select pg_current_snapshot()::text as snapshot, current_database() || pg_postmaster_start_time() as server,
      statement_timestamp() as at, current_setting('loa.sees') = 'all' as "seesAll"`.execute(tx);
  const [mark] = rows;
  if (!mark) throw new Error("the database answered nothing");
  return mark;
}

/** Notes of changes are swept after two days: what is older than a day is not compared with them. */
export const isComparable = (mark: Pick<Mark, "at">, now: Mark): boolean =>
  now.at.getTime() - mark.at.getTime() <= 86_400_000;

/**
 * Lets a part of a transaction join whole tables. PostgreSQL takes a plan's thousands of commitments with their
 * schedules for a handful, and would look each of their rows up by an index.
 */
export async function byWholeTables<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx);
  const answer = await work();
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(tx);
  return answer;
}
