import { sql } from "kysely";
import { type Actor, publishesFor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";

/** Units that stand today and for which the person may publish. */
export async function unitsToPublishFor(
  tx: Tx,
  actor: Actor,
  today: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from units where (${seesAllUnits(actor)} or id = any (${unitsOf(actor)}::uuid[]))
      and valid_from <= ${today}::date and (valid_to is null or valid_to >= ${today}::date) order by name`.execute(
    tx,
  );
  return rows.filter(({ id }) => publishesFor(actor, id));
}
