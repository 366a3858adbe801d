import { type RawBuilder, sql } from "kysely";
import {
  type Actor,
  coordinatedDomains,
  hasRole,
  seesAllUnits,
} from "../../platform/auth/actor.ts";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { RemindedReport } from "./contract.ts";

const waits = sql`case when s.gone then 'gone' when s.approved_on is not null then 'sent'
  when s.completed_on is not null then 'head' else 'officer' end`;

/** These reports as they stand on a day, by id. */
export async function remindedReports(
  tx: Tx,
  ids: readonly string[],
  today: string,
): Promise<Map<string, RemindedReport>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<RemindedReport>`
    select s.report_id as id, p.title, p.due_on as "dueOn", ${waits} as waits
    from unit_reports_at(${today}::date) s join periods_at(${today}::date) p on p.id = s.period_id
    where s.report_id = any (${[...new Set(ids)]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A report a unit should have sent in, with what is known of its chasing. */
export interface LateReportRow {
  readonly report_id: string;
  readonly period_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly domain: string;
  readonly title: string;
  readonly due_on: string;
  readonly waits: "officer" | "head";
  readonly days_late: number;
  readonly reminded_on: string | null;
}

/** Which late reports are asked for. */
export interface LateReportRequest {
  readonly domain?: string | undefined;
  readonly planId?: string | undefined;
  readonly unitIds?: readonly string[] | undefined;
  readonly days: number;
}

/** Reports of a person's lines that are not in, late by more than so many days; the longest late first. */
export async function lateReports(
  tx: Tx,
  actor: Actor,
  request: LateReportRequest,
  { today, limit }: { readonly today: string; readonly limit: number },
): Promise<LateReportRow[]> {
  const { rows } = await sql<LateReportRow>`
    select s.report_id, p.id as period_id, s.unit_id, u.name as unit_name, p.domain, p.title, p.due_on, ${waits} as waits,
      ${today}::date - p.due_on as days_late,
      (select max(r.made_on) from reminders r where r.report_id = s.report_id) as reminded_on
    from periods_at(${today}::date) p join unit_reports_at(${today}::date) s on s.period_id = p.id
    join units u on u.id = s.unit_id
    where not s.gone and s.approved_on is null and p.due_on < ${today}::date - ${request.days}::int
      and ${conditions(actor, request)}
    order by p.due_on, u.name, p.title limit ${limit}`.execute(tx);
  return rows;
}

function conditions(actor: Actor, { domain, planId, unitIds }: LateReportRequest) {
  const parts: RawBuilder<unknown>[] = [concerns(actor)];
  if (domain) parts.push(sql`p.domain = ${plainCode(domain)}`);
  if (planId)
    parts.push(
      sql`exists (select from period_plans l where l.period_id = p.id and l.plan_id = ${planId})`,
    );
  if (unitIds) parts.push(sql`s.unit_id = any (${unitIds}::uuid[])`);
  return sql.join(parts, sql` and `);
}

// Who oversees all units chases for their own lines; the administrator and the leader see every line.
function concerns(actor: Actor): RawBuilder<unknown> {
  if (!seesAllUnits(actor) || hasRole(actor, "administrator") || hasRole(actor, "leader"))
    return sql`true`;
  return sql`p.domain = any (${coordinatedDomains(actor).map(plainCode)}::text[])`;
}
