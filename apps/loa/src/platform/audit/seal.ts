import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Database, Tx } from "../db/database.ts";
import { system } from "../db/database.ts";

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

/** Links entries not yet sealed, oldest first; returns how many. Safe to run twice at once. */
export async function sealAudit(database: Database, batch = 5000): Promise<number> {
  return database.in(system, async (tx) => {
    await sql`lock table audit_seals in exclusive mode`.execute(tx);
    const last = await lastSeal(tx);
    const entries = await unsealed(tx, batch);
    if (entries.length === 0) return 0;
    await insertSeals(tx, entries, last);
    return entries.length;
  });
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
  readonly sealed: number;
  readonly unsealed: number;
  readonly broken: { readonly sequence: number; readonly entryId: string } | null;
}

/** Recomputes the whole chain in pages; reports the unsealed tail honestly. */
export async function verifyAudit(database: Database): Promise<AuditVerdict> {
  return database.read(system, async (tx) => {
    let previous = genesisHash;
    let sealed = 0;
    for (;;) {
      const rows = await sealedAfter(tx, sealed);
      if (rows.length === 0) break;
      for (const row of rows) {
        const holds =
          row.sequence === sealed + 1 &&
          row.previous_hash === previous &&
          row.hash === linkHash(previous, row);
        if (!holds)
          return { sealed, unsealed: 0, broken: { sequence: row.sequence, entryId: row.id } };
        previous = row.hash;
        sealed += 1;
      }
    }
    return verdictOfTail(tx, sealed);
  });
}

async function verdictOfTail(tx: Tx, sealed: number): Promise<AuditVerdict> {
  const { rows } = await sql<{
    unsealed: number;
  }>`select count(*)::int as unsealed from audit_entries e
    where not exists (select from audit_seals s where s.entry_id = e.id)`.execute(tx);
  return { sealed, unsealed: rows[0]?.unsealed ?? 0, broken: null };
}

async function sealedAfter(tx: Tx, sequence: number) {
  const { rows } = await sql<Entry & { sequence: number; previous_hash: string; hash: string }>`
    select s.sequence, s.previous_hash, s.hash, ${entryFields}
    from audit_seals s join audit_entries e on e.id = s.entry_id
    where s.sequence > ${sequence} order by s.sequence limit 5000`.execute(tx);
  return rows;
}
