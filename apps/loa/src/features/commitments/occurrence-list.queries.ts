import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Duty, Tree } from "./contract.ts";
import { type DutyRow, presentDuty, withWords } from "./duty-rows.ts";
import { occurrencesAsOf } from "./occurrences-as-of.ts";
import { type ReadingRequest, readingOf, within } from "./reading.ts";
import { unitsShownUnder } from "./trees.ts";

/** Which occurrences of a plan; `due` is what had fallen due, `notDue` what was still to, else one state. */
export interface OccurrenceFilter extends ReadingRequest {
  readonly unit?: string | undefined;
  /** By which tree the unit is meant; the day's when absent. */
  readonly tree?: Tree | undefined;
  readonly task?: string | undefined;
  readonly quota?: string | undefined;
  readonly domain?: string | undefined;
  readonly state?: Duty["state"] | "due" | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly page: number;
  readonly perPage: number;
}

/** The list behind a number: the same conditions as the number's own, one page of it. */
export async function findOccurrences(
  tx: Tx,
  planId: string,
  filter: OccurrenceFilter,
  today: string,
): Promise<{ rows: Duty[]; total: number; asOf: string }> {
  const { unit, tree } = filter;
  const units = unit ? await unitsShownUnder(tx, unit, { tree, today }) : undefined;
  const scope = { plan: planId, units };
  const reading = await readingOf(tx, filter, today, scope);
  const duties = withWords(occurrencesAsOf(reading, conditions(scope, filter)), reading.asOf);
  const matching = sql`from ${duties} o where ${shown(filter, reading.asOf)}`;
  const { rows } = await sql<DutyRow & { total: number }>`
    select o.*, count(*) over ()::int as total ${matching}
    order by o.unit_name, o.position, o.due_on, o.slot
    limit ${filter.perPage} offset ${(filter.page - 1) * filter.perPage}`.execute(tx);
  const total = rows[0]?.total ?? (filter.page > 1 ? await countAll(tx, matching) : 0);
  return { rows: rows.map(presentDuty), total, asOf: reading.asOf };
}

// A page behind the last has no row to read the total from.
async function countAll(tx: Tx, matching: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n ${matching}`.execute(tx);
  return rows[0]?.n ?? 0;
}

function conditions(scope: Parameters<typeof within>[0], filter: OccurrenceFilter) {
  const parts = [within(scope)];
  if (filter.task) parts.push(sql`c.task_id = ${filter.task}`);
  if (filter.quota) parts.push(sql`c.quota_id = ${filter.quota}`);
  if (filter.domain) parts.push(sql`c.domain = ${filter.domain}`);
  return sql.join(parts, sql` and `);
}

const owed = sql`not o.retroactive and o.state not in ('excused', 'cancelled') and o.bound is distinct from 'max'`;

function shown(filter: OccurrenceFilter, asOf: string) {
  const parts = [sql`true`];
  if (filter.state === "due")
    parts.push(sql`${owed} and (o.due_on <= ${asOf}::date or o.state = 'late')`);
  else if (filter.state === "met")
    parts.push(sql`${owed} and o.state = 'met' and o.due_on <= ${asOf}::date`);
  else if (filter.state === "notDue")
    parts.push(sql`${owed} and o.due_on > ${asOf}::date and o.state <> 'late'`);
  else if (filter.state === "retroactive")
    parts.push(sql`o.retroactive and o.state <> 'cancelled'`);
  else if (filter.state) parts.push(sql`o.state = ${filter.state}`);
  if (filter.from) parts.push(sql`o.due_on >= ${filter.from}::date`);
  if (filter.to) parts.push(sql`o.due_on <= ${filter.to}::date`);
  return sql.join(parts, sql` and `);
}
