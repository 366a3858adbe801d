import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { type Amendment, lastVersion } from "./amendments.queries.ts";

/** Brings a plan's tasks back to the version now in force, from what was written when that version was issued. */
export async function restorePlan(tx: Tx, { planId, amendsPlanId }: Amendment): Promise<void> {
  const version = await lastVersion(tx, amendsPlanId);
  const at = { tx, planId, amendsPlanId, number: version?.number ?? 1 };
  await restoreTasks(at);
  await restoreQuotas(at);
  await restoreAssignments(at);
  await restoreHeadings(at);
}

interface At {
  readonly tx: Tx;
  readonly planId: string;
  readonly amendsPlanId: string;
  readonly number: number;
}

const part = ({ amendsPlanId, number }: At, name: string) =>
  sql`jsonb_array_elements((select document->${sql.lit(name)} from plan_versions
    where plan_id = ${amendsPlanId} and number = ${number}))`;

async function restoreTasks(at: At) {
  const { tx, planId, amendsPlanId } = at;
  await sql`update tasks set ended_by = ${planId} where plan_id = ${amendsPlanId} and added_by = ${planId}`.execute(
    tx,
  );
  await sql`insert into former_tasks (plan_id, task_id, amendment_id, until, path, title, domain, timing, position)
    select t.plan_id, t.id, ${planId}, u.undone_on, t.path, t.title, t.domain, t.timing, t.position
    from tasks t join amendment_undos u on u.plan_id = ${planId}
    where t.plan_id = ${amendsPlanId}`.execute(tx);
  await sql`update tasks t set path = v.path, title = v.title, domain = v.domain, timing = nullif(v.timing, 'null'),
      products = v.products, budget = nullif(v.budget, 'null'), source = nullif(v.source, 'null'), sources = v.sources,
      ended_by = case when t.ended_by = ${planId} then null else t.ended_by end
    from (select x.* from ${part(at, "tasks")} e, jsonb_to_record(e) as x(id uuid, path text, title text, domain text,
      timing jsonb, products text[], budget jsonb, source jsonb, sources jsonb)) v
    where v.id = t.id`.execute(tx);
  await sql`update tasks t set position = o.place from (
      select x.id, row_number() over (order by n.position nulls last, x.position) - 1 as place
      from tasks x left join (select r.* from ${part(at, "tasks")} e, jsonb_to_record(e) as r(id uuid, position int)) n on n.id = x.id
      where x.plan_id = ${amendsPlanId}) o
    where o.id = t.id and t.position <> o.place`.execute(tx);
}

async function restoreQuotas(at: At) {
  const { tx, planId, amendsPlanId } = at;
  await sql`update quotas q set ended_by = ${planId} where q.plan_id = ${amendsPlanId} and q.ended_by is null
    and not exists (select from ${part(at, "quotas")} e where (e->>'id')::uuid = q.id)`.execute(tx);
  await sql`update quotas q set ended_by = null where q.ended_by = ${planId}
    and exists (select from ${part(at, "quotas")} e where (e->>'id')::uuid = q.id)`.execute(tx);
}

async function restoreAssignments(at: At) {
  const { tx, amendsPlanId } = at;
  await sql`delete from assignments a where a.plan_id = ${amendsPlanId}
    and not exists (select from ${part(at, "assignments")} e where (e->>'id')::uuid = a.id)`.execute(
    tx,
  );
  await sql`insert into assignments (id, plan_id, task_id, role, raw, position, resolution, unit_id, group_id, successor_unit_id, source)
    select v.id, ${amendsPlanId}, v.task_id, v.role, v.raw, v.position, v.resolution, v.unit_id, v.group_id, v.successor_unit_id,
      nullif(v.source, 'null')
    from (select x.* from ${part(at, "assignments")} e, jsonb_to_record(e) as x(id uuid, task_id uuid, role text, raw text,
      position int, resolution text, unit_id uuid, group_id uuid, successor_unit_id uuid, source jsonb)) v
    on conflict (id) do nothing`.execute(tx);
}

async function restoreHeadings(at: At) {
  const { tx, amendsPlanId } = at;
  await tx.deleteFrom("plan_headings").where("plan_id", "=", amendsPlanId).execute();
  await sql`insert into plan_headings (plan_id, path, title, position)
    select ${amendsPlanId}, e.value->>'path', e.value->>'title', e.ordinality from plan_versions v,
      jsonb_array_elements(v.document->'headings') with ordinality e
    where v.plan_id = ${amendsPlanId} and v.number = ${at.number}`.execute(tx);
}
