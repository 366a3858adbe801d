import { createHash } from "node:crypto";
import type pg from "pg";
import type { Table } from "./catalogue.ts";

/** How many rows a table has, and one hash of them all that does not depend on their order. */
export interface RowHash {
  readonly rows: number;
  readonly hash: string;
}

/**
 * Each row's SHA-256 is cut into four numbers, and these are added up over the table: the sums are the same in
 * any order, and a row lost, doubled or changed moves them.
 */
export async function hashRows(client: pg.Client, { name, columns }: Table): Promise<RowHash> {
  const lane = (start: number) =>
    `coalesce(sum(('x' || substr(hash, ${start}, 16))::bit(64)::bigint), 0)::text`;
  const { rows } = await client.query<{ rows: string; lanes: string[] }>(`
    select count(*)::text as rows, array[${[1, 17, 33, 49].map(lane).join(", ")}] as lanes
    from (select encode(sha256(convert_to(row_of::text, 'UTF8')), 'hex') as hash
      from (select ${columnList(columns)} from ${tableName(name)}) row_of) hashes`);
  const [found] = rows;
  if (!found) throw new Error(`no answer about ${name}`);
  const sums = [found.rows, ...found.lanes].join(":");
  return { rows: Number(found.rows), hash: createHash("sha256").update(sums).digest("hex") };
}

/** The table's name for SQL; every name came from the catalogue or was checked against it. */
export function tableName(name: string): string {
  return `public."${name.replaceAll('"', '""')}"`;
}

/** The columns for SQL, in order. */
export function columnList(columns: readonly string[]): string {
  return columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(", ");
}
