import { periodOf } from "@loa/cadence";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Duties, type Duty, unitDutyLimit } from "./contract.ts";
import { type DutyRow, presentDuty, withWords } from "./duty-rows.ts";
import { occurrencesAsOf } from "./occurrences-as-of.ts";
import { type ReadingRequest, readingOf, within } from "./reading.ts";

/** Which duties of which units, read how. */
export interface DutyRequest extends ReadingRequest {
  readonly units: readonly string[];
  readonly plan?: string | undefined;
  readonly state?: Duty["state"] | undefined;
  readonly q?: string | undefined;
}

type Bucket = "thisWeek" | "late" | "coming" | "retroactive";

/** What units owe on a day, in the order people work: this week, late, coming next, and before the issue. */
export async function dutiesOf(tx: Tx, request: DutyRequest, today: string): Promise<Duties> {
  const scope = { units: request.units, plan: request.plan };
  const reading = await readingOf(tx, request, today, scope);
  const duties = withWords(occurrencesAsOf(reading, within(scope)), reading.asOf);
  const rows = await bucketed(tx, request, duties, periodOf("week", reading.asOf));
  const of = (bucket: Bucket) => rows.filter((row) => row.bucket === bucket).map(presentDuty);
  return {
    asOf: reading.asOf,
    stage: reading.stage,
    units: await unitNames(tx, request.units),
    plans: await plansOf(tx, request.units),
    thisWeek: of("thisWeek"),
    late: of("late"),
    coming: of("coming"),
    retroactive: of("retroactive"),
  };
}

// Of what is coming, only the next occurrence of each commitment: 52 weeks ahead tell nobody what to do.
async function bucketed(
  tx: Tx,
  request: DutyRequest,
  duties: ReturnType<typeof withWords>,
  week: { readonly start: string; readonly end: string },
) {
  const { rows } = await sql<DutyRow & { bucket: Bucket }>`
    select * from (
      select b.*, row_number() over (partition by b.commitment_id, b.bucket order by b.due_on, b.slot) as place from (
        select o.*, case
          when o.state = 'retroactive' then 'retroactive'
          when o.state = 'late' then 'late'
          when o.due_on between ${week.start}::date and ${week.end}::date and o.state not in ('cancelled', 'excused') then 'thisWeek'
          when o.due_on > ${week.end}::date and o.state in ('open', 'partly', 'notDue') then 'coming' end as bucket
        from ${duties} o where ${matching(request)}) b
      where b.bucket is not null) o
    where o.bucket <> 'coming' or o.place = 1
    order by o.due_on, o.position, o.slot limit ${unitDutyLimit}`.execute(tx);
  return rows;
}

function matching({ state, q }: DutyRequest) {
  const parts = [sql`true`];
  if (state) parts.push(sql`o.state = ${state}`);
  // Every word anywhere: "tin bai" finds "tin, bài".
  for (const word of (q ?? "").split(/[^\p{L}\p{N}.]+/u).filter((one) => one !== ""))
    parts.push(
      sql`strpos(fold(concat_ws(' ', o.path, o.title, o.programme, o.channel)), fold(${word})) > 0`,
    );
  return sql.join(parts, sql` and `);
}

/** Names of units in the transaction's scope or of public bodies; units are nobody's secret. */
export async function unitNames(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("units")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .orderBy("name")
    .execute();
}

/** One unit's name. @throws not-found */
export async function unitNamed(tx: Tx, id: string) {
  const [unit] = await unitNames(tx, [id]);
  if (!unit) throw errors.notFound();
  return unit;
}

async function plansOf(tx: Tx, units: readonly string[]) {
  const { rows } = await sql<{ id: string; title: string }>`
    select p.id, p.title from plans p where exists (
      select from commitments c where c.plan_id = p.id and c.unit_id = any (${units}::uuid[]))
    order by p.year desc, p.title`.execute(tx);
  return rows;
}

/** Every occurrence of one unit due in a month, for its calendar. */
export async function dutiesInMonth(
  tx: Tx,
  request: ReadingRequest & { readonly unitId: string; readonly month: string },
  today: string,
): Promise<Duty[]> {
  const scope = { units: [request.unitId] };
  const reading = await readingOf(tx, request, today, scope);
  const duties = withWords(occurrencesAsOf(reading, within(scope)), reading.asOf);
  const { rows } = await sql<DutyRow>`select * from ${duties} o
    where to_char(o.due_on, 'YYYY-MM') = ${request.month} and o.state <> 'cancelled'
    order by o.due_on, o.position, o.slot`.execute(tx);
  return rows.map(presentDuty);
}
