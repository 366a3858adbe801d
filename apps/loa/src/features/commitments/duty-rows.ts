import { type RawBuilder, sql } from "kysely";
import type { Duty } from "./contract.ts";
import type { OccurrenceState } from "./occurrences-as-of.ts";

/** An occurrence with the words of its task and quota, as every list shows it. */
export interface DutyRow {
  readonly commitment_id: string;
  readonly slot: number;
  readonly plan_id: string;
  readonly task_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly path: string;
  readonly title: string;
  readonly measure: Duty["measure"];
  readonly unit_noun: string | null;
  readonly channel: string | null;
  readonly programme: string | null;
  readonly period_start: string;
  readonly period_end: string;
  readonly due_on: string;
  readonly first_due_on: string;
  readonly required: number;
  readonly minimum: number;
  readonly delivered: number;
  readonly required_minutes: number | null;
  readonly bound: "min" | "max" | null;
  readonly met_on: string | null;
  readonly state: OccurrenceState;
}

/**
 * Occurrences joined with unit, task and quota, the task in the words that held on the day: a subquery whose columns are
 * those of `DutyRow`.
 */
export function withWords(occurrences: RawBuilder<unknown>, asOf: string): RawBuilder<unknown> {
  // Few tasks were ever amended: theirs are found once, not looked for behind every occurrence.
  const formerWords = sql`(select distinct on (task_id) task_id, path, position, title from former_tasks
    where until > ${asOf}::date order by task_id, until)`;
  return sql`(select o.*, u.name as unit_name, coalesce(f.path, t.path) as path, coalesce(f.position, t.position) as position,
      coalesce(f.title, t.title) as title, q.unit_noun, q.channel, q.programme
    from ${occurrences} o
    join units u on u.id = o.unit_id
    join tasks t on t.id = o.task_id
    left join ${formerWords} f on f.task_id = t.id
    left join quotas q on q.id = o.quota_id)`;
}

/** What people may know of an occurrence; every field by name. */
export function presentDuty(row: DutyRow): Duty {
  return {
    commitmentId: row.commitment_id,
    slot: row.slot,
    planId: row.plan_id,
    taskId: row.task_id,
    unit: { id: row.unit_id, name: row.unit_name },
    path: row.path,
    title: row.title,
    measure: row.measure,
    noun: row.unit_noun,
    channel: row.channel,
    programme: row.programme,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    dueOn: row.due_on,
    firstDueOn: row.first_due_on === row.due_on ? null : row.first_due_on,
    required: row.required,
    minimum: row.minimum,
    delivered: row.delivered,
    requiredMinutes: row.required_minutes,
    limit: row.bound === "max",
    metLate: row.met_on !== null && row.met_on > row.due_on,
    state: row.state,
  };
}
