import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { loadPeriod, type PeriodHeadRow, type StandingRow, standingOf } from "../periods/index.ts";
import type {
  Nomination,
  ReportAct,
  StandIn,
  UnitReportState,
  WrittenSection,
} from "./contract.ts";

/** A unit's report as it stands: all acts known, whatever their days. */
export interface StandingReport {
  readonly id: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: PeriodHeadRow;
  readonly state: UnitReportState;
  readonly timeliness: "none" | "on-time" | "late" | "overdue";
  readonly sentOn: string | null;
  readonly completedOn: string | null;
  readonly completionId: string | null;
  /** The latest day of any act on it: the next is not before. */
  readonly lastOn: string | null;
  readonly goneReason: string | null;
  /** Somebody of the unit can sign in; a head of it can. */
  readonly peopled: boolean;
  readonly headed: boolean;
  /** What the head asked and nobody has decided. */
  readonly asked: Asked | null;
}

interface Asked {
  readonly id: string;
  readonly reason: string;
  readonly on: string;
  readonly by: string | null;
}

type Row = StandingRow & {
  readonly period_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly completion_id: string | null;
  readonly last_on: string | null;
  readonly gone_reason: string | null;
  readonly peopled: boolean;
  readonly headed: boolean;
  readonly asked: Asked | null;
};

/** One report. @throws not-found, also for another unit's */
export async function loadUnitReport(tx: Tx, id: string, today: string): Promise<StandingReport> {
  const { rows } = await sql<Row>`
    select s.report_id as "reportId", s.gone, s.rounds, s.completed_on as "completedOn", s.approved_on as "approvedOn",
      s.accepted_on as "acceptedOn", s.locked_on as "lockedOn", s.first_completed_on as "firstCompletedOn",
      s.first_approved_on as "firstApprovedOn", s.period_id, s.unit_id, u.name as unit_name, s.completion_id,
      s.on_behalf as "onBehalf", has_people(s.unit_id) as peopled, has_head(s.unit_id) as headed,
      (select jsonb_build_object('id', q.id, 'reason', q.reason, 'on', q.asked_on, 'by', a.name)
        from reopening_waiting(s.completion_id) q left join accounts a on a.id = q.asked_by) as asked,
      greatest(s.completed_on, s.approved_on, s.accepted_on, s.locked_on, (select max(b.returned_on) from unit_report_returns b
        join unit_report_completions c on c.id = b.completion_id where c.report_id = s.report_id),
        (select max(q.asked_on) from reopening_requests q where q.completion_id = s.completion_id)) as last_on,
      (select e.reason from unit_report_exits e where e.report_id = s.report_id and e.back_on is null) as gone_reason
    from unit_reports_at('infinity') s join units u on u.id = s.unit_id where s.report_id = ${id}`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw errors.notFound();
  const period = await loadPeriod(tx, row.period_id);
  const { state, timeliness, sentOn, completedOn } = standingOf(row, { ...period, asOf: today });
  return {
    ...{ id, period, state, timeliness, sentOn, completedOn },
    unit: { id: row.unit_id, name: row.unit_name },
    completionId: row.completion_id,
    lastOn: row.last_on,
    goneReason: row.gone_reason,
    ...{ peopled: row.peopled, headed: row.headed, asked: row.asked },
  };
}

/** The same, held until the end of the transaction, so that two acts never cross. @throws not-found */
export async function holdUnitReport(tx: Tx, id: string, today: string): Promise<StandingReport> {
  await tx.selectFrom("unit_reports").select("id").where("id", "=", id).forUpdate().execute();
  return loadUnitReport(tx, id, today);
}

export type SectionRow = Omit<WrittenSection, "last" | "writtenAt"> & {
  readonly writtenAt: Date;
  readonly writerId: string | null;
};

/** What has been written of a report. */
export async function findSections(tx: Tx, reportId: string): Promise<SectionRow[]> {
  const { rows } = await sql<SectionRow>`
    select s.key, s.text, s.revision, s.written_at as "writtenAt", s.written_by as "writerId", a.name as "writtenBy"
    from unit_report_sections s left join accounts a on a.id = s.written_by where s.report_id = ${reportId}`.execute(
    tx,
  );
  return rows;
}

/** What the unit said in its report of the line before this one, by section. */
export async function lastWords(tx: Tx, { unit, period }: StandingReport) {
  const { rows } = await sql<{ key: string; text: string; period: string }>`
    select s.key, s.text, p.title as period from unit_report_sections s
    join (select r.id, q.title from unit_reports r join periods q on q.id = r.period_id
      where r.unit_id = ${unit.id} and q.domain = ${period.domain} and q.to_on < ${period.to}::date
        and exists (select from unit_report_sections x where x.report_id = r.id and x.text <> '')
      order by q.to_on desc, q.from_on desc limit 1) p on p.id = s.report_id
    where s.text <> ''`.execute(tx);
  return new Map(rows.map(({ key, text, period: title }) => [key, { text, period: title }]));
}

