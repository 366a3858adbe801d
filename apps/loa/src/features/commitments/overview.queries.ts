import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Overview, type PeriodGroup, type Tree, unitLimit } from "./contract.ts";
import { hadFallenDue, isOwed, occurrencesAsOf, type Reading } from "./occurrences-as-of.ts";
import { periodKey, periodsBetween } from "./periods.ts";
import { type ReadingRequest, readingOf, within } from "./reading.ts";
import { type PlacedUnit, placedUnits, placementIn, type TreeReading } from "./trees.ts";

/** How a plan is looked at. */
export interface ProgressRequest extends ReadingRequest {
  readonly domain?: string | undefined;
  readonly group?: PeriodGroup | undefined;
  /** Units as of the day, or as they stand today; the day when absent. */
  readonly tree?: Tree | undefined;
  /** Only these units; all the transaction may see, when absent. */
  readonly units?: readonly string[] | undefined;
}

interface Sums {
  readonly grouped: "all" | "task" | "cell";
  readonly unit_id: string | null;
  readonly period: string | null;
  readonly task_id: string | null;
  readonly units: number;
  readonly behind: number;
  readonly due: number;
  readonly met: number;
  readonly late: number;
  readonly required: number;
  readonly delivered: number;
  readonly required_due: number;
  readonly delivered_due: number;
  readonly not_due: number;
  readonly excused: number;
  readonly retroactive: number;
  readonly retroactive_met: number;
  readonly state: Overview["cells"][number]["state"];
}

/**
 * A plan's figures, heat map and tasks on a day, in a number of queries that does not depend on how much there is.
 * What was due before the issue is counted apart; cancelled and excused occurrences and limits are not counted.
 * @throws not-found
 */
export async function planProgress(
  tx: Tx,
  planId: string,
  request: ProgressRequest,
  today: string,
): Promise<Overview> {
  const plan = await loadPlan(tx, planId);
  const scope = { plan: planId, units: request.units };
  const reading = await readingOf(tx, request, today, scope);
  const group = request.group ?? "month";
  const shownBy = { tree: request.tree ?? "day", today };
  const owing = owingIn(scope, request.domain);
  const sums = await sumUp(tx, reading, group, { owing, shownBy });
  const cells = sums.filter((row) => row.grouped === "cell");
  const known = sql`${owing} and c.known_from <= ${reading.asOf}::date`;
  const ids = [...new Set(cells.map((cell) => cell.unit_id ?? ""))];
  const placing = { ...shownBy, asOf: reading.asOf };
  const units = furthestBehind(await placedUnits(tx, placing, ids, known), cells);
  const shown = new Set(units.map((unit) => unit.id));
  return {
    plan: presentPlan(plan),
    asOf: reading.asOf,
    stage: reading.stage,
    byEventDate: reading.byEventDate !== undefined,
    tree: shownBy.tree,
    figures: figuresOf(sums.find((row) => row.grouped === "all")),
    domains: await loadDomains(tx, planId),
    periods: periodsBetween(
      group,
      cells.flatMap((cell) => cell.period ?? []),
    ),
    units,
    cells: cells.filter((cell) => shown.has(cell.unit_id ?? "")).map(presentCell),
    tasks: await tasksOf(
      tx,
      reading.asOf,
      sums.filter((row) => row.grouped === "task"),
    ),
  };
}

// The condition on commitments `c` of what is looked at.
function owingIn(scope: Parameters<typeof within>[0], domain: string | undefined) {
  return domain ? sql`${within(scope)} and c.domain = ${domain}` : within(scope);
}

async function sumUp(
  tx: Tx,
  reading: Reading,
  group: PeriodGroup,
  { owing, shownBy }: { readonly owing: RawBuilder<unknown>; readonly shownBy: TreeReading },
) {
  const place = placementIn(shownBy);
  // Worked out once for each occurrence, then summed three ways; inlined, the state would be computed anew in every sum.
  const { rows } = await sql<Sums>`
    with o as materialized (
      select ${place.unit} as unit_id, o.task_id, o.period, o.state, o.retroactive, o.required, least(o.delivered, o.required) as delivered, o.owed,
        o.owed and ${hadFallenDue(reading.asOf)} as fallen
      from (
        select o.*, ${periodKey(group, sql`o.due_on`)} as period,
          ${isOwed} as owed
        from ${occurrencesAsOf(reading, owing)} o where o.state <> 'cancelled' offset 0) o
      ${place.join})
    select case when grouping(o.task_id) = 0 then 'task' when grouping(o.unit_id) = 0 then 'cell' else 'all' end as grouped,
      o.unit_id, o.period, o.task_id,
      count(distinct o.unit_id)::int as units,
      (count(distinct o.unit_id) filter (where o.state = 'late'))::int as behind,
      (count(*) filter (where o.fallen))::int as due,
      (count(*) filter (where o.fallen and o.state = 'met'))::int as met,
      (count(*) filter (where o.state = 'late'))::int as late,
      coalesce(sum(o.required) filter (where o.owed), 0)::int as required,
      coalesce(sum(o.delivered) filter (where o.owed), 0)::int as delivered,
      coalesce(sum(o.required) filter (where o.fallen), 0)::int as required_due,
      coalesce(sum(o.delivered) filter (where o.fallen), 0)::int as delivered_due,
      (count(*) filter (where o.owed and not o.fallen))::int as not_due,
      (count(*) filter (where o.state = 'excused'))::int as excused,
      (count(*) filter (where o.retroactive))::int as retroactive,
      (count(*) filter (where o.retroactive and o.state = 'met'))::int as retroactive_met,
      case
        when bool_or(o.state = 'late') then 'late'
        when not bool_or(o.owed) then case when bool_and(o.state = 'met') then 'met' when bool_or(o.retroactive) then 'retroactive' else 'excused' end
        when bool_and(o.state = 'met') filter (where o.owed) then 'met'
        when sum(o.delivered) > 0 then 'partly'
        when bool_and(o.state = 'notDue') filter (where o.owed) then 'notDue'
        else 'open' end as state
    from o
    group by grouping sets ((o.unit_id, o.period), (o.task_id), ())`.execute(tx);
  return rows;
}

