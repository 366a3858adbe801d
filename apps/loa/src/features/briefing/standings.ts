import { addDays, soonDays } from "@loa/cadence";
import { type RawBuilder, sql } from "kysely";
import { plainLine } from "../../platform/db/plain-line.ts";
import { hadFallenDue, isOwed, occurrencesAsOf } from "../commitments/index.ts";
import type { Standing } from "./contract.ts";

/** Days ahead a leader is told of. */
export const aheadDays = 14;

/** Where one commitment stood on a day, as known on that day. */
export interface CommitmentStanding {
  readonly id: string;
  readonly unitId: string;
  readonly taskId: string;
  /** A line's code without the letter's bar; empty where the task belongs to none. */
  readonly line: string;
  readonly standing: Standing;
  /** Occurrences that had fallen due, and those of them that were late. */
  readonly due: number;
  readonly late: number;
  readonly lateSince: string | null;
  /** The next due date of what is at risk. */
  readonly riskDueOn: string | null;
  /** Due dates of the next two weeks with nothing or not all delivered yet; null for none. */
  readonly coming: readonly string[] | null;
}

/** Which commitments are asked about: all of these plans, or some of theirs. */
export interface StandingsAsked {
  readonly plans: readonly string[];
  readonly commitments?: readonly string[] | undefined;
}

/**
 * Where every commitment asked about stood on a day, as known on that day: a subquery of one row each. It answers what
 * `standingOf` of cadence answers.
 */
export function standingsAsOf(asked: StandingsAsked, asOf: string): RawBuilder<unknown> {
  return sql`(select g.*, c.unit_id as "unitId", c.task_id as "taskId", ${plainDomain} as line
    from (select o.commitment_id as id,
        (count(*) filter (where o.fallen))::int as due,
        (count(*) filter (where o.late))::int as late,
        min(o.due_on) filter (where o.late) as "lateSince",
        min(o.due_on) filter (where o.risk) as "riskDueOn",
        (array_agg(o.due_on::text order by o.due_on) filter (where o.coming)) as coming,
        case when not bool_or(o.owed) then 'apart'
          when bool_or(o.late) then 'late'
          when bool_or(o.risk) then 'atRisk'
          when bool_and(o.met) filter (where o.owed) then 'done'
          when bool_or(o.owed and (o.met or o.period_start <= ${asOf}::date)) then 'onTrack'
          else 'notStarted' end as standing
      from ${judged(asked, asOf)} o group by o.commitment_id) g
    join commitments c on c.id = g.id)`;
}

// A line as every plan writes it: without the letter's bar.
const plainDomain = plainLine(sql`coalesce(c.domain, '')`);

// Each step is closed before the next: an occurrence's state is a long expression, which PostgreSQL would otherwise
// work out anew wherever it is named.
function judged(asked: StandingsAsked, asOf: string) {
  const occurrences = occurrencesAsOf({ asOf, stage: "recorded" }, within(asked));
  return sql`(select o.commitment_id, o.due_on, o.period_start, o.owed, o.state = 'met' as met,
      o.owed and o.state = 'late' as late, o.owed and ${hadFallenDue(asOf)} as fallen,
      o.owed and o.state in ('open', 'partly') and ${isAtRisk(asOf)} as risk,
      o.owed and o.state in ('open', 'partly', 'notDue') and o.due_on between ${asOf}::date and ${addDays(asOf, aheadDays)}::date as coming
    from (select o.commitment_id, o.due_on, o.period_start, o.state, o.delivered, o.minimum, o.state <> 'cancelled' and ${isOwed} as owed
      from (select * from ${occurrences} o offset 0) o offset 0) o offset 0)`;
}

function within({ plans, commitments }: StandingsAsked) {
  const ofPlans = sql`c.plan_id = any (${[...plans]}::uuid[])`;
  return commitments ? sql`${ofPlans} and c.id = any (${[...commitments]}::uuid[])` : ofPlans;
}

// The same as cadence's isAtRisk, of an occurrence that is neither met nor late.
function isAtRisk(asOf: string): RawBuilder<unknown> {
  const day = sql`${asOf}::date`;
  const length = sql`greatest(1, o.due_on - o.period_start + 1)`;
  return sql`o.period_start <= ${day} and (
    (o.delivered = 0 and o.due_on - ${day} <= least(${soonDays}::int, ceil(${length} / 4.0)))
    or (o.minimum >= 2 and o.delivered < floor(o.minimum::numeric * (${day} - o.period_start + 1) * 4 / (${length} * 5))))`;
}
