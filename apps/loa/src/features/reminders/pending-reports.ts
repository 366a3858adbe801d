import { type RawBuilder, sql } from "kysely";
import { type Asking, ahead, longest } from "./asking.ts";

/**
 * Reports of the units of `folk` that are not with the coordinator on a day. Completed, one waits for the head's
 * approval; before that, for whoever writes it.
 */
export function unsentReports(asking: Asking): RawBuilder<unknown> {
  const { day } = asking;
  return sql`select s.report_id, s.unit_id, p.due_on, s.completed_on is not null as written
    from periods_at(${day}::date) p join unit_reports_at(${day}::date) s on s.period_id = p.id
    where s.unit_id in (select unit_id from folk) and not s.gone and s.approved_on is null
      and p.due_on between ${day}::date - ${longest}::int and ${day}::date + ${ahead(asking)}::int`;
}
