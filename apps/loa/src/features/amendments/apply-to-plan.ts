import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Amendment } from "./amendments.queries.ts";
import type { ComparedRow } from "./difference.ts";
import { comparedOf, type Side, sameQuotas } from "./sides.ts";

/** Ids under which an amendment's own tasks and quotas stand in the plan it changes. */
export interface Placed {
  readonly tasks: Map<string, string>;
  readonly quotas: Map<string, string>;
}

/**
 * Brings a plan's tasks to their new version: changed ones keep their identity and their former words, added ones are
 * taken in, ended ones stay as ended. Nothing is deleted that a version does not keep.
 */
export async function applyToPlan(
  tx: Tx,
  amendment: Amendment,
  rows: readonly ComparedRow[],
  until: string,
): Promise<Placed> {
  const placed: Placed = { tasks: new Map(), quotas: new Map() };
  const at = { tx, amendment, until, placed };
  await keepFormer(at);
  for (const row of rows) {
    if (row.kind === "ended" && row.old) await endTask(at, row.old);
    else if (row.kind === "added" && row.fresh) await addTask(at, row.fresh);
    else if (row.old && row.fresh && (row.kind === "changed" || row.renumbered))
      await changeTask(at, row.old, row.fresh);
  }
  await putInOrder(at, rows);
  await takeHeadings(at);
  await takeDomains(at);
  return placed;
}

interface At {
  readonly tx: Tx;
  readonly amendment: Amendment;
  readonly until: string;
  readonly placed: Placed;
}

// Every task of the version that ends, with the place it had: looking back shows its words and its order.
async function keepFormer({ tx, amendment, until }: At) {
  await sql`insert into former_tasks (plan_id, task_id, amendment_id, until, path, title, domain, timing, position)
    select t.plan_id, t.id, ${amendment.planId}, ${until}::date, t.path, t.title, t.domain, t.timing, t.position
    from tasks t where t.plan_id = ${amendment.amendsPlanId}`.execute(tx);
}

async function endTask(at: At, old: Side) {
  const { tx, amendment } = at;
  await tx
    .updateTable("tasks")
    .set({ ended_by: amendment.planId })
    .where("id", "=", old.task.id)
    .execute();
}

async function changeTask(at: At, old: Side, fresh: Side) {
  const { tx } = at;
  const { path, title, domain, timing, products, budget } = fresh.task;
  const same = title === old.task.title;
  await tx
    .updateTable("tasks")
    .set({
      ...{ path, title, domain, products: [...products] },
      timing: timing === null ? null : JSON.stringify(timing),
      budget: budget === null ? null : JSON.stringify(budget),
      // The words stand in another document now.
      ...(same ? {} : { source: null, sources: "{}" }),
    })
    .where("id", "=", old.task.id)
    .execute();
  await changeAssignments(at, old, fresh);
  await changeQuotas(at, old, fresh);
}

async function changeAssignments(at: At, old: Side, fresh: Side) {
  const words = (side: Side) => JSON.stringify(comparedOf(side).assignments);
  if (words(old) === words(fresh)) return;
  const { tx } = at;
  const ids = old.assignments.map((row) => row.id);
  // The version before keeps them; what was said of their names in the review stays.
  await sql`update plan_findings set assignment_id = null where assignment_id = any (${ids}::uuid[])`.execute(
    tx,
  );
  await sql`delete from assignments where id = any (${ids}::uuid[])`.execute(tx);
  await insertAssignments(at, fresh, old.task.id);
}

async function insertAssignments({ tx, amendment }: At, fresh: Side, taskId: string) {
  const rows = fresh.assignments.map((row, position) => ({
    ...{ plan_id: amendment.amendsPlanId, task_id: taskId, role: row.role, raw: row.raw, position },
    ...{ resolution: row.resolution, unit_id: row.unit_id, group_id: row.group_id },
    successor_unit_id: row.successor_unit_id,
  }));
  if (rows.length > 0) await tx.insertInto("assignments").values(rows).execute();
}

