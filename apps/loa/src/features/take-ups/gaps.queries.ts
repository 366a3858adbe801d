import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { isOwnPlan } from "../commitments/index.ts";
import type { PlanGaps } from "./contract.ts";

/**
 * Which owing units have no plan of their own, or no task in it, for what a plan gives them: per unit and per task.
 * A duty is one task owed by one unit; the plan's own owner takes nothing up. @throws not-found
 */
export async function planGaps(tx: Tx, planId: string, today: string): Promise<PlanGaps> {
  const plan = await tx
    .selectFrom("plans as p")
    .innerJoin("issuances as i", "i.plan_id", "p.id")
    .select(["p.id", "p.title", "i.document_number as documentNumber"])
    .where("p.id", "=", planId)
    .executeTakeFirst();
  if (!plan) throw errors.notFound();
  const units = await byUnit(tx, planId);
  const tasks = await byTask(tx, planId);
  const sum = (of: (unit: PlanGaps["units"][number]) => number) =>
    units.reduce((total, unit) => total + of(unit), 0);
  return {
    ...{ plan, asOf: today, units, tasks },
    figures: {
      units: units.length,
      unitsWithPlan: sum((unit) => (unit.hasPlan ? 1 : 0)),
      duties: sum((unit) => unit.duties),
      takenUp: sum((unit) => unit.takenUp),
    },
  };
}

const duties = (planId: string) => sql`(
  select c.unit_id, c.task_id, bool_or(l.commitment_id is not null) as taken
  from commitments c join plans p on p.id = c.plan_id
  left join (select distinct t.commitment_id from take_ups t join issuances i on i.plan_id = t.plan_id
    where not exists (select from take_up_undos u where u.take_up_id = t.id)) l on l.commitment_id = c.id
  where c.plan_id = ${planId} and c.unit_id is distinct from p.owner_unit_id
    and exists (select from tasks t where t.id = c.task_id and t.ended_by is null)
  group by c.unit_id, c.task_id
  having bool_or(c.curtailed_by is null and c.successor_commitment_id is null))`;

async function byUnit(tx: Tx, planId: string) {
  const { rows } = await sql<PlanGaps["units"][number]>`
    select u.id as "unitId", u.name, count(*)::int as duties, (count(*) filter (where d.taken))::int as "takenUp",
      exists (select from plans p join issuances i on i.plan_id = p.id where p.owner_unit_id = u.id and p.id <> ${planId}
        and p.year = (select year from plans where id = ${planId})
        and ${isOwnPlan}) as "hasPlan"
    from ${duties(planId)} d join units u on u.id = d.unit_id group by u.id, u.name
    order by (count(*) filter (where d.taken))::numeric / count(*), u.name`.execute(tx);
  return rows;
}

async function byTask(tx: Tx, planId: string) {
  const { rows } = await sql<PlanGaps["tasks"][number]>`
    select t.id as "taskId", t.path, t.title, count(*)::int as units, (count(*) filter (where d.taken))::int as "takenUp"
    from ${duties(planId)} d join tasks t on t.id = d.task_id group by t.id order by t.position`.execute(
    tx,
  );
  return rows;
}
