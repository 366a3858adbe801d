import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Snooze } from "./contract.ts";

/** Snoozes `s` that meet a condition, the latest first. */
export async function findSnoozes(
  tx: Tx,
  condition: RawBuilder<unknown>,
  today: string,
): Promise<Snooze[]> {
  const { rows } = await sql<Snooze>`
    select s.id, s.slot, s.until, s.reason, s.snoozed_on as "snoozedOn", a.name as by, e.ended_on as "endedOn",
      s.id in (select n.id from snoozes_at(${today}::date) n) as "inForce"
    from snoozes s left join snooze_ends e on e.snooze_id = s.id left join accounts a on a.id = s.snoozed_by
    where ${condition} order by s.snoozed_at desc, s.id desc limit 200`.execute(tx);
  return rows;
}
