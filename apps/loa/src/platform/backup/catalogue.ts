import type pg from "pg";

/** A table of Loa's own, with the columns that are stored (not computed). */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

// What an extension brought along is made again by the extension.
const own = `n.nspname = 'public'
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** Every table of the schema `public`, found from the catalogue: a new one needs no line anywhere. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and ${own} group by c.relname order by c.relname collate "C"`);
  return rows;
}

/** Every sequence of the schema and the last value it gave; 0 when it was never used. */
export async function listSequences(client: pg.Client) {
  const { rows } = await client.query<{ name: string; value: string }>(`
    select sequencename::text as name, coalesce(last_value, 0)::text as value
    from pg_sequences where schemaname = 'public' order by sequencename collate "C"`);
  return rows.map(({ name, value }) => ({ name, value: Number(value) }));
}

/** A foreign key, and the words that make it again. */
export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Every foreign key of the schema. */
export async function listForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and ${own} order by 1, 2`);
  return rows;
}

/** True when nothing of Loa, nor of anybody else, is in the database yet. */
export async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`
    select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and ${own})
      or to_regclass('pgboss.job') is not null as taken`);
  return rows[0]?.taken === false;
}

/** Server version, for example `18.4`. */
export async function serverVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>("show server_version");
  return rows[0]?.server_version.split(" ")[0] ?? "";
}
