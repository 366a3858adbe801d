import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import { occurrencesAsOf } from "../commitments/index.ts";

/** Whose reports are asked about. */
export interface Expectation {
  readonly domain: string;
  readonly planIds: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly dueOn: string;
}

/**
 * The units that owe something of the line inside a window, as known on a day: something under way in it or falling
 * due in it. For one that ends before the report is due, its successors alive by then are expected.
 */
export async function owingUnits(tx: Tx, asked: Expectation, asOf: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive owing as (select distinct o.unit_id as id from ${owed(asked, asOf)} o
      where o.period_start <= ${asked.to}::date and o.due_on >= ${asked.from}::date
        and o.state <> 'cancelled' and o.bound is distinct from 'max'),
    heirs as (
      select id from owing
      union select s.successor_id from heirs h join units u on u.id = h.id
        join unit_successions s on s.predecessor_id = h.id where u.valid_to < ${asked.dueOn}::date)
    select u.id from heirs h join units u on u.id = h.id
    where u.valid_from <= ${asked.dueOn}::date and (u.valid_to is null or u.valid_to >= ${asked.dueOn}::date)
    order by u.id`.execute(tx);
  return rows.map((row) => row.id);
}

function owed({ domain, planIds }: Expectation, asOf: string) {
  return occurrencesAsOf(
    { asOf, stage: "recorded" },
    sql`c.plan_id = any (${planIds}::uuid[]) and (${plainLine(sql`c.domain`)} = ${domain}
      or (c.domain is null and not exists (select from plan_domains d where d.plan_id = c.plan_id)))`,
  );
}

/** How many units owe something in each of several windows, in one question. */
export async function countOwing(
  tx: Tx,
  windows: readonly Expectation[],
  asOf: string,
): Promise<number[]> {
  const [first] = windows;
  if (!first || first.planIds.length === 0) return windows.map(() => 0);
  const spans = JSON.stringify(windows.map(({ from, to }, at) => ({ at, from, to })));
  const { rows } = await sql<{ at: number; units: number }>`
    select w.at, count(distinct o.unit_id)::int as units
    from jsonb_to_recordset(${spans}::jsonb) as w(at int, "from" date, "to" date)
    left join ${owed(first, asOf)} o on o.period_start <= w."to" and o.due_on >= w."from"
      and o.state <> 'cancelled' and o.bound is distinct from 'max'
    group by w.at`.execute(tx);
  const units = new Map(rows.map((row) => [row.at, row.units]));
  return windows.map((_, at) => units.get(at) ?? 0);
}
