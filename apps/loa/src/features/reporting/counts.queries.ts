import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { occurrencesAsOf } from "../commitments/index.ts";
import type { Counts, LineUnits, OccurrenceSums, OutputSums } from "./counts.ts";
import {
  claimsStanding,
  type FactsRequest,
  lineId,
  loadFrame,
  ofLine,
  proofStands,
} from "./facts.queries.ts";
import { namedUnits } from "./figures.ts";

/**
 * Counts a report without reading the single things: sums by line and by unit, in a number of rows that does not depend
 * on how much was done. It says what `figuresOf` says of the same facts; a law test holds them together.
 */
export async function countReport(tx: Tx, request: FactsRequest): Promise<Counts> {
  const frame = await loadFrame(tx, request);
  const outputs = await sumOutputs(tx, request);
  return {
    frame,
    lineUnits: await loadLineUnits(tx, request),
    occurrences: await sumOccurrences(tx, request),
    claims: outputs.flatMap(({ line, done, cumulative, minutesDone }) =>
      line === null ? [] : [{ line, done, cumulative, minutesDone }],
    ),
    outputs: outputs.filter((one) => one.line === null),
  };
}

async function loadLineUnits(tx: Tx, request: FactsRequest): Promise<LineUnits[]> {
  const { rows } = await sql<LineUnits>`
    select ${lineId} as line, count(distinct c.unit_id)::int as units,
      case when count(distinct c.unit_id) <= ${namedUnits}::int then array_agg(c.unit_id::text order by c.id) else '{}' end as "unitIds"
    from commitments c where ${ofLine(request)} and c.known_from <= ${request.span.asOf}::date group by 1`.execute(
    tx,
  );
  return rows;
}

const isTarget = sql`not o.retroactive and o.bound is distinct from 'max' and o.state not in ('excused', 'cancelled')`;
const isRetroactive = sql`o.retroactive and o.bound is distinct from 'max' and o.state not in ('excused', 'cancelled')`;

// First by line and unit, so that the whole is walked once; then by line, and by unit.
async function sumOccurrences(tx: Tx, request: FactsRequest): Promise<OccurrenceSums[]> {
  const { asOf, from, to, horizon } = request.span;
  const cutOff = asOf < to ? asOf : to;
  const fallen = sql`${isTarget} and o.due_on <= ${cutOff}::date`;
  const reached = sql`least(o.delivered, o.required)`;
  const { rows } = await sql<OccurrenceSums>`
    with cells as (
      select o.task_id, o.quota_id, o.measure, o.unit_id,
        sum(o.required) filter (where ${isTarget}) as required, sum(${reached}) filter (where ${isTarget}) as fulfilled,
        count(*) filter (where ${fallen}) as due, count(*) filter (where ${fallen} and o.state = 'met') as met,
        count(*) filter (where ${fallen} and o.state = 'late') as late,
        sum(o.required - ${reached}) filter (where ${isTarget} and o.due_on > ${cutOff}::date) as not_due,
        sum(o.required) filter (where o.state = 'excused') as excused,
        sum(o.required) filter (where ${isRetroactive}) as retroactive,
        sum(${reached}) filter (where ${isRetroactive}) as retroactive_met
      from ${occurrencesAsOf({ asOf, stage: request.stage, dueWithin: { from, to: horizon } }, ofLine(request))} o
      where o.due_on between ${from}::date and ${horizon}::date group by 1, 2, 3, 4)
    select case when grouping(c.unit_id) = 1 then ${lineId} end as line, c.unit_id as "unitId",
      coalesce(sum(c.required), 0)::int as required, coalesce(sum(c.fulfilled), 0)::int as fulfilled,
      sum(c.due)::int as due, sum(c.met)::int as met, sum(c.late)::int as late,
      coalesce(sum(c.not_due), 0)::int as "notDue", coalesce(sum(c.excused), 0)::int as excused,
      coalesce(sum(c.retroactive), 0)::int as retroactive, coalesce(sum(c.retroactive_met), 0)::int as "retroactiveMet",
      (count(*) filter (where c.late > 0))::int as "unitsBehind"
    from cells c group by grouping sets ((c.task_id, c.quota_id, c.measure), (c.unit_id))`.execute(
    tx,
  );
  return rows;
}

interface OutputRows extends OutputSums {
  readonly line: string | null;
  readonly done: number;
  readonly cumulative: number;
  readonly minutesDone: number;
}

/**
 * What was claimed by line, and what was made. Outputs that serve the same lines are one row, and so are those of the
 * same units: a thing in several groups can then be counted once in any sum of them. The ledger is walked once for both.
 */
async function sumOutputs(tx: Tx, request: FactsRequest): Promise<OutputRows[]> {
  const { asOf, from } = request.span;
  const within = sql`b.happened_on >= ${from}::date`;
  const { rows } = await sql<OutputRows>`
    with b as materialized (
      select x.output_id, ${lineId} as line, c.unit_id::text as unit, c.measure <> 'replay' as is_new, x.count, x.minutes as claimed,
        o.happened_on, o.kind, o.quantity, coalesce(o.minutes, 0) as minutes, o.replays
      from ${claimsStanding(request)} and c.known_from <= ${asOf}::date),
    served as (
      select b.output_id, array_agg(distinct b.line) as lines, array_agg(distinct b.unit) as units, bool_or(b.is_new) as is_new,
        min(b.kind) as kind, min(b.quantity) as quantity, min(b.minutes) as minutes, min(b.replays) as replays
      from b where ${within} and b.count <> 0 group by b.output_id),
    proofs as (
      select e.output_id, count(*) as n from evidence e
      where ${!request.brief} and e.output_id in (select s.output_id from served s) and ${proofStands(asOf)} group by 1)
    select null as line, 0 as done, 0 as cumulative, 0 as "minutesDone", s.lines, s.kind, s.units, count(*)::int as outputs,
      coalesce(sum(s.quantity) filter (where s.is_new), 0)::int as items,
      coalesce(sum(s.minutes) filter (where s.is_new), 0)::int as minutes, sum(s.replays)::int as replays,
      coalesce(sum(p.n), 0)::int as evidence
    from served s left join proofs p on p.output_id = s.output_id
    group by grouping sets ((s.lines, s.kind), (s.units))
    union all
    select b.line, coalesce(sum(b.count) filter (where ${within}), 0)::int, sum(b.count)::int,
      coalesce(sum(b.claimed) filter (where ${within}), 0)::int, null, null, null, 0, 0, 0, 0, 0
    from b group by b.line`.execute(tx);
  return rows;
}
