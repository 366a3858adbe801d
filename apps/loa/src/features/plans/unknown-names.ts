import type { Tx } from "../../platform/db/database.ts";
import type { NamedBody } from "./name-bodies.ts";

/** The names of a draft nobody has resolved yet, each once. */
export async function unknownNames(tx: Tx, planId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("assignments")
    .select("raw")
    .distinct()
    .where("plan_id", "=", planId)
    .where("resolution", "=", "unresolved")
    .orderBy("raw")
    .execute();
  return rows.map((row) => row.raw);
}

/** Whom a name means, as its assignments keep it. */
export interface Target {
  readonly resolution: NamedBody["resolution"];
  readonly unit_id: string | null;
  readonly group_id: string | null;
}

/** Says whom an unknown name means in all its places in a plan; gives how many there were. */
export async function resolveUnknown(
  tx: Tx,
  planId: string,
  raw: string,
  target: Target,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("assignments")
    .set(target)
    .where("plan_id", "=", planId)
    .where("raw", "=", raw)
    .where("resolution", "=", "unresolved")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