async function changeQuotas(at: At, old: Side, fresh: Side) {
  const same = sameQuotas(old, fresh);
  const goOn = new Set(same.values());
  const ended = old.quotas.filter((quota) => !goOn.has(quota.id)).map((quota) => quota.id);
  await sql`update quotas set ended_by = ${at.amendment.planId} where id = any (${ended}::uuid[])`.execute(
    at.tx,
  );
  for (const [id, kept] of same) at.placed.quotas.set(id, kept);
  await insertQuotas(at, fresh, old.task.id, (id) => !same.has(id));
}

async function insertQuotas(
  { tx, amendment, placed }: At,
  fresh: Side,
  taskId: string,
  isNew: (quotaId: string) => boolean,
) {
  for (const [position, quota] of fresh.quotas.entries()) {
    if (!isNew(quota.id)) continue;
    const { id, plan_id: _, task_id: __, source: ___, stated, ...figures } = quota;
    const row = await tx
      .insertInto("quotas")
      .values({
        ...figures,
        ...{ plan_id: amendment.amendsPlanId, task_id: taskId, position, ended_by: null },
        stated: JSON.stringify(stated),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    placed.quotas.set(id, row.id);
  }
}

async function addTask(at: At, fresh: Side) {
  const { tx, amendment, placed } = at;
  const { path, title, domain, timing, products, budget } = fresh.task;
  const { rows } = await sql<{ id: string }>`
    insert into tasks (plan_id, path, position, title, domain, timing, products, budget, origin, added_by, reviewed_at, reviewed_by)
    values (${amendment.amendsPlanId}, ${path},
      (select coalesce(max(position), 0) + 1 from tasks where plan_id = ${amendment.amendsPlanId}), ${title}, ${domain},
      ${timing === null ? null : JSON.stringify(timing)}::jsonb, ${[...products]}::text[],
      ${budget === null ? null : JSON.stringify(budget)}::jsonb, 'added', ${amendment.planId}, ${fresh.task.reviewed_at},
      ${fresh.task.reviewed_by})
    returning id`.execute(tx);
  const taskId = rows[0]?.id ?? "";
  placed.tasks.set(fresh.task.id, taskId);
  await insertAssignments(at, fresh, taskId);
  await insertQuotas(at, fresh, taskId, () => true);
}

// In force in the order of the difference; ended and dropped ones behind, in the order they had.
async function putInOrder({ tx, amendment, placed }: At, rows: readonly ComparedRow[]) {
  const ids = rows
    .filter((row) => row.kind !== "ended")
    .map((row) => row.old?.task.id ?? placed.tasks.get(row.fresh?.task.id ?? "") ?? "");
  await sql`update tasks t set position = o.place from (
      select x.id, row_number() over (order by n.nth nulls last, x.position) - 1 as place
      from tasks x left join unnest(${ids}::uuid[]) with ordinality as n(id, nth) on n.id = x.id
      where x.plan_id = ${amendment.amendsPlanId}) o
    where o.id = t.id and t.position <> o.place`.execute(tx);
}

async function takeHeadings({ tx, amendment }: At) {
  const { planId, amendsPlanId, kind } = amendment;
  if (kind === "replacement")
    await tx.deleteFrom("plan_headings").where("plan_id", "=", amendsPlanId).execute();
  await sql`insert into plan_headings (plan_id, path, title, position)
    select ${amendsPlanId}, h.path, h.title, h.position + 10000 from plan_headings h
    where h.plan_id = ${planId}
      and not exists (select from plan_headings x where x.plan_id = ${amendsPlanId} and x.path = h.path)`.execute(
    tx,
  );
}

async function takeDomains({ tx, amendment }: At) {
  await sql`insert into plan_domains (plan_id, code, name, consolidator_unit_id, position)
    select ${amendment.amendsPlanId}, d.code, d.name, d.consolidator_unit_id, d.position + 100 from plan_domains d
    where d.plan_id = ${amendment.planId} on conflict (plan_id, code) do nothing`.execute(tx);
}
