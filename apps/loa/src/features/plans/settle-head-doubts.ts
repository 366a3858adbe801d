import { sql } from "kysely";
import type { Editing } from "./edit-plan.ts";

/**
 * Keeps the findings about a blank number or date in step with the head: one is settled by itself
 * once its field is given, and open again when the field is emptied.
 */
export async function settleHeadDoubts({ tx, now }: Editing, planId: string): Promise<void> {
  await sql`update plan_findings f set
      settled_at = case when h.given then ${now}::timestamptz end,
      settlement = case when h.given then 'resolved' end
    from (select p.id, c.code, c.given from plans p, lateral (values
      ('blank-number', p.document_number is not null),
      ('blank-date', p.dated_on is not null)) as c(code, given)) h
    where f.plan_id = ${planId} and h.id = f.plan_id and h.code = f.code
      and case when h.given then f.settled_at is null else f.settlement = 'resolved' end`.execute(
    tx,
  );
}
