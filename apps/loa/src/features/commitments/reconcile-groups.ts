import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { membersOf } from "../units/index.ts";
import type { Reconciliation } from "./contract.ts";
import type { OwedDraft } from "./draft-commitments.ts";
import { unitNames } from "./duties.queries.ts";
import type { Obligation } from "./obligations.ts";
import { firstDayOfOwing, type OwingUnit } from "./owing-units.ts";
import { type Schedule, scheduleFor, type TermsInSpan } from "./schedule.ts";
import { writeCommitments } from "./write-commitments.ts";

type Report = z.infer<typeof Reconciliation>;

/** A member of a lead group that does not owe its task yet, with what it would owe. */
interface Joiner {
  readonly unit: OwingUnit;
  readonly taskId: string;
  readonly path: string;
  readonly obligations: readonly Obligation[];
}

/** Joining and leaving units of an issued plan, as the units are known now. @throws not-found */
export async function reconciliationOf(tx: Tx, planId: string, asOf: string): Promise<Report> {
  const plan = await loadPlan(tx, planId);
  const joiners = await findJoiners(tx, plan);
  const leavers = await findLeavers(tx, plan);
  const ids = [
    ...joiners.map((one) => one.unit.unitId),
    ...leavers.flatMap((one) => [one.unit_id, ...one.successor_ids]),
  ];
  const names = new Map((await unitNames(tx, [...new Set(ids)])).map((unit) => [unit.id, unit]));
  const named = (id: string) => names.get(id) ?? { id, name: "" };
  return {
    asOf,
    joiners: joiners.map(({ unit, taskId, path, obligations }) => ({
      unit: named(unit.unitId),
      taskId,
      path,
      from: unit.from,
      to: unit.to,
      commitments: obligations.length,
    })),
    leavers: leavers.map((one) => ({
      unit: named(one.unit_id),
      taskId: one.task_id,
      path: one.path,
      from: one.active_from,
      to: one.valid_to,
      commitments: one.ids.length,
      commitmentIds: one.ids,
      successors: one.successor_ids.map(named),
    })),
  };
}

/**
 * Gives joiners their commitments and ends those of units that have ended; nobody's open duty is given away here,
 * a person names its successor (`passOn`). Repeating it changes nothing.
 */
export async function reconcileGroups(
  tx: Tx,
  planId: string,
  today: string,
): Promise<{ commitments: number; ended: number }> {
  await sql`select 1 from plans where id = ${planId} for update`.execute(tx);
  const plan = await loadPlan(tx, planId);
  const schedules = new Map<string, Schedule>();
  const owed = (await findJoiners(tx, plan)).flatMap(({ unit, obligations }) =>
    obligations.map((obligation): OwedDraft => {
      const schedule = scheduleFor(plan, obligation, { start: unit.from, end: unit.to });
      schedules.set(schedule.digest, schedule);
      return { obligation, units: [{ ...unit, digest: schedule.digest, follows: null }] };
    }),
  );
  const commitments = await writeCommitments(tx, planId, { schedules, owed }, today);
  return { commitments, ended: await endLeavers(tx, planId, today) };
}

async function loadPlan(tx: Tx, planId: string) {
  const plan = await tx
    .selectFrom("plans as p")
    .innerJoin("issuances as i", "i.plan_id", "p.id")
    .select(["p.id", "p.year", "i.issued_on"])
    .where("p.id", "=", planId)
    .executeTakeFirst();
  if (!plan) throw errors.notFound();
  const span = { start: `${plan.year}-01-01`, end: `${plan.year}-12-31` };
  return { id: plan.id, year: plan.year, issuedOn: plan.issued_on, span };
}

type PlanTime = Awaited<ReturnType<typeof loadPlan>>;

