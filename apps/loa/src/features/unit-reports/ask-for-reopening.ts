import type { Act } from "./hand-in.ts";
import { completionOf, dayOf, end, note, refuseUnless } from "./hand-in.ts";
import { mailAsked, mailRefused, mailReturned } from "./mail-next-person.ts";
import { stateChanged } from "./refusals.ts";
import { canAsk, canDecide } from "./unit-reports.policy.ts";
import type { StandingReport } from "./unit-reports.queries.ts";

const left = ["approved", "accepted", "locked"] as const;

/**
 * The unit's head asks for a report that has left the unit to come back; nothing else changes, and the line's
 * coordinators are told. @throws unit-report-state (also when something is asked already), not-allowed
 */
export async function askForReopening(
  act: Act,
  report: StandingReport,
  reason: string,
): Promise<void> {
  if (report.asked) throw stateChanged();
  refuseUnless(act, report, canAsk, ...left);
  await act.tx
    .insertInto("reopening_requests")
    .values({
      ...{ completion_id: completionOf(report), unit_id: report.unit.id, reason },
      ...{ asked_on: dayOf(act, report), asked_by: act.actor.accountId, asked_at: act.now },
    })
    .execute();
  await note(act, report, "unit-report.reopening-asked", { reason });
  await mailAsked(act, report, reason);
}

/**
 * The line's coordinator decides what the head asked. Granted, a locked report is reopened and another sent back, with
 * the head's own reason; refused, everything stays and the unit is told why. @throws unit-report-state, not-allowed
 */
export async function decideReopening(
  act: Act,
  report: StandingReport,
  { outcome, reason }: { readonly outcome: "granted" | "refused"; readonly reason: string },
): Promise<void> {
  const { asked } = report;
  refuseUnless(act, report, (actor, at) => canDecide(actor, { ...at, asked: true }), ...left);
  if (!asked) throw stateChanged();
  await act.tx
    .insertInto("reopening_decisions")
    .values({
      ...{ request_id: asked.id, unit_id: report.unit.id, outcome, reason: reason || null },
      ...{ decided_on: dayOf(act, report), decided_by: act.actor.accountId, decided_at: act.now },
    })
    .execute();
  if (outcome === "refused") {
    await note(act, report, "unit-report.reopening-refused", { reason });
    return mailRefused(act, report, reason);
  }
  const remarks = [asked.reason, reason].filter(Boolean).join(". ");
  await end(act, report, report.state === "locked" ? "reopened" : "by-coordinator", remarks);
  await note(act, report, "unit-report.reopened", { reason: remarks });
  await mailReturned(act, report, { remarks, byHead: false, reopened: report.state === "locked" });
}
