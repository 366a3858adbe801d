import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { type BriefingScope, standingsAsOf } from "./standings.ts";

/** What some commitments come to on the day, and against the day compared with. */
export interface Sums {
  readonly grouped: "all" | "line" | "unit" | "task";
  readonly line: string | null;
  readonly unit_id: string | null;
  readonly task_id: string | null;
  readonly total: number;
  readonly done: number;
  readonly on_track: number;
  readonly at_risk: number;
  readonly late: number;
  readonly not_started: number;
  readonly apart: number;
  readonly b_total: number;
  readonly b_done: number;
  readonly b_on_track: number;
  readonly b_at_risk: number;
  readonly b_late: number;
  readonly b_not_started: number;
  readonly b_apart: number;
  readonly newly_late: number;
  readonly recovered: number;
  readonly newly_done: number;
  readonly late_occurrences: number;
  readonly due_occurrences: number;
  readonly late_since: string | null;
  readonly units: number;
  readonly units_late: number;
  /** All of it is of units that no longer are. */
  readonly ended: boolean;
}

const names = [
  ["done", "done"],
  ["on_track", "onTrack"],
  ["at_risk", "atRisk"],
  ["late", "late"],
  ["not_started", "notStarted"],
  ["apart", "apart"],
] as const;

/** Sums over all, by line, by unit and by task in one query: today's, and what changed since `before`. */
export async function sumUp(
  tx: Tx,
  scope: BriefingScope,
  days: { readonly asOf: string; readonly before: string },
): Promise<readonly Sums[]> {
  const { rows } = await sql<Sums>`
    with n as materialized (select * from ${standingsAsOf(scope, days.asOf)} n),
      b as materialized (select commitment_id, plan_id, unit_id, task_id, line, standing from ${standingsAsOf(scope, days.before)} b),
      j as (select coalesce(n.line, b.line) as line, coalesce(n.unit_id, b.unit_id) as unit_id,
          coalesce(n.task_id, b.task_id) as task_id, n.standing, b.standing as b_standing, n.late, n.due, n.late_since
        from n full join b using (commitment_id))
    select case when grouping(j.line) = 0 then 'line' when grouping(j.unit_id) = 0 then 'unit'
        when grouping(j.task_id) = 0 then 'task' else 'all' end as grouped,
      j.line, j.unit_id, j.task_id,
      count(j.standing)::int as total, ${columns("standing", "")},
      count(j.b_standing)::int as b_total, ${columns("b_standing", "b_")},
      (count(*) filter (where j.standing = 'late' and j.b_standing is distinct from 'late'))::int as newly_late,
      (count(*) filter (where j.b_standing = 'late' and j.standing is distinct from 'late'))::int as recovered,
      (count(*) filter (where j.standing = 'done' and j.b_standing is distinct from 'done'))::int as newly_done,
      coalesce(sum(j.late), 0)::int as late_occurrences, coalesce(sum(j.due), 0)::int as due_occurrences,
      min(j.late_since) as late_since,
      count(distinct j.unit_id)::int as units,
      (count(distinct j.unit_id) filter (where j.standing = 'late'))::int as units_late,
      coalesce(bool_and(u.valid_to < ${days.asOf}::date), false) as ended
    from j left join units u on u.id = j.unit_id group by grouping sets ((j.line), (j.unit_id), (j.task_id), ())`.execute(
    tx,
  );
  return rows;
}

function columns(standing: string, prefix: string) {
  return sql.join(
    names.map(
      ([column, word]) =>
        sql`(count(*) filter (where ${sql.ref(`j.${standing}`)} = ${sql.lit(word)}))::int as ${sql.ref(prefix + column)}`,
    ),
  );
}