/** Why and on what paper a completion was entered for the unit; null for what the unit handed in itself. */
export async function findStandIn(tx: Tx, completionId: string): Promise<StandIn | null> {
  const { rows } = await sql<StandIn>`
    select coordinator_name(c.completed_by) as by, s.reason, s.paper, s.received_on as "receivedOn",
      case when f.id is not null then jsonb_build_object('name', f.name, 'sha256', s.sha256) end as file
    from unit_report_stand_ins s join unit_report_completions c on c.id = s.completion_id
    left join files f on f.id = s.file_id
    where s.completion_id = ${completionId}`.execute(tx);
  return rows[0] ?? null;
}

/** The nominations that stand. */
export async function findNominations(tx: Tx, reportId: string): Promise<Nomination[]> {
  const { rows } = await sql<Nomination>`
    select n.id, n.kind, n.name, n.reason,
      case when o.id is not null then jsonb_build_object('id', o.id, 'title', o.title) end as output
    from nominations n left join outputs o on o.id = n.output_id
    where n.report_id = ${reportId} and n.removed_at is null order by n.kind, n.named_at, n.id`.execute(
    tx,
  );
  return rows;
}

/** Everything that was done with a report, oldest first. */
export async function findHistory(tx: Tx, reportId: string): Promise<ReportAct[]> {
  const { rows } = await sql<ReportAct>`
    select x.kind, x.on, coalesce(a.name, coordinator_name(x.who)) as by, x.remarks from (
      select 0 as step, null::uuid as turn, c.id, case when s.completion_id is null then 'completed' else 'entered' end as kind, c.completed_on as "on",
        c.completed_by as who, s.reason as remarks from unit_report_completions c left join unit_report_stand_ins s on s.completion_id = c.id where c.report_id = ${reportId}
      union all select 1, null, c.id, 'approved', v.approved_on, v.approved_by, null from unit_report_completions c join unit_report_approvals v on v.completion_id = c.id
        where c.report_id = ${reportId} and not exists (select from unit_report_stand_ins s where s.completion_id = c.id)
      union all select 2, null, c.id, 'accepted', v.accepted_on, v.accepted_by, null from unit_report_completions c join unit_report_acceptances v on v.completion_id = c.id where c.report_id = ${reportId}
      union all select 3, null, c.id, 'locked', v.locked_on, v.locked_by, null from unit_report_completions c join unit_report_locks v on v.completion_id = c.id where c.report_id = ${reportId}
      union all select 4, q.id, c.id, 'asked', q.asked_on, q.asked_by, q.reason from unit_report_completions c join reopening_requests q on q.completion_id = c.id where c.report_id = ${reportId}
      union all select 4, q.id, c.id, 'not-reopened', d.decided_on, d.decided_by, d.reason from unit_report_completions c join reopening_requests q on q.completion_id = c.id
        join reopening_decisions d on d.request_id = q.id and d.outcome = 'refused' where c.report_id = ${reportId}
      union all select 5, null, c.id, v.kind, v.returned_on, v.returned_by, v.remarks from unit_report_completions c join unit_report_returns v on v.completion_id = c.id where c.report_id = ${reportId}
    ) x left join accounts a on a.id = x.who order by x.id, x.step, x.turn, x.kind`.execute(tx);
  return rows;
}

/** Reports of a person's units in every period that still asks something of them, or ended in the last year. */
export async function findReportsOf(tx: Tx, unitIds: readonly string[], since: string) {
  const { rows } = await sql<Row & { domain: string }>`
    select s.report_id as "reportId", s.gone, s.rounds, s.completed_on as "completedOn", s.approved_on as "approvedOn",
      s.accepted_on as "acceptedOn", s.locked_on as "lockedOn", s.first_completed_on as "firstCompletedOn",
      s.first_approved_on as "firstApprovedOn", s.on_behalf as "onBehalf", s.period_id, s.unit_id, u.name as unit_name, s.completion_id, null as last_on,
      null as gone_reason, to_jsonb(p) || jsonb_build_object('from', p.from_on, 'to', p.to_on, 'opensOn', p.opens_on,
        'dueOn', p.due_on, 'windowKey', p.window_key, 'timelyBy', p.timely_by) as period
    from unit_reports_at('infinity') s join units u on u.id = s.unit_id join periods_at('infinity') p on p.id = s.period_id
    where s.unit_id = any (${unitIds}::uuid[]) and p.to_on >= ${since}::date
    order by p.due_on desc, p.id, u.name`.execute(tx);
  return rows as unknown as readonly (Row & { readonly period: PeriodHeadRow })[];
}
