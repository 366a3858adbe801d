import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { isOwnPlan, occurrencesAsOf } from "../commitments/index.ts";
import type { AssignedDuties, AssignedDuty } from "./contract.ts";
import { leastLikeness, likeness } from "./likeness.ts";

interface DutyRow {
  readonly commitmentId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly documentNumber: string;
  readonly path: string;
  readonly title: string;
  readonly quota: string | null;
  readonly channel: string;
  readonly measure: AssignedDuty["measure"];
  readonly required: number;
  readonly delivered: number;
}

interface OwnTaskRow {
  readonly taskId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly documentNumber: string;
  readonly path: string;
  readonly title: string;
  readonly quota: string;
  readonly channel: string;
}

/** What plans of others give a unit, with its own tasks linked to each or proposed for it. */
export async function assignedDuties(
  tx: Tx,
  unit: { readonly id: string; readonly name: string },
  request: {
    readonly planId?: string | undefined;
    readonly asOf: string;
    readonly canTakeUp: boolean;
  },
): Promise<AssignedDuties> {
  const own = await ownTasks(tx, unit.id);
  const duties = await loadDuties(tx, unit.id, request);
  const links = Map.groupBy(await loadTakeUps(tx, unit.id), (row) => row.commitmentId);
  const plans = new Map(own.map((task) => [task.planId, planOf(task)]));
  return {
    unit,
    asOf: request.asOf,
    ownPlans: [...plans.values()],
    ownTasks: own.map(presentOwn),
    duties: duties.map((row) => presentDuty(row, own, links.get(row.commitmentId) ?? [])),
    can: { takeUp: request.canTakeUp },
  };
}

const planOf = (row: { planId: string; planTitle: string; documentNumber: string }) => ({
  ...{ id: row.planId, title: row.planTitle, documentNumber: row.documentNumber },
});

const presentOwn = ({ taskId, planId, documentNumber, path, title }: OwnTaskRow) => ({
  ...{ taskId, planId, documentNumber, path, title },
});

function presentDuty(
  row: DutyRow,
  own: readonly OwnTaskRow[],
  links: readonly TakeUpRow[],
): AssignedDuty {
  const linked = new Set(links.map((link) => link.taskId));
  const { commitmentId, path, title, quota, measure, required, delivered } = row;
  return {
    ...{ commitmentId, plan: planOf(row), path, title, quota, measure, required, delivered },
    takeUps: links.map((link) => ({
      ...presentOwn(link),
      ...{ id: link.id, takenUpOn: link.takenUpOn, carried: link.carried },
    })),
    proposals: proposed(
      row,
      own.filter((task) => !linked.has(task.taskId) && task.planId !== row.planId),
    ),
  };
}

function proposed(duty: DutyRow, own: readonly OwnTaskRow[]): AssignedDuty["proposals"] {
  const asked = { title: duty.title, channel: duty.channel, quota: duty.quota ?? "" };
  return own
    .map((task) => ({
      ...presentOwn(task),
      likeness: Math.round(likeness(asked, task) * 100) / 100,
    }))
    .filter((task) => task.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3);
}

async function loadDuties(
  tx: Tx,
  unitId: string,
  { planId, asOf }: { readonly planId?: string | undefined; readonly asOf: string },
): Promise<DutyRow[]> {
  const ofPlan = planId ? sql`and c.plan_id = ${planId}` : sql``;
  const where = sql`c.unit_id = ${unitId} and c.curtailed_by is null and c.successor_commitment_id is null ${ofPlan}
    and exists (select from plans p where p.id = c.plan_id and p.owner_unit_id is distinct from c.unit_id)`;
  const { rows } = await sql<DutyRow>`
    select o.commitment_id as "commitmentId", p.id as "planId", p.title as "planTitle", i.document_number as "documentNumber",
      t.path, t.title, q.raw as quota, coalesce(q.channel, '') as channel, o.measure,
      sum(o.required)::int as required, sum(o.delivered)::int as delivered
    from ${occurrencesAsOf({ asOf, stage: "recorded" }, where)} o join plans p on p.id = o.plan_id
    join issuances i on i.plan_id = p.id join tasks t on t.id = o.task_id left join quotas q on q.id = o.quota_id
    where not exists (select from plan_closures x where x.plan_id = p.id)
    group by o.commitment_id, o.measure, p.id, i.document_number, t.id, q.id
    order by min(i.issued_on) desc, t.position, q.position, o.measure`.execute(tx);
  return rows;
}

async function ownTasks(tx: Tx, unitId: string): Promise<OwnTaskRow[]> {
  const { rows } = await sql<OwnTaskRow>`
    select t.id as "taskId", p.id as "planId", p.title as "planTitle", i.document_number as "documentNumber", t.path, t.title,
      coalesce((select string_agg(q.raw, '; ' order by q.position) from quotas q where q.task_id = t.id and q.ended_by is null), '') as quota,
      coalesce((select min(q.channel) from quotas q where q.task_id = t.id and q.ended_by is null), '') as channel
    from plans p join issuances i on i.plan_id = p.id join tasks t on t.plan_id = p.id
    where p.owner_unit_id = ${unitId} and t.dropped_at is null and t.ended_by is null
      and ${isOwnPlan}
      and not exists (select from plan_closures x where x.plan_id = p.id)
    order by i.issued_on desc, p.id, t.position`.execute(tx);
  return rows;
}

interface TakeUpRow extends OwnTaskRow {
  readonly id: string;
  readonly commitmentId: string;
  readonly takenUpOn: string;
  readonly carried: number;
}

// After an amendment of the plan above the link stands at what is owed now.
async function loadTakeUps(tx: Tx, unitId: string): Promise<TakeUpRow[]> {
  const { rows } = await sql<TakeUpRow>`
    select u.id, coalesce(n.id, u.commitment_id) as "commitmentId", u.taken_up_on as "takenUpOn", t.id as "taskId", p.id as "planId",
      p.title as "planTitle", i.document_number as "documentNumber", t.path, t.title, '' as quota, '' as channel,
      (select coalesce(sum(x.count), 0)::int from claims x where x.take_up_id = u.id and x.released_on is null) as carried
    from take_ups u join tasks t on t.id = u.task_id join plans p on p.id = u.plan_id join issuances i on i.plan_id = p.id
    join commitments c on c.id = u.commitment_id left join quotas q on q.id = c.quota_id
    left join lateral (select n.id from commitments n left join quotas m on m.id = n.quota_id
      where c.curtailed_by is not null and n.task_id = c.task_id and n.unit_id = c.unit_id and n.measure = c.measure
        and n.curtailed_by is null and coalesce(m.channel, '') = coalesce(q.channel, '')
      order by n.active_from desc, n.id limit 1) n on true
    where u.unit_id = ${unitId} and not exists (select from take_up_undos x where x.take_up_id = u.id)
    order by u.taken_up_at, u.id`.execute(tx);
  return rows;
}
