import { sql } from "kysely";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import type { LineRules } from "./contract.ts";

/** A line's rules as they are kept. */
export type StoredRules = Omit<LineRules, "canChange">;

const columns = sql`l.domain, l.start_day as "startDay", l.end_day as "endDay", l.prepared_before as "preparedBefore",
  l.opens_after as "opensAfter", l.due_after as "dueAfter", l.due_moves as "dueMoves", l.timely_by as "timelyBy",
  l.opens_itself as "opensItself", l.revision,
  coalesce((select jsonb_agg(jsonb_build_object('key', w.key, 'opensAfter', w.opens_after, 'dueAfter', w.due_after)
    order by w.key) from line_windows w where w.domain = l.domain), '[]') as windows`;

/** How every line reports: those with rules of their own, and those that plans name and that report as CĐS does. */
export async function findLines(tx: Tx): Promise<StoredRules[]> {
  const { rows } =
    await sql<StoredRules>`select ${columns} from line_rules l order by l.domain`.execute(tx);
  const { rows: named } = await sql<{ code: string }>`
    select distinct ${plainLine(sql`code`)} as code from plan_domains order by 1`.execute(tx);
  const known = new Set(rows.map((row) => row.domain));
  const others = named.filter(({ code }) => !known.has(code));
  return [...rows, ...others.map(({ code }) => likeCds(rows, code))];
}

/** The years of each line that have a period, the first first. */
export async function yearsOfLines(tx: Tx): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await sql<{ domain: string; years: number[] }>`
    select domain, array_agg(distinct year order by year) as years from periods group by domain`.execute(
    tx,
  );
  return new Map(rows.map(({ domain, years }) => [domain, years]));
}

/** How one line reports; a line without rules of its own reports as CĐS does. */
export async function rulesOf(tx: Tx, domain: string): Promise<StoredRules> {
  const [rules] = await rulesOfLines(tx, [domain]);
  return rules ?? likeCds([], plainCode(domain));
}

/** The same of several lines, in their order. */
export async function rulesOfLines(tx: Tx, domains: readonly string[]): Promise<StoredRules[]> {
  const codes = domains.map(plainCode);
  const { rows } = await sql<StoredRules>`
    select ${columns} from line_rules l where l.domain = any (${[...codes, "CDS"]}::text[])`.execute(
    tx,
  );
  return codes.map((code) => rows.find((row) => row.domain === code) ?? likeCds(rows, code));
}

function likeCds(rows: readonly StoredRules[], domain: string): StoredRules {
  const model = rows.find((row) => row.domain === "CDS");
  return { ...(model ?? fallback), domain, revision: 0 };
}

// Decree 09/2019, should somebody have removed the shipped rules.
const fallback: Omit<StoredRules, "domain" | "revision"> = {
  ...{ startDay: 15, endDay: 14, preparedBefore: 10, opensAfter: 1, dueAfter: 2 },
  ...{ dueMoves: "next", timelyBy: "approved", opensItself: false },
  windows: [{ key: "year", opensAfter: null, dueAfter: null }],
};
