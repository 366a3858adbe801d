import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Slot } from "./schedule.ts";

/** The slots of these schedules, in order, by schedule. */
export async function loadSlots(
  tx: Tx,
  scheduleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Slot[]>> {
  const { rows } = await sql<Slot & { scheduleId: string }>`
    select schedule_id as "scheduleId", slot, period_start as "periodStart", period_end as "periodEnd", due_on as "dueOn",
      required, minimum, required_minutes as "requiredMinutes", retroactive
    from schedule_slots where schedule_id = any (${[...new Set(scheduleIds)]}::uuid[]) order by schedule_id, slot`.execute(
    tx,
  );
  return Map.groupBy(rows, (row) => row.scheduleId);
}
