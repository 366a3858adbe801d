import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/**
 * Lets what was done to an occurrence hold for whoever takes it over: one that was cancelled or excused is not owed by
 * the successor, and a moved due date stays moved.
 */
export async function carryActs(
  tx: Tx,
  from: string,
  successors: readonly string[],
  today: string,
): Promise<void> {
  await sql`insert into occurrence_acts (commitment_id, unit_id, slot, kind, was_due_on, new_due_on, reason, asked_on, acted_on,
      acted_by, acted_at)
    select c.id, c.unit_id, a.slot, a.kind, a.was_due_on, a.new_due_on, a.reason, a.asked_on, a.acted_on, a.acted_by, a.acted_at
    from occurrence_acts_at(${today}::date) a
    join commitments c on c.id = any (${[...successors]}::uuid[])
    join schedule_slots s on s.schedule_id = c.schedule_id and s.slot = a.slot
    where a.commitment_id = ${from}
    order by a.acted_on, a.acted_at, a.id`.execute(tx);
}
