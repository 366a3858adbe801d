import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Database, Tx } from "../db/database.ts";
import { system } from "../db/database.ts";
import { breaks } from "../http/failures.ts";

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly account_id: string | null;
  readonly actor_name: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly unit_id: string | null;
  readonly details: string;
}

export const genesisHash = "0".repeat(64);

/** Hash of one entry linked to the one before: SHA-256 over a fixed field order. */
export function linkHash(previous: string, entry: Entry): string {
  const fields = [
    previous,
    entry.id,
    entry.at,
    entry.account_id,
    entry.actor_name,
    entry.action,
    entry.subject_kind,
    entry.subject_id,
    entry.unit_id,
    entry.details,
  ];
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex");
}

/**
 * Links entries not yet sealed, oldest first; returns how many. Of two sealers at once one wins: both would
 * write the same next number, which the primary key allows once; the other's entries wait for its next run.
 */
export async function sealAudit(database: Database, batch = 5000): Promise<number> {
  try {
    return await database.in(system, (tx) => sealNext(tx, batch));
  } catch (error) {
    if (breaks(error, "audit_seals_pkey") || breaks(error, "audit_seals_entry_id_key")) return 0;
    throw error;
  }
}

async function sealNext(tx: Tx, batch: number): Promise<number> {
  const last = await lastSeal(tx);
  const entries = await unsealed(tx, batch);
  if (entries.length > 0) await insertSeals(tx, entries, last);
  return entries.length;
}

async function lastSeal(tx: Tx) {
  return tx
    .selectFrom("audit_seals")
    .select(["sequence", "hash"])
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
}

async function unsealed(tx: Tx, limit: number): Promise<Entry[]> {
  const { rows } = await sql<Entry>`select ${entryFields} from audit_entries e
    where not exists (select from audit_seals s where s.entry_id = e.id) order by e.id limit ${limit}`.execute(
    tx,
  );
  return rows;
}

// Text forms made by the database itself, so that sealing and verifying hash the same letters.
const entryFields =
  sql.raw(`e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.account_id::text, e.actor_name, e.action, e.subject_kind, e.subject_id, e.unit_id::text, e.details::text`);

async function insertSeals(
  tx: Tx,
  entries: Entry[],
  last: { sequence: number; hash: string } | undefined,
) {
  let previous = last?.hash ?? genesisHash;
  let sequence = last?.sequence ?? 0;
  const seals = entries.map((entry) => {
    const hash = linkHash(previous, entry);
    const seal = { sequence: ++sequence, entry_id: entry.id, previous_hash: previous, hash };
    previous = hash;
    return seal;
  });
  for (let at = 0; at < seals.length; at += 1000) {
    await tx
      .insertInto("audit_seals")
      .values(seals.slice(at, at + 1000))
      .execute();
  }
}

/** What a verification found. `broken` names the first link that does not hold. */
export interface AuditVerdict {
  /** Links that hold, from the first on. */
  readonly sealed: number;
  readonly unsealed: number;
  /** Hash of the last link that holds; noted elsewhere, it also proves that no end was cut off. */
  readonly lastHash: string;
  readonly broken: { readonly sequence: number; readonly entryId: string } | null;
}

/** Recomputes the whole chain in pages; reports the unsealed tail honestly. */
export async function verifyAudit(database: Database): Promise<AuditVerdict> {
  return database.read(system, async (tx) => {
    const links: Links = { sealed: 0, lastHash: genesisHash, broken: null };
    for (;;) {
      const rows = await sealedAfter(tx, links.sealed);
      follow(links, rows);
      if (rows.length === 0 || links.broken) break;
    }
    return { ...links, unsealed: await countUnsealed(tx) };
  });
}

interface Links {
  sealed: number;
  lastHash: string;
  broken: AuditVerdict["broken"];
}

function follow(links: Links, rows: readonly SealedEntry[]) {
  for (const row of rows) {
    const holds =
      row.sequence === links.sealed + 1 &&
      row.previous_hash === links.lastHash &&
      row.hash === linkHash(links.lastHash, row);
    if (!holds) {
      links.broken = { sequence: row.sequence, entryId: row.id };
      return;
    }
    links.lastHash = row.hash;
    links.sealed += 1;
  }
}

async function countUnsealed(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    unsealed: number;
  }>`select count(*)::int as unsealed from audit_entries e
    where not exists (select from audit_seals s where s.entry_id = e.id)`.execute(tx);
  return rows[0]?.unsealed ?? 0;
}

interface SealedEntry extends Entry {
  readonly sequence: number;
  readonly previous_hash: string;
  readonly hash: string;
}

async function sealedAfter(tx: Tx, sequence: number) {
  const { rows } = await sql<SealedEntry>`
    select s.sequence, s.previous_hash, s.hash, ${entryFields}
    from audit_seals s join audit_entries e on e.id = s.entry_id
    where s.sequence > ${sequence} order by s.sequence limit 5000`.execute(tx);
  return rows;
}
