import { recordAudit } from "../../platform/audit/record.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Editing, lockedState, lockOwnPlan } from "./edit-plan.ts";
import { canRemove } from "./plans.policy.ts";
import { refusals } from "./refusals.ts";

/** Deletes a plan that was never issued, with everything read from it; the audit log keeps that it was. */
export async function deletePlan(editing: Editing, planId: string, reason: string): Promise<void> {
  const { tx, actor, now } = editing;
  const plan = await lockOwnPlan(tx, actor, planId);
  if (plan.issuance) throw refusals.issuedIsFixed(plan.issuance.document_number);
  if (!canRemove(actor, lockedState(plan), plan.owner_unit_id)) throw errors.notAllowed();
  await tx.deleteFrom("plans").where("id", "=", planId).execute();
  await recordAudit(tx, actor, {
    action: "plan.deleted",
    subject: { kind: "plan", id: planId },
    unitId: plan.owner_unit_id,
    details: { title: plan.title, year: plan.year, fileId: plan.file_id, reason },
    at: now,
  });
}
