import { recordAudit } from "../../platform/audit/record.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import { errors } from "../../platform/http/errors.ts";
import { mailHeads, mailReturned } from "./mail-next-person.ts";
import { noLongerExpected, stateChanged, tooEarly } from "./refusals.ts";
import { contentOf } from "./report-content.ts";
import {
  canApprove,
  canComplete,
  canReturn,
  canTakeBack,
  caseOf,
  type ReportCase,
} from "./unit-reports.policy.ts";
import type { StandingReport } from "./unit-reports.queries.ts";
import { isPerson, keepWords, type Moment, refuseUnwritable, type Words } from "./write-section.ts";

/** Where mails about an act lead. */
export interface Act extends Moment {
  readonly baseUrl: string;
}

/**
 * The unit says done: the words on the screen are kept in the same act, and what is handed in is kept whole with the
 * numbers of this day. Its head is told. @throws the refusals of writing, unit-report-too-early
 */
export async function completeReport(
  act: Act,
  report: StandingReport,
  words: readonly Words[],
): Promise<void> {
  refuseUnwritable(act.actor, report);
  // A coordinator who writes for a unit hands in by its paper, never in its name alone.
  if (isPerson(act.actor) && !canComplete(act.actor, caseOf(report))) throw errors.notAllowed();
  await complete(act, report, words);
  await note(act, report, "unit-report.completed");
  await mailHeads(act, report);
}

/** Keeps the words and the whole content of a report as of now; the completion's id. @throws unit-report-too-early */
export async function complete(
  act: Moment,
  report: StandingReport,
  words: readonly Words[],
): Promise<string> {
  const { tx, actor, now, today } = act;
  if (today < report.period.opensOn) throw tooEarly(report.period.opensOn);
  await keepWords(act, report, words);
  const content = await contentOf(tx, report, today);
  const row = await tx
    .insertInto("unit_report_completions")
    .values({
      ...{ report_id: report.id, unit_id: report.unit.id, content: JSON.stringify(content) },
      ...{ completed_on: dayOf(act, report), completed_by: actor.accountId, completed_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The head agrees that the report leaves the unit. @throws unit-report-state, not-allowed */
export async function approveReport(act: Moment, report: StandingReport): Promise<void> {
  refuseUnless(act, report, canApprove, "complete");
  await act.tx
    .insertInto("unit_report_approvals")
    .values({
      ...{ completion_id: completionOf(report), unit_id: report.unit.id },
      ...{ approved_on: dayOf(act, report), approved_by: act.actor.accountId },
      approved_at: act.now,
    })
    .execute();
  await note(act, report, "unit-report.approved");
}

/** The unit takes its report back before the head has approved. @throws unit-report-state, not-allowed */
export async function takeBackReport(act: Moment, report: StandingReport): Promise<void> {
  refuseUnless(act, report, canTakeBack, "complete");
  await end(act, report, "taken-back", null);
  await note(act, report, "unit-report.taken-back");
}

/**
 * Sent back with remarks: by the head what is complete, by the coordinator what has left the unit. Texts stay and are
 * written on; the unit is told. @throws unit-report-state, not-allowed
 */
export async function returnReport(act: Act, report: StandingReport, remarks: string) {
  const byHead = report.state === "complete";
  refuseUnless(act, report, canReturn, "complete", "approved", "accepted");
  await end(act, report, byHead ? "by-head" : "by-coordinator", remarks);
  await note(act, report, "unit-report.returned", { remarks });
  await mailReturned(act, report, { remarks, byHead, reopened: false });
}

/** Ends the round of a report; the rows of it stay as they are. */
export async function end(
  act: Moment,
  report: StandingReport,
  kind: "taken-back" | "by-head" | "by-coordinator" | "reopened",
  remarks: string | null,
): Promise<void> {
  await act.tx
    .insertInto("unit_report_returns")
    .values({
      ...{ completion_id: completionOf(report), unit_id: report.unit.id, kind, remarks },
      ...{ returned_on: dayOf(act, report), returned_by: act.actor.accountId },
      returned_at: act.now,
    })
    .execute();
}

/** The day of an act: never before the acts it follows, though a clock be set back. */
export function dayOf({ today }: Moment, { lastOn }: Pick<StandingReport, "lastOn">): string {
  return lastOn !== null && lastOn > today ? lastOn : today;
}

/** The round that stands. @throws unit-report-state when none does */
export function completionOf({ completionId }: StandingReport): string {
  if (completionId === null) throw stateChanged();
  return completionId;
}

/** Who might do this in another state hears about the state; anybody else that they may not. */
export function refuseUnless(
  { actor }: Moment,
  report: StandingReport,
  allowed: (actor: never, report: ReportCase) => boolean,
  ...states: readonly ReportCase["state"][]
): void {
  const may = (state: ReportCase["state"]) =>
    !isPerson(actor) || allowed(actor as never, { ...caseOf(report), state });
  if (!states.some(may)) throw errors.notAllowed();
  if (report.state === "gone") throw noLongerExpected();
  if (!states.includes(report.state) || !may(report.state)) throw stateChanged();
}

/** Writes one act of a report into the audit log. */
export function note(
  { tx, actor, now }: Moment,
  report: StandingReport,
  action: AuditAction,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return recordAudit(tx, actor, {
    action,
    subject: { kind: "unit-report", id: report.id },
    unitId: report.unit.id,
    details: { period: report.period.title, ...details },
    at: now,
  });
}
