import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { byWholeTables, isComparable, type Mark, markNow } from "../../platform/db/snapshot.ts";
import { type CommitmentStanding, standingsAsOf } from "./standings.ts";

/** Every commitment of some plans on a day, by id. */
export type Standings = ReadonlyMap<string, CommitmentStanding>;

interface Remembered extends Pick<Mark, "snapshot" | "at"> {
  readonly standings: Standings;
}

// A commitment takes some 150 bytes; a leader's page looks at two days.
const mostRemembered = 400_000;
// Beyond so many, counting all anew is cheaper than looking each up.
const mostAnew = 2_000;
const remembered = new Map<string, Remembered>();

/**
 * Where every commitment of these plans stood on a day. Counted once, then kept in step: every transaction leaves a row
 * for each commitment that may stand otherwise since (`note_standing_changes`), and those the last count could not see
 * are counted anew, so nothing shown is ever older than what is recorded.
 */
export async function standingsOn(
  tx: Tx,
  plans: readonly string[],
  asOf: string,
): Promise<Standings> {
  const mark = await markNow(tx);
  if (!mark.seesAll) return countAll(tx, plans, asOf);
  const key = JSON.stringify([mark.server, asOf, [...plans].sort()]);
  const before = remembered.get(key);
  const standings =
    (before && isComparable(before, mark) && (await inStep(tx, before, { plans, asOf }))) ||
    (await countAll(tx, plans, asOf));
  remember(key, { standings, snapshot: mark.snapshot, at: mark.at });
  return standings;
}

/** Counts every commitment of these plans, whatever is remembered. */
export async function countAll(tx: Tx, plans: readonly string[], asOf: string): Promise<Standings> {
  const rows = await byWholeTables(tx, () => rowsOf(tx, { plans }, asOf));
  return new Map(rows.map((row) => [row.id, row]));
}

// Null where all must be counted anew. What was remembered is left as it is: others may be reading it.
async function inStep(
  tx: Tx,
  { standings, snapshot }: Remembered,
  { plans, asOf }: { readonly plans: readonly string[]; readonly asOf: string },
): Promise<Standings | null> {
  const changed = await changedSince(tx, snapshot);
  if (changed === null) return null;
  if (changed.length === 0) return standings;
  const next = new Map(standings);
  for (const id of changed) next.delete(id);
  for (const row of await rowsOf(tx, { plans, commitments: changed }, asOf)) next.set(row.id, row);
  return next;
}

async function changedSince(tx: Tx, snapshot: string): Promise<readonly string[] | null> {
  const { rows } = await sql<{ id: string | null }>`
    select distinct commitment_id as id from passing.standing_changes where xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
      and not pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)
    order by commitment_id nulls first limit ${mostAnew + 1}`.execute(tx);
  if (rows.length > mostAnew || rows[0]?.id === null) return null;
  return rows.flatMap(({ id }) => id ?? []);
}

async function rowsOf(tx: Tx, asked: Parameters<typeof standingsAsOf>[0], asOf: string) {
  const { rows } = await sql<CommitmentStanding>`
    select * from ${standingsAsOf(asked, asOf)} n`.execute(tx);
  return shareWords(rows);
}

// Thousands of rows name the same few tasks, units and days: each name is kept once.
function shareWords(rows: readonly CommitmentStanding[]): CommitmentStanding[] {
  const words = new Map<string, string>();
  const one = <T extends string | null>(word: T): T => {
    if (word === null) return word;
    if (!words.has(word)) words.set(word, word);
    return words.get(word) as T;
  };
  return rows.map((row) => ({
    ...{ id: row.id, due: row.due, late: row.late, coming: row.coming?.map(one) ?? null },
    ...{ unitId: one(row.unitId), taskId: one(row.taskId), line: one(row.line) },
    ...{
      standing: one(row.standing),
      lateSince: one(row.lateSince),
      riskDueOn: one(row.riskDueOn),
    },
  }));
}

// The ones used longest ago make room.
function remember(key: string, one: Remembered): void {
  remembered.delete(key);
  remembered.set(key, one);
  let kept = [...remembered.values()].reduce((sum, each) => sum + each.standings.size, 0);
  for (const [oldest, { standings }] of remembered) {
    if (kept <= mostRemembered || oldest === key) return;
    remembered.delete(oldest);
    kept -= standings.size;
  }
}
