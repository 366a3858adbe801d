import type { TestDatabase } from "./database.ts";

/**
 * The schema as text, read back from the catalogue: tables with columns and constraints, indexes,
 * views, functions, policies and grants, in a stable order.
 */
export async function describeSchema(sql: TestDatabase["sql"]): Promise<string> {
  const parts = await Promise.all(queries.map((query) => sql<{ line: string }>(query)));
  return `${parts.map((rows) => rows.map((row) => row.line).join("\n")).join("\n\n")}\n`;
}

const ours =
  "n.nspname = 'public' and not exists (select from pg_depend d where d.objid = X.oid and d.deptype = 'e')";

const queries = [
  `select 'table ' || c.relname || E' (\\n' || string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
     || case when a.attnotnull then ' not null' else '' end
     || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), E',\\n' order by a.attname) || E'\\n)'
     || case when c.relrowsecurity then ' with row level security' else '' end as line
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relkind = 'r' and n.nspname = 'public' group by c.relname, c.relrowsecurity order by c.relname collate "C"`,
  `select 'constraint ' || r.relname || ' ' || c.conname || ': ' || pg_get_constraintdef(c.oid) as line
   from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
   where n.nspname = 'public' and c.contype <> 'n' order by r.relname collate "C", c.conname collate "C"`,
  `select indexdef || ';' as line from pg_indexes where schemaname = 'public' order by indexname collate "C"`,
  `select 'view ' || viewname || ' as ' || definition as line from pg_views where schemaname = 'public' order by viewname`,
  `select pg_get_functiondef(p.oid) || ';' as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where ${ours.replaceAll("X", "p")} order by p.proname collate "C"`,
  `select 'policy ' || tablename || ' ' || policyname || ' for ' || cmd || ' to ' || array_to_string(roles, ',')
     || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, '') as line
   from pg_policies where schemaname = 'public' order by tablename collate "C", policyname collate "C"`,
  `select 'grant ' || string_agg(privilege_type, ', ' order by privilege_type) || ' on ' || table_name || ' to ' || grantee as line
   from information_schema.role_table_grants where table_schema = 'public' and grantee in ('loa_app', 'loa_auth')
   group by table_name, grantee order by table_name collate "C", grantee`,
];
