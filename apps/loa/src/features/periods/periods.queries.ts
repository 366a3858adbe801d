import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { type StandingRow, standingOf } from "./completeness.ts";
import type {
  PeriodCounts,
  PeriodDetail,
  PeriodHead,
  PeriodRow,
  PeriodUnit,
  ReportStanding,
} from "./contract.ts";

/** A day looked at, and up to when acts are known: all of them, unless a past day was asked for. */
export interface Look {
  readonly day: string;
  readonly known: string;
}

/** Everything known by now; days that a clock set back has left in the future count as well. */
export const lookAt = (today: string, asOf?: string | undefined): Look => ({
  day: asOf ?? today,
  known: asOf ?? "infinity",
});

/** A period with the plans it is drawn from, and its due day in force. */
export interface PeriodHeadRow extends PeriodHead {
  readonly asks: string | null;
  readonly planIds: readonly string[];
}

const headColumns = sql`p.id, p.domain, p.year, p.kind, p.window_key as "windowKey", p.title, p.from_on as "from",
  p.to_on as "to", p.opens_on as "opensOn", p.due_on as "dueOn", p.timely_by as "timelyBy", p.sample`;

const standingColumns = sql`s.report_id as "reportId", s.gone, s.rounds, s.completed_on as "completedOn",
  s.approved_on as "approvedOn", s.accepted_on as "acceptedOn", s.locked_on as "lockedOn",
  s.first_completed_on as "firstCompletedOn", s.first_approved_on as "firstApprovedOn", s.on_behalf as "onBehalf"`;

/** One period. @throws not-found, also for one in which no unit in sight has a report */
export async function loadPeriod(tx: Tx, id: string, known = "infinity"): Promise<PeriodHeadRow> {
  const { rows } = await sql<PeriodHeadRow>`
    select ${headColumns}, p.asks, array(select plan_id::text from period_plans l where l.period_id = p.id order by 1) as "planIds"
    from periods_at(${known}::date) p where p.id = ${id}`.execute(tx);
  const [period] = rows;
  if (!period) throw errors.notFound();
  return period;
}

/** The same, held so that a change of its days or units never crosses another. @throws not-found */
export async function holdPeriod(tx: Tx, id: string): Promise<PeriodHeadRow> {
  await tx.selectFrom("periods").select("id").where("id", "=", id).forUpdate().execute();
  return loadPeriod(tx, id);
}

export interface PeriodFilter {
  readonly domain?: string | undefined;
  readonly year?: number | undefined;
  readonly ids?: readonly string[] | undefined;
}

function within({ domain, year, ids }: PeriodFilter): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (domain !== undefined) parts.push(sql`p.domain = ${domain}`);
  if (year !== undefined) parts.push(sql`p.year = ${year}`);
  if (ids !== undefined) parts.push(sql`p.id = any (${ids}::uuid[])`);
  return sql.join(parts, sql` and `);
}

/** Periods as known on a day with their counts, the latest first; counted in the database, never above what is expected. */
export async function findPeriods(
  tx: Tx,
  filter: PeriodFilter,
  { day, known }: Look,
): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodHead & PeriodCounts>`
    select ${headColumns}, n.* from periods_at(${known}::date) p
    cross join lateral (select count(*)::int as expected, count(s.completed_on)::int as complete,
      count(s.approved_on)::int as approved, count(s.accepted_on)::int as accepted, count(s.locked_on)::int as locked,
      count(s.approved_on)::int as received,
      (count(*) filter (where s.approved_on is not null and ${sentOn} <= p.due_on))::int as "onTime",
      (count(*) filter (where s.approved_on is null and p.due_on < ${day}::date))::int as overdue
      from unit_reports_at(${known}::date) s where s.period_id = p.id and not s.gone) n
    where ${within(filter)} order by p.to_on desc, p.domain, p.from_on, p.id`.execute(tx);
  return rows.map(presentRow);
}

const sentOn = sql`case p.timely_by when 'completed' then s.first_completed_on else s.first_approved_on end`;