async function findJoiners(tx: Tx, plan: PlanTime): Promise<Joiner[]> {
  const leads = await groupLeads(tx, plan.id);
  const obligations = await obligationsByTask(tx, plan.id);
  const owing = await owingByTask(tx, plan.id);
  const members = new Map<string, readonly OwingUnit[]>();
  for (const groupId of new Set(leads.map((lead) => lead.group_id)))
    members.set(
      groupId,
      await membersOf(tx, groupId, { from: plan.span.start, to: plan.span.end }),
    );
  const since = firstDayOfOwing(plan);
  const joiners = leads.flatMap(({ task_id, path, group_id }) =>
    (members.get(group_id) ?? [])
      .filter((unit) => unit.to >= since && !owing.get(task_id)?.has(unit.unitId))
      .map((unit) => ({
        unit,
        taskId: task_id,
        path,
        obligations: obligations.get(task_id) ?? [],
      }))
      .filter((joiner) => joiner.obligations.length > 0),
  );
  // A member of two of a task's groups owes it once.
  return [...new Map(joiners.map((one) => [`${one.taskId} ${one.unit.unitId}`, one])).values()];
}

async function groupLeads(tx: Tx, planId: string) {
  const { rows } = await sql<{ task_id: string; path: string; group_id: string }>`
    select distinct on (t.position, a.group_id) a.task_id, t.path, a.group_id
    from assignments a join tasks t on t.id = a.task_id
    where a.plan_id = ${planId} and a.role in ('lead', 'implementing') and a.resolution = 'group' and t.dropped_at is null
      and t.ended_by is null
    order by t.position, a.group_id`.execute(tx);
  return rows;
}

// What the others on the task owe is what a joiner owes.
async function obligationsByTask(tx: Tx, planId: string) {
  const { rows } = await sql<Omit<Obligation, "terms" | "span"> & { terms: TermsInSpan }>`
    select distinct c.task_id as "taskId", c.quota_id as "quotaId", c.domain, c.measure, c.bound, s.terms
    from commitments c join schedules s on s.id = c.schedule_id
    where c.plan_id = ${planId} and c.predecessor_id is null and c.curtailed_by is null`.execute(
    tx,
  );
  const obligations = rows.map(({ terms: { span, ...terms }, ...row }) => ({
    ...row,
    span,
    terms,
  }));
  return Map.groupBy(obligations, (one) => one.taskId);
}

async function owingByTask(tx: Tx, planId: string) {
  const rows = await tx
    .selectFrom("commitments")
    .select(["task_id", "unit_id"])
    .distinct()
    .where("plan_id", "=", planId)
    .where("predecessor_id", "is", null)
    .where("curtailed_by", "is", null)
    .execute();
  const owing = new Map<string, Set<string>>();
  for (const row of rows)
    owing.set(row.task_id, (owing.get(row.task_id) ?? new Set()).add(row.unit_id));
  return owing;
}

interface Leaver {
  readonly unit_id: string;
  readonly task_id: string;
  readonly path: string;
  readonly active_from: string;
  readonly valid_to: string;
  readonly ids: string[];
  readonly successor_ids: string[];
}

async function findLeavers(tx: Tx, plan: PlanTime): Promise<Leaver[]> {
  const { rows } = await sql<Leaver>`
    select c.unit_id, c.task_id, t.path, min(c.active_from) as active_from, u.valid_to, array_agg(c.id order by c.id)::text[] as ids,
      coalesce((select array_agg(s.successor_id order by s.successor_id)::text[] from unit_successions s where s.predecessor_id = c.unit_id), '{}') as successor_ids
    from commitments c join units u on u.id = c.unit_id join tasks t on t.id = c.task_id
    where c.plan_id = ${plan.id} and c.successor_commitment_id is null and u.valid_to < ${plan.span.end}::date
      and coalesce(c.ended_reason, 'unit-ended') = 'unit-ended'
    group by c.unit_id, c.task_id, t.path, t.position, u.valid_to order by t.position, c.unit_id`.execute(
    tx,
  );
  return rows;
}

async function endLeavers(tx: Tx, planId: string, today: string): Promise<number> {
  const result =
    await sql`update commitments c set ended_on = u.valid_to, end_known_on = ${today}, ended_reason = 'unit-ended'
    from units u where u.id = c.unit_id and c.plan_id = ${planId} and c.ended_on is null and u.valid_to < c.active_to`.execute(
      tx,
    );
  return Number(result.numAffectedRows ?? 0);
}
