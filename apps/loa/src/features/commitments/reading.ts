import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { sumByDay } from "./fulfilment-history.ts";
import { loadSlots } from "./load-slots.ts";
import { type Reading, scheduleAsOf, shapesAsOf } from "./occurrences-as-of.ts";
import { type DayTotal, type Filled, fillSlots } from "./schedule.ts";
import type { Stage } from "./write-history.ts";

/** How a person asked to read. */
export interface ReadingRequest {
  readonly asOf?: string | undefined;
  readonly stage?: Stage | undefined;
  /** Count what happened by the day, whenever it was recorded. */
  readonly byEventDate?: boolean | undefined;
}

/** Which commitments are read: ids of a plan, of units, of a task, or one. */
export interface Scope {
  readonly plan?: string | undefined;
  readonly units?: readonly string[] | undefined;
  readonly commitment?: string | undefined;
}

/** The reading asked for; by event date, fills are matched anew from the ledger. */
export async function readingOf(
  tx: Tx,
  request: ReadingRequest,
  today: string,
  scope: Scope,
): Promise<Reading> {
  const reading = { asOf: request.asOf ?? today, stage: request.stage ?? ("recorded" as const) };
  if (!request.byEventDate) return reading;
  return { ...reading, byEventDate: await fillsByEventDate(tx, reading, scope) };
}

type LedgerDay = DayTotal & { readonly commitmentId: string; readonly scheduleId: string };

async function fillsByEventDate(
  tx: Tx,
  { asOf, stage }: Pick<Reading, "asOf" | "stage">,
  scope: Scope,
): Promise<(Filled & { readonly commitmentId: string })[]> {
  const { rows } = await sql<LedgerDay>`
    select d.commitment_id as "commitmentId", ${scheduleAsOf(asOf)} as "scheduleId", d.happened_on as "happenedOn",
      sum(d.count)::int as count, sum(d.minutes)::int as minutes
    from commitment_days d join commitments c on c.id = d.commitment_id
    left join ${shapesAsOf(asOf)} fs on fs.commitment_id = c.id
    where d.stage = ${stage} and d.happened_on <= ${asOf}::date and ${within(scope)}
    group by d.commitment_id, 2, d.happened_on`.execute(tx);
  const slots = await loadSlots(
    tx,
    rows.map((row) => row.scheduleId),
  );
  const byCommitment = Map.groupBy(rows, (row) => row.commitmentId);
  return [...byCommitment].flatMap(([commitmentId, days]) =>
    fillSlots(slots.get(days[0]?.scheduleId ?? "") ?? [], sumByDay(days)).map((filled) => ({
      ...filled,
      commitmentId,
    })),
  );
}

/** The condition on commitments `c` that a scope means. */
export function within(scope: Scope) {
  const parts = [sql`true`];
  if (scope.plan) parts.push(sql`c.plan_id = ${scope.plan}`);
  if (scope.units) parts.push(sql`c.unit_id = any (${scope.units}::uuid[])`);
  if (scope.commitment) parts.push(sql`c.id = ${scope.commitment}`);
  return sql.join(parts, sql` and `);
}
