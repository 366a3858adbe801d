import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Standing, StandingRow } from "./contract.ts";
import { type BriefingScope, standingsAsOf } from "./standings.ts";

/** Which commitments of a briefing are listed. */
export interface StandingFilter {
  readonly standing?: Standing | "good" | undefined;
  readonly change?: "newlyLate" | "recovered" | "newlyDone" | undefined;
  readonly unit?: string | undefined;
  readonly task?: string | undefined;
  readonly page: number;
  readonly perPage: number;
}

/** The list behind a number of the page: late ones first, then the longest. */
export async function findStandings(
  tx: Tx,
  scope: BriefingScope,
  days: { readonly asOf: string; readonly before: string },
  filter: StandingFilter,
): Promise<{ rows: StandingRow[]; total: number }> {
  const narrowed = {
    ...scope,
    ...(filter.unit ? { units: [filter.unit] } : {}),
    ...(filter.task ? { task: filter.task } : {}),
  };
  const { rows } = await sql<Row>`
    select commitment_id, u.id as unit_id, u.name, t.path, t.title, coalesce(n.standing, 'apart') as standing,
      coalesce(n.late, 0) as late, coalesce(n.due, 0) as due, n.late_since, n.risk_due_on, count(*) over ()::int as total
    from ${standingsAsOf(narrowed, days.asOf)} n
    full join ${beforeOf(narrowed, days.before, filter)} b using (commitment_id)
    join units u on u.id = coalesce(n.unit_id, b.unit_id) join tasks t on t.id = coalesce(n.task_id, b.task_id)
    where ${matching(filter)}
    order by coalesce(n.late, 0) > 0 desc, n.late_since, n.risk_due_on, u.name, t.position, commitment_id
    limit ${filter.perPage} offset ${(filter.page - 1) * filter.perPage}`.execute(tx);
  return { rows: rows.map(present), total: rows[0]?.total ?? 0 };
}

type Row = {
  commitment_id: string;
  unit_id: string;
  name: string;
  path: string;
  title: string;
  standing: Standing;
  late: number;
  due: number;
  late_since: string | null;
  risk_due_on: string | null;
  total: number;
};

const present = (row: Row): StandingRow => ({
  commitmentId: row.commitment_id,
  unit: { id: row.unit_id, name: row.name },
  path: row.path,
  title: row.title,
  standing: row.standing,
  late: row.late,
  due: row.due,
  lateSince: row.late_since,
  riskDueOn: row.risk_due_on,
});

// The other day is looked at only where the list asks what changed since.
function beforeOf(scope: BriefingScope, before: string, { change }: StandingFilter) {
  if (change) return standingsAsOf(scope, before);
  return sql`(select id as commitment_id, plan_id, unit_id, task_id, ''::text as standing from commitments where false)`;
}

function matching({ standing, change }: StandingFilter) {
  const parts = [sql`true`];
  if (standing === "good") parts.push(sql`n.standing in ('done', 'onTrack')`);
  else if (standing) parts.push(sql`n.standing = ${standing}`);
  if (change === "newlyLate")
    parts.push(sql`n.standing = 'late' and b.standing is distinct from 'late'`);
  if (change === "recovered")
    parts.push(sql`b.standing = 'late' and n.standing is distinct from 'late'`);
  if (change === "newlyDone")
    parts.push(sql`n.standing = 'done' and b.standing is distinct from 'done'`);
  return sql.join(parts, sql` and `);
}
