import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { isComparable, type Mark, markNow } from "../../platform/db/snapshot.ts";
import { countReport } from "./counts.queries.ts";
import type { Counts } from "./counts.ts";
import type { FactsRequest } from "./facts.queries.ts";

interface Remembered extends Pick<Mark, "snapshot" | "at"> {
  readonly counts: unknown;
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
  if (before && (await stillHolds(tx, before, mark))) return before.counts as T;
  const counts = await count();
  remember(key, { counts, snapshot: mark.snapshot, at: mark.at });
  return counts;
}

async function stillHolds(tx: Tx, before: Remembered, now: Mark): Promise<boolean> {
  if (!isComparable(before, now)) return false;
  const { rows } = await sql<{ changed: boolean }>`
    select exists (select from passing.ledger_changes where xid >= pg_snapshot_xmin(${before.snapshot}::pg_snapshot)
      and not pg_visible_in_snapshot(xid, ${before.snapshot}::pg_snapshot)) as changed`.execute(tx);
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
