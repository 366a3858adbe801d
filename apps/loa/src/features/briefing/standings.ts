import { soonDays } from "@loa/cadence";
import { type RawBuilder, sql } from "kysely";
import { hadFallenDue, isOwed, occurrencesAsOf } from "../commitments/index.ts";

/** Which commitments a briefing is about; `line` is a code without the letter's bar. */
export interface BriefingScope {
  readonly plans: readonly string[];
  readonly line?: string | undefined;
  readonly units?: readonly string[] | undefined;
  readonly task?: string | undefined;
}

/** The condition on commitments `c`. */
export function inScope({ plans, line, units, task }: BriefingScope): RawBuilder<unknown> {
  const parts = [sql`c.plan_id = any (${[...plans]}::uuid[])`];
  if (line !== undefined) parts.push(sql`${plainDomain(sql`c.domain`)} = ${line}`);
  if (units) parts.push(sql`c.unit_id = any (${[...units]}::uuid[])`);
  if (task) parts.push(sql`c.task_id = ${task}`);
  return sql.join(parts, sql` and `);
}

// A line as every plan writes it: without the letter's bar; empty where a task belongs to none.
const plainDomain = (domain: RawBuilder<unknown>) =>
  sql`replace(upper(coalesce(${domain}, '')), 'Đ', 'D')`;

/**
 * Where every commitment of the scope stood on a day, as known on that day: a subquery of one row each. It answers
 * what `standingOf` of cadence answers.
 */
export function standingsAsOf(scope: BriefingScope, asOf: string): RawBuilder<unknown> {
  const reading = { asOf, stage: "recorded" as const };
  return sql`(select o.commitment_id, o.plan_id, o.unit_id, o.task_id, o.line,
      (count(*) filter (where o.fallen))::int as due,
      (count(*) filter (where o.late))::int as late,
      min(o.due_on) filter (where o.late) as late_since,
      min(o.due_on) filter (where o.risk) as risk_due_on,
      case when not bool_or(o.owed) then 'apart'
        when bool_or(o.late) then 'late'
        when bool_or(o.risk) then 'atRisk'
        when bool_and(o.met) filter (where o.owed) then 'done'
        when bool_or(o.owed and (o.met or o.period_start <= ${asOf}::date)) then 'onTrack'
        else 'notStarted' end as standing
    from (select o.commitment_id, o.plan_id, o.unit_id, o.task_id, o.due_on, o.period_start,
        ${plainDomain(sql`o.domain`)} as line,
        o.state <> 'cancelled' and ${isOwed} as owed, o.state = 'met' as met,
        o.state <> 'cancelled' and ${isOwed} and o.state = 'late' as late,
        o.state <> 'cancelled' and ${isOwed} and ${hadFallenDue(asOf)} as fallen,
        o.state in ('open', 'partly') and ${isOwed} and ${isAtRisk(asOf)} as risk
      from ${occurrencesAsOf(reading, inScope(scope))} o offset 0) o
    group by o.commitment_id, o.plan_id, o.unit_id, o.task_id, o.line)`;
}

// The same as cadence's isAtRisk, of an occurrence that is neither met nor late.
function isAtRisk(asOf: string): RawBuilder<unknown> {
  const day = sql`${asOf}::date`;
  const length = sql`greatest(1, o.due_on - o.period_start + 1)`;
  return sql`o.period_start <= ${day} and (
    (o.delivered = 0 and o.due_on - ${day} <= least(${soonDays}::int, ceil(${length} / 4.0)))
    or (o.minimum >= 2 and o.delivered < floor(o.minimum::numeric * (${day} - o.period_start + 1) * 4 / (${length} * 5))))`;
}
