import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import { errors } from "../../platform/http/errors.ts";
import { canCoordinate, loadPeriod, type PeriodHeadRow } from "../periods/index.ts";
import { type Act, end, note, refuseUnless } from "./hand-in.ts";
import { mailReturned } from "./mail-next-person.ts";
import { canCoordinate as canDecide } from "./unit-reports.policy.ts";
import type { StandingReport } from "./unit-reports.queries.ts";
import { isPerson, type Moment } from "./write-section.ts";

/** How many were done, and how many of those named stood elsewhere. */
export interface Done {
  readonly done: number;
  readonly left: number;
}

/**
 * The coordinator agrees to reports that their heads have approved: to those named, or to all of the period. Who was
 * sent back or is not ready is left. @throws not-found, not-allowed
 */
export async function acceptReports(
  moment: Moment,
  periodId: string,
  reportIds: readonly string[] | undefined,
): Promise<Done> {
  const period = await heldReports(moment, periodId, reportIds);
  const { tx, actor, now, today } = moment;
  const { rows } = await sql<{ id: string }>`
    insert into unit_report_acceptances (completion_id, unit_id, accepted_on, accepted_by, accepted_at)
    select s.completion_id, s.unit_id, greatest(${today}::date, s.approved_on), ${actor.accountId}, ${now}
    from unit_reports_at('infinity') s
    where s.period_id = ${period.id} and ${among(reportIds)} and not s.gone
      and s.approved_on is not null and s.accepted_on is null
    returning (select report_id from unit_report_completions c where c.id = completion_id) as id`.execute(
    tx,
  );
  await tell(moment, period, "unit-report.accepted", rows);
  return { done: rows.length, left: (reportIds?.length ?? rows.length) - rows.length };
}

/**
 * Locks accepted reports and the records beneath them: whatever counts in the window is no longer changed, withdrawn,
 * returned or judged anew. What is recorded later comes after the lock and counts in later figures only.
 * @throws not-found, not-allowed
 */
export async function lockReports(
  moment: Moment,
  periodId: string,
  reportIds: readonly string[] | undefined,
): Promise<Done> {
  const period = await heldReports(moment, periodId, reportIds);
  await waitForRecorders(moment, period, reportIds);
  const { tx, actor, now, today } = moment;
  const { rows } = await sql<{ id: string }>`
    insert into unit_report_locks (completion_id, unit_id, locked_on, locked_by, locked_at)
    select s.completion_id, s.unit_id, greatest(${today}::date, s.accepted_on), ${actor.accountId}, ${now}
    from unit_reports_at('infinity') s
    where s.period_id = ${period.id} and ${among(reportIds)} and not s.gone
      and s.accepted_on is not null and s.locked_on is null
    returning completion_id as id`.execute(tx);
  const locked = rows.map((row) => row.id);
  await coverRecords(moment, period, locked);
  const { rows: reports } = await sql<{ id: string }>`
    select report_id as id from unit_report_completions where id = any (${locked}::uuid[])`.execute(
    tx,
  );
  await tell(moment, period, "unit-report.locked", reports);
  return { done: rows.length, left: (reportIds?.length ?? rows.length) - rows.length };
}

/** Opens one unit's locked period again with a reason; the lock stays known and its records are free. */
export async function reopenReport(act: Act, report: StandingReport, reason: string) {
  refuseUnless(act, report, (actor, at) => canDecide(actor, at, "locked"), "locked");
  await end(act, report, "reopened", reason);
  await note(act, report, "unit-report.reopened", { reason });
  await mailReturned(act, report, { remarks: reason, byHead: false, reopened: true });
}

const among = (reportIds: readonly string[] | undefined) =>
  reportIds === undefined ? sql`true` : sql`s.report_id = any (${reportIds}::uuid[])`;

// Held in one order, so that two coordinators, or a coordinator and a unit, never wait for each other.
async function heldReports(
  { tx, actor }: Moment,
  periodId: string,
  reportIds: readonly string[] | undefined,
): Promise<PeriodHeadRow> {
  const period = await loadPeriod(tx, periodId);
  if (isPerson(actor) && !canCoordinate(actor, period.domain)) throw errors.notAllowed();
  await sql`select from unit_reports s2 where s2.period_id = ${period.id}
    and (${reportIds === undefined} or s2.id = any (${reportIds ?? []}::uuid[])) order by s2.id for update`.execute(
    tx,
  );
  return period;
}

// Whoever changes an output at this moment holds its row; what they do is settled before it is covered.
async function waitForRecorders(
  { tx }: Moment,
  period: PeriodHeadRow,
  reportIds: readonly string[] | undefined,
) {
  await sql`select from outputs o where o.happened_on between ${period.from}::date and ${period.to}::date
    and o.unit_id in (select s.unit_id from unit_reports_at('infinity') s where s.period_id = ${period.id}
      and ${among(reportIds)} and s.accepted_on is not null and s.locked_on is null)
    order by o.id for share`.execute(tx);
}

async function coverRecords({ tx }: Moment, period: PeriodHeadRow, completions: readonly string[]) {
  await sql`
    insert into locked_outputs (output_id, completion_id, unit_id)
    select distinct o.id, l.completion_id, l.unit_id
    from unit_report_locks l join outputs o on o.unit_id = l.unit_id
      and o.happened_on between ${period.from}::date and ${period.to}::date
    join output_standings t on t.output_id = o.id and t.state not in ('withdrawn', 'returned')
    join claims x on x.output_id = o.id and x.released_on is null
    join commitments c on c.id = x.commitment_id and c.plan_id = any (${period.planIds}::uuid[])
      and (c.domain is null or ${plainLine(sql`c.domain`)} = ${period.domain})
    where l.completion_id = any (${completions}::uuid[])`.execute(tx);
}

async function tell(
  { tx, actor, now }: Moment,
  period: PeriodHeadRow,
  action: "unit-report.accepted" | "unit-report.locked",
  rows: readonly { readonly id: string }[],
) {
  if (rows.length === 0) return;
  await recordAudit(tx, actor, {
    action,
    subject: { kind: "period", id: period.id },
    details: { period: period.title, reports: rows.map((row) => row.id) },
    at: now,
  });
}