/** A plan that may be seen, with its number and day once issued. @throws not-found */
export async function loadPlan(tx: Tx, planId: string) {
  const plan = await tx
    .selectFrom("plans as p")
    .leftJoin("issuances as i", "i.plan_id", "p.id")
    .select(["p.id", "p.title", "p.year", "p.document_number", "i.issued_on"])
    .select("i.document_number as issued_number")
    .where("p.id", "=", planId)
    .executeTakeFirst();
  if (!plan) throw errors.notFound();
  return plan;
}

function presentPlan(plan: Awaited<ReturnType<typeof loadPlan>>): Overview["plan"] {
  return {
    id: plan.id,
    title: plan.title,
    year: plan.year,
    documentNumber: plan.issued_number ?? plan.document_number,
    issuedOn: plan.issued_on,
  };
}

const loadDomains = (tx: Tx, planId: string) =>
  tx
    .selectFrom("plan_domains")
    .select(["code", "name"])
    .where("plan_id", "=", planId)
    .orderBy("position")
    .orderBy("code")
    .execute();

function figuresOf(all: Sums | undefined): Overview["figures"] {
  return {
    due: all?.due ?? 0,
    met: all?.met ?? 0,
    late: all?.late ?? 0,
    unitsBehind: all?.behind ?? 0,
    units: all?.units ?? 0,
    required: all?.required_due ?? 0,
    delivered: all?.delivered_due ?? 0,
    notDue: all?.not_due ?? 0,
    excused: all?.excused ?? 0,
    retroactive: all?.retroactive ?? 0,
    retroactiveMet: all?.retroactive_met ?? 0,
  };
}

/** The units of the heat map: most late occurrences first, then by name; at most `unitLimit`. */
function furthestBehind(placed: readonly PlacedUnit[], cells: readonly Sums[]): Overview["units"] {
  const byUnit = Map.groupBy(cells, (cell) => cell.unit_id);
  const sum = (unit: string, of: "late" | "required" | "delivered") =>
    (byUnit.get(unit) ?? []).reduce((total, cell) => total + cell[of], 0);
  return placed
    .map(({ id, name, formerNames, endedOn }) => ({
      ...{ id, name, endedOn, formerNames: [...formerNames] },
      late: sum(id, "late"),
      required: sum(id, "required"),
      delivered: sum(id, "delivered"),
    }))
    .sort((a, b) => b.late - a.late)
    .slice(0, unitLimit);
}

function presentCell(cell: Sums): Overview["cells"][number] {
  return {
    unitId: cell.unit_id ?? "",
    period: cell.period ?? "",
    required: cell.required,
    delivered: cell.delivered,
    late: cell.late,
    state: cell.state,
  };
}

// A task as its plan's version of the day words it.
async function tasksOf(tx: Tx, asOf: string, sums: readonly Sums[]): Promise<Overview["tasks"]> {
  const ids = sums.flatMap((row) => row.task_id ?? []);
  if (ids.length === 0) return [];
  const { rows: tasks } = await sql<
    Pick<Overview["tasks"][number], "id" | "path" | "title" | "domain">
  >`
    select id, path, title, domain from tasks_at(${asOf}::date) where id = any (${ids}::uuid[]) order by position`.execute(
    tx,
  );
  const byTask = new Map(sums.map((row) => [row.task_id, row]));
  return tasks.map((task) => {
    const sum = byTask.get(task.id);
    return {
      id: task.id,
      path: task.path,
      title: task.title,
      domain: task.domain,
      units: sum?.units ?? 0,
      due: sum?.due ?? 0,
      met: sum?.met ?? 0,
      late: sum?.late ?? 0,
      required: sum?.required ?? 0,
      delivered: sum?.delivered ?? 0,
    };
  });
}
