import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { refusals } from "./refusals.ts";

/**
 * A clock set back would write history before what is known already.
 * @throws succession-clock-behind
 */
export async function refuseSetBackClock(tx: Tx, id: string, today: string): Promise<void> {
  const { rows } = await sql<{ last: string | null }>`
    select greatest(
      (select (s.drafted_at at time zone 'Asia/Ho_Chi_Minh')::date from successions s where s.id = ${id}),
      (select confirmed_on from succession_confirmations where succession_id = ${id}),
      (select entered_on from succession_entries where succession_id = ${id}),
      (select max(greatest(nullif(c.known_from, '-infinity'), c.reshaped_on)) from commitments c
        where c.unit_id in (select unnest(array[predecessor_id, successor_id]) from succession_pairs where succession_id = ${id}))
    ) as last`.execute(tx);
  const last = rows[0]?.last ?? null;
  if (last !== null && last > today) throw refusals.clockBehind(last);
}
