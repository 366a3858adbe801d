import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Lock } from "./contract.ts";

/** The standing locks over one output. */
export async function locksOver(tx: Tx, outputId: string): Promise<readonly Lock[]> {
  const { rows } = await sql<{ locks: Lock[] }>`
    select locks_over(${outputId}, 'infinity') as locks`.execute(tx);
  return rows[0]?.locks ?? [];
}

/** The unit's locked reports whose days hold this one. */
export async function locksOfWindow(tx: Tx, unitId: string, on: string): Promise<Lock[]> {
  const { rows } = await sql<{ locks: Lock[] }>`
    select locks_of_window(${unitId}, ${on}) as locks`.execute(tx);
  return rows[0]?.locks ?? [];
}
