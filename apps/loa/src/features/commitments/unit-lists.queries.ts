import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Duty, Tree } from "./contract.ts";
import { hadFallenDue, isOwed, occurrencesAsOf } from "./occurrences-as-of.ts";
import { type ReadingRequest, readingOf, within } from "./reading.ts";
import { type PlacedUnit, placedUnits, placementIn } from "./trees.ts";

/** What one unit owes for one quota of a task, with what is there on the day. */
export interface CommitmentLine {
  readonly path: string;
  readonly title: string;
  /** The quota as the plan writes it; null without one. */
  readonly quota: string | null;
  readonly channel: string | null;
  readonly measure: Duty["measure"];
  readonly required: number;
  readonly delivered: number;
  /** Occurrences that had fallen due, and those of them that were met. */
  readonly due: number;
  readonly met: number;
  readonly late: number;
  /** ISO date of the last due day. */
  readonly lastDueOn: string;
}

/** The commitments of a unit under a plan as of a day, in the plan's order. */
export async function commitmentLines(
  tx: Tx,
  { planId, unitId }: { readonly planId: string; readonly unitId: string },
  request: ReadingRequest,
  today: string,
): Promise<CommitmentLine[]> {
  const scope = { plan: planId, units: [unitId] };
  const reading = await readingOf(tx, request, today, scope);
  const { rows } = await sql<CommitmentLine>`
    select t.path, t.title, q.raw as quota, q.channel, o.measure,
      sum(o.required)::int as required, sum(o.delivered)::int as delivered,
      (count(*) filter (where o.fallen))::int as due,
      (count(*) filter (where o.fallen and o.state = 'met'))::int as met,
      (count(*) filter (where o.state = 'late'))::int as late, max(o.due_on)::text as "lastDueOn"
    from ${owed(reading, scope)} o join tasks t on t.id = o.task_id left join quotas q on q.id = o.quota_id
    group by o.commitment_id, o.measure, t.id, q.id order by t.position, q.position, o.measure`.execute(
    tx,
  );
  return rows;
}

/** A unit that is behind: how many occurrences of which tasks, since when. */
export interface LateUnit extends PlacedUnit {
  readonly late: number;
  /** ISO date of the earliest due day missed. */
  readonly since: string;
  readonly tasks: readonly LateTask[];
}

export interface LateTask {
  readonly path: string;
  readonly title: string;
  /** Its place in the plan. */
  readonly position: number;
  readonly late: number;
}

/** The units behind under a plan as of a day, the furthest behind first: the same as the overview counts. */
export async function lateUnits(
  tx: Tx,
  planId: string,
  request: ReadingRequest & {
    readonly domain?: string | undefined;
    readonly tree?: Tree | undefined;
  },
  today: string,
): Promise<{ readonly asOf: string; readonly units: LateUnit[] }> {
  const scope = { plan: planId };
  const shownBy = { tree: request.tree, today };
  const place = placementIn(shownBy);
  const reading = await readingOf(tx, request, today, scope);
  const line = request.domain ? sql`and o.domain = ${request.domain}` : sql``;
  const { rows } = await sql<Omit<LateUnit, "formerNames" | "endedOn">>`
    with late as (
      select ${place.unit} as unit_id, t.path, t.title, t.position, count(*)::int as n, min(o.due_on) as since
      from ${occurrencesAsOf(reading, within(scope))} o join tasks t on t.id = o.task_id ${place.join}
      where o.state = 'late' ${line} group by 1, t.id)
    select u.id, u.name, sum(l.n)::int as late, min(l.since)::text as since,
      jsonb_agg(jsonb_build_object('path', l.path, 'title', l.title, 'position', l.position, 'late', l.n) order by l.position) as tasks
    from late l join units u on u.id = l.unit_id group by u.id order by late desc, u.name`.execute(
    tx,
  );
  const ids = rows.map((unit) => unit.id);
  const known = sql`${within(scope)} and c.known_from <= ${reading.asOf}::date`;
  const placed = new Map(
    (await placedUnits(tx, { ...shownBy, asOf: reading.asOf }, ids, known)).map((unit) => [
      unit.id,
      unit,
    ]),
  );
  const units = rows.map((unit) => ({ ...noFormer, ...placed.get(unit.id), ...unit }));
  return { asOf: reading.asOf, units };
}

const noFormer = { formerNames: [], endedOn: null };

/** What a plan calls one of its reporting lines; its code where it has no such line. */
export async function lineName(tx: Tx, planId: string, code: string): Promise<string> {
  const line = await tx
    .selectFrom("plan_domains")
    .select("name")
    .where("plan_id", "=", planId)
    .where("code", "=", code)
    .executeTakeFirst();
  return line?.name ?? code;
}

// As the overview counts: no limits, nothing cancelled, excused or due before the issue; surplus fills no other debt.
function owed(reading: Awaited<ReturnType<typeof readingOf>>, scope: Parameters<typeof within>[0]) {
  return sql`(select o.commitment_id, o.task_id, o.quota_id, o.measure, o.state, o.due_on, o.required,
      least(o.delivered, o.required) as delivered, ${hadFallenDue(reading.asOf)} as fallen
    from ${occurrencesAsOf(reading, within(scope))} o where o.state <> 'cancelled' and ${isOwed})`;
}
