import { addDays, type Behind, compareBehind } from "@loa/cadence";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { occurrencesAsOf } from "../commitments/index.ts";
import type { TaskBehind, UnitBehind, Upcoming } from "./contract.ts";
import { type BriefingScope, inScope, standingsAsOf } from "./standings.ts";
import type { Sums } from "./sums.queries.ts";

/** How many units and tasks a page names. */
const most = 5;
/** Days ahead a leader is told of. */
export const aheadDays = 14;
const upcomingLines = 5;

const behindOf = (sums: Sums, asOf: string): Behind => ({
  late: sums.late_occurrences,
  due: sums.due_occurrences,
  longestDays: sums.late_since ? daysBetween(sums.late_since, asOf) : 0,
});

// An occurrence whose date was moved after it had passed may be late with a date still to come.
const daysBetween = (from: string, to: string) =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));

/** The rows of one grouping that have something late, the furthest behind first. */
function worstOf(sums: readonly Sums[], grouped: Sums["grouped"], asOf: string) {
  return sums
    .filter((row) => row.grouped === grouped && row.late_occurrences > 0)
    .map((row) => ({ row, behind: behindOf(row, asOf) }))
    .sort((a, b) => compareBehind(a.behind, b.behind) || (idOf(a.row) < idOf(b.row) ? -1 : 1))
    .slice(0, most);
}

const idOf = ({ unit_id, task_id }: Sums) => unit_id ?? task_id ?? "";

/**
 * The five units furthest behind, each with the task of which most is late. What a unit that has ended still lacked stays
 * in the sums, but there is nobody left to urge.
 */
export async function worstUnits(
  tx: Tx,
  scope: BriefingScope,
  sums: readonly Sums[],
  asOf: string,
): Promise<UnitBehind[]> {
  const lasting = sums.filter(({ ended }) => !ended);
  const worst = worstOf(lasting, "unit", asOf);
  if (worst.length === 0) return [];
  const ids = worst.map(({ row }) => idOf(row));
  const { rows } = await sql<{ id: string; name: string; path: string; late: number }>`
    select distinct on (u.id) u.id, u.name, t.path, sum(s.late)::int as late
    from ${standingsAsOf({ ...scope, units: ids }, asOf)} s
    join units u on u.id = s.unit_id join tasks t on t.id = s.task_id
    group by u.id, u.name, t.id order by u.id, sum(s.late) desc, t.position`.execute(tx);
  return worst.flatMap(({ row, behind }) => {
    const found = rows.find(({ id }) => id === row.unit_id);
    if (!found) return [];
    const { id, name, path, late } = found;
    return [{ ...behind, id, name, worst: { path, late } }];
  });
}

/** The five tasks furthest behind, each with how many of its units are late. */
export async function worstTasks(
  tx: Tx,
  sums: readonly Sums[],
  asOf: string,
): Promise<TaskBehind[]> {
  const worst = worstOf(sums, "task", asOf);
  if (worst.length === 0) return [];
  const tasks = await tx
    .selectFrom("tasks")
    .select(["id", "plan_id", "path", "title"])
    .where(
      "id",
      "in",
      worst.map(({ row }) => idOf(row)),
    )
    .execute();
  return worst.flatMap(({ row, behind }) => {
    const task = tasks.find(({ id }) => id === row.task_id);
    if (!task) return [];
    const { id, plan_id: planId, path, title } = task;
    return [{ ...behind, id, planId, path, title, unitsLate: row.units_late, units: row.units }];
  });
}

/** What falls due in the next two weeks and is not delivered yet: the nearest lines, and how many occurrences in all. */
export async function comingUp(tx: Tx, scope: BriefingScope, asOf: string) {
  const reading = { asOf, stage: "recorded" as const };
  const last = addDays(asOf, aheadDays);
  const soon = sql`${inScope(scope)} and coalesce(a.due_on, s.due_on) between ${asOf}::date and ${last}::date`;
  const { rows } = await sql<Upcoming & { total: number }>`
    select o.due_on as "dueOn", o.plan_id as "planId", o.task_id as "taskId", t.path, t.title,
      count(distinct o.unit_id)::int as units, (sum(count(*)) over ())::int as total
    from ${occurrencesAsOf(reading, soon)} o join tasks t on t.id = o.task_id
    where o.state in ('open', 'partly', 'notDue') and not o.retroactive and o.bound is distinct from 'max'
    group by o.due_on, o.plan_id, o.task_id, t.path, t.title, t.position
    order by o.due_on, count(distinct o.unit_id) desc, t.position limit ${upcomingLines}`.execute(
    tx,
  );
  return {
    upcomingTotal: rows[0]?.total ?? 0,
    upcoming: rows.map(({ dueOn, planId, taskId, path, title, units }) => ({
      ...{ dueOn, planId, taskId, path, title, units },
    })),
  };
}
