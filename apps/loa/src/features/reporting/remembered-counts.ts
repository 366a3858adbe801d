import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { countReport } from "./counts.queries.ts";
import type { Counts } from "./counts.ts";
import type { FactsRequest } from "./facts.queries.ts";

interface Remembered {
  readonly counts: unknown;
  /** What the database showed when counting began. */
  readonly snapshot: string;
  readonly at: Date;
}

// A count of 3,300 units is some megabytes.
const mostRemembered = 16;
const remembered = new Map<string, Remembered>();

/** The counts of a report: those of the last time while nothing that is counted has changed since, else counted anew. */
export function countsNow(tx: Tx, request: FactsRequest): Promise<Counts> {
  return whileUnchanged(tx, keyOf(request), () => countReport(tx, request));
}

/**
 * What was counted the last time under this key while nothing that is counted has changed since, else counted anew.
 * Every transaction that changes what is counted leaves a row (`note_ledger_change`), and one that the earlier count
 * could not see ends it: nothing shown is ever older than what is recorded.
 */
export async function whileUnchanged<T>(
  tx: Tx,
  asked: string,
  count: () => Promise<T>,
): Promise<T> {
  const mark = await markNow(tx);
  if (!mark.seesAll) return count();
  const key = `${mark.server} ${asked}`;
  const before = remembered.get(key);
  if (before && (await stillHolds(tx, before, mark.at))) return before.counts as T;
  const counts = await count();
  remember(key, { counts, snapshot: mark.snapshot, at: mark.at });
  return counts;
}

// Taken before counting: what commits meanwhile may or may not be in the count, and ends it.
async function markNow(tx: Tx) {
  const { rows } = await sql<{ snapshot: string; server: string; at: Date; seesAll: boolean }>`
    select pg_current_snapshot()::text as snapshot, current_database() || pg_postmaster_start_time() as server,
      statement_timestamp() as at, current_setting('loa.sees') = 'all' as "seesAll"`.execute(tx);
  const [mark] = rows;
  if (!mark) throw new Error("the database answered nothing");
  return mark;
}

const dayLong = 86_400_000;

// Rows older than two days are swept, so nothing older than a day may be compared with them.
async function stillHolds(tx: Tx, { snapshot, at }: Remembered, now: Date): Promise<boolean> {
  if (now.getTime() - at.getTime() > dayLong) return false;
  const { rows } = await sql<{ changed: boolean }>`
    select exists (select from passing.ledger_changes where xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
      and not pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)) as changed`.execute(tx);
  return rows[0]?.changed === false;
}

function keyOf(request: FactsRequest): string {
  const { domain, stage, planIds, span, unitIds = [], brief = false } = request;
  return JSON.stringify(["report", domain, stage, planIds, span, unitIds, brief]);
}

// The one used longest ago makes room.
function remember(key: string, one: Remembered): void {
  remembered.delete(key);
  remembered.set(key, one);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= mostRemembered) return;
    remembered.delete(oldest);
  }
}
