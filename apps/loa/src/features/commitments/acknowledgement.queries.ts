import type { Tx } from "../../platform/db/database.ts";

/** Who acknowledged a unit's duty slip, and when. */
export interface Acknowledgement {
  readonly at: string;
  readonly by: string | null;
}

/** The acknowledgement of one unit, or null: the plan as a document sent and its duty slip are acknowledged by one row. */
export async function acknowledgementOf(
  tx: Tx,
  planId: string,
  unitId: string,
): Promise<Acknowledgement | null> {
  const row = await tx
    .selectFrom("acknowledgements as k")
    .innerJoin("distributions as d", "d.id", "k.distribution_id")
    .leftJoin("accounts as a", "a.id", "k.acknowledged_by")
    .select(["k.acknowledged_at", "a.name"])
    .where("d.plan_id", "=", planId)
    .where("k.unit_id", "=", unitId)
    .executeTakeFirst();
  return row ? { at: new Date(row.acknowledged_at).toISOString(), by: row.name } : null;
}