function presentRow(row: PeriodHead & PeriodCounts): PeriodRow {
  const { expected, complete, approved, accepted, locked, received, onTime, overdue } = row;
  return {
    ...presentHead(row),
    counts: { expected, complete, approved, accepted, locked, received, onTime, overdue },
  };
}

function presentHead(row: PeriodHead): PeriodHead {
  const { id, domain, year, kind, windowKey, title, from, to, opensOn, dueOn, timelyBy } = row;
  return {
    ...{ id, domain, year, kind, windowKey, title, from, to },
    ...{ opensOn, dueOn, timelyBy, sample: row.sample },
  };
}

type UnitRow = StandingRow & {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly origin: PeriodUnit["origin"];
  readonly gone_kind: PeriodUnit["goneKind"];
  readonly gone_reason: string | null;
  readonly peopled: boolean;
  readonly headed: boolean;
  readonly asked: boolean;
};

/** Every report a period expects or expected, by the names of the units. */
export async function unitsOfPeriod(
  tx: Tx,
  period: PeriodHead,
  { day, known }: Look,
): Promise<PeriodUnit[]> {
  const { rows } = await sql<UnitRow>`
    select ${standingColumns}, s.unit_id, u.name as unit_name, s.origin,
      e.kind as gone_kind, e.reason as gone_reason, has_people(s.unit_id) as peopled,
      has_head(s.unit_id) as headed, exists (select from reopening_waiting(s.completion_id)) as asked
    from unit_reports_at(${known}::date) s join units u on u.id = s.unit_id
    left join lateral (select e.kind, e.reason from unit_report_exits e where s.gone and e.report_id = s.report_id
      and e.left_on <= ${known}::date order by e.left_at desc limit 1) e on true
    where s.period_id = ${period.id} order by u.name, u.id`.execute(tx);
  return rows.map((row) => ({
    ...standingOf(row, { ...period, asOf: day }),
    unit: { id: row.unit_id, name: row.unit_name },
    origin: row.origin,
    goneKind: row.gone_kind,
    goneReason: row.gone_reason,
    ...{ peopled: row.peopled, headed: row.headed, asked: row.asked },
  }));
}

/** The standing of one report among those of a period. */
export type YearCell = ReportStanding & {
  readonly periodId: string;
  readonly unit: { readonly id: string; readonly name: string };
};

/** Where every report of several periods stood, in one question. */
export async function standingsOf(
  tx: Tx,
  periods: readonly PeriodHead[],
  { day, known }: Look,
): Promise<YearCell[]> {
  const byId = new Map(periods.map((period) => [period.id, period]));
  const { rows } = await sql<UnitRow & { period_id: string }>`
    select ${standingColumns}, s.period_id, s.unit_id, u.name as unit_name
    from unit_reports_at(${known}::date) s join units u on u.id = s.unit_id
    where s.period_id = any (${[...byId.keys()]}::uuid[]) order by u.name, u.id`.execute(tx);
  return rows.flatMap((row) => {
    const period = byId.get(row.period_id);
    if (!period) return [];
    const unit = { id: row.unit_id, name: row.unit_name };
    return [{ ...standingOf(row, { ...period, asOf: day }), periodId: period.id, unit }];
  });
}

/** What a period's page shows beside its units. */
export async function detailsOf(tx: Tx, period: PeriodHeadRow, { known }: Look) {
  const plans = await sql<PeriodDetail["plans"][number]>`
    select p.id, p.title from period_plans l join plans p on p.id = l.plan_id
    where l.period_id = ${period.id} order by p.title`.execute(tx);
  const moves = await sql<PeriodDetail["moves"][number]>`
    select was_due_on as "wasDueOn", due_on as "dueOn", reason, moved_on as "movedOn" from period_moves
    where period_id = ${period.id} and moved_on <= ${known}::date order by moved_at, id`.execute(
    tx,
  );
  return { plans: plans.rows, moves: moves.rows };
}
