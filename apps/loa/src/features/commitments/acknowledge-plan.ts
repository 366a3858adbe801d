import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";

/** Who acknowledged a unit's duty slip, and when. */
export interface Acknowledgement {
  readonly at: string;
  readonly by: string | null;
}

/** The head says that the slip has arrived; saying it again changes nothing. @throws not-found without duties */
export async function acknowledgePlan(
  tx: Tx,
  actor: Actor,
  { planId, unitId }: { readonly planId: string; readonly unitId: string },
  now: Date,
): Promise<Acknowledgement> {
  const { rows } =
    await sql`select 1 from commitments where plan_id = ${planId} and unit_id = ${unitId} limit 1`.execute(
      tx,
    );
  if (rows.length === 0) throw errors.notFound();
  const inserted = await tx
    .insertInto("acknowledgements")
    .values({
      plan_id: planId,
      unit_id: unitId,
      acknowledged_by: actor.accountId,
      acknowledged_at: now,
    })
    .onConflict((conflict) => conflict.columns(["plan_id", "unit_id"]).doNothing())
    .returning("plan_id")
    .execute();
  if (inserted.length > 0)
    await recordAudit(tx, actor, {
      action: "duty-slip.acknowledged",
      subject: { kind: "plan", id: planId },
      unitId,
      at: now,
    });
  const acknowledgement = await acknowledgementOf(tx, planId, unitId);
  if (!acknowledgement) throw errors.notFound();
  return acknowledgement;
}

/** The acknowledgement of one unit, or null. */
export async function acknowledgementOf(
  tx: Tx,
  planId: string,
  unitId: string,
): Promise<Acknowledgement | null> {
  const row = await tx
    .selectFrom("acknowledgements as k")
    .leftJoin("accounts as a", "a.id", "k.acknowledged_by")
    .select(["k.acknowledged_at", "a.name"])
    .where("k.plan_id", "=", planId)
    .where("k.unit_id", "=", unitId)
    .executeTakeFirst();
  return row ? { at: momentOf(row.acknowledged_at), by: row.name } : null;
}

/** Every unit that owes under the plan, with its acknowledgement; those without come first. */
export async function acknowledgementsOf(tx: Tx, planId: string) {
  const { rows } = await sql<{
    id: string;
    name: string;
    commitments: number;
    at: Date | null;
    by: string | null;
  }>`select u.id, u.name, count(*)::int as commitments, k.acknowledged_at as at, a.name as by
    from commitments c join units u on u.id = c.unit_id
    left join acknowledgements k on k.plan_id = c.plan_id and k.unit_id = c.unit_id
    left join accounts a on a.id = k.acknowledged_by
    where c.plan_id = ${planId} group by u.id, u.name, k.acknowledged_at, a.name
    order by k.acknowledged_at is not null, u.name`.execute(tx);
  return {
    rows: rows.map((row) => ({
      unit: { id: row.id, name: row.name },
      commitments: row.commitments,
      at: row.at === null ? null : momentOf(row.at),
      by: row.by,
    })),
    acknowledged: rows.filter((row) => row.at !== null).length,
  };
}

function momentOf(value: Date | string): string {
  return new Date(value).toISOString();
}
