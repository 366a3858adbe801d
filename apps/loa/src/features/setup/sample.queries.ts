import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { OwedOccurrence } from "./sample-outputs.ts";

/** The sample plan, when it was already imported. */
export async function samplePlanId(tx: Tx): Promise<string | undefined> {
  const row = await tx
    .selectFrom("plans")
    .select("id")
    .where("sample", "=", true)
    .executeTakeFirst();
  return row?.id;
}

/** Ids of today's units by code; of several with one code, the one that lasts longest. */
export async function unitIdsByCode(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom("units").select(["code", "id"]).orderBy("valid_from").execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** Every occurrence of a plan whose period had begun by a day, with what its outputs would be called. */
export async function owedOccurrences(
  tx: Tx,
  planId: string,
  today: string,
): Promise<OwedOccurrence[]> {
  const { rows } = await sql<OwedOccurrence>`
    select o.commitment_id as "commitmentId", o.unit_id as "unitId", u.code as "unitCode", o.measure, o.slot,
      o.period_start as "periodStart", o.due_on as "dueOn", o.required,
      t.title, q.programme, q.channel, q.minutes_each as "minutesEach"
    from occurrences o join units u on u.id = o.unit_id join tasks t on t.id = o.task_id left join quotas q on q.id = o.quota_id
    where o.plan_id = ${planId} and o.period_start <= ${today} order by o.due_on, o.commitment_id`.execute(
    tx,
  );
  return rows;
}

/** How much the system already holds. */
export async function holdings(tx: Tx): Promise<{ units: number; plans: number }> {
  const { rows } = await sql<{ units: number; plans: number }>`select
    (select count(*)::int from units) as units, (select count(*)::int from plans) as plans`.execute(
    tx,
  );
  return rows[0] ?? { units: 0, plans: 0 };
}
