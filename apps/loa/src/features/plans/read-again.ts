import { recordAudit } from "../../platform/audit/record.ts";
import { errors } from "../../platform/http/errors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import {
  changesSince,
  type Editing,
  lockedState,
  lockOwnPlan,
  raiseRevision,
} from "./edit-plan.ts";
import { canEdit } from "./plans.policy.ts";
import { readPlanJob } from "./read-plan.job.ts";
import { refusals } from "./refusals.ts";
import type { Edited } from "./shapes.ts";

/**
 * Queues a new reading of the kept file. A reading that seems stuck is queued once more without harm.
 * @throws would-discard unless the loss of what was corrected is confirmed.
 */
export async function readAgain(
  editing: Editing & { readonly jobs: Jobs },
  planId: string,
  asked: { readonly revision: number; readonly discard: boolean },
): Promise<Edited> {
  const { tx, actor, now } = editing;
  const plan = await lockOwnPlan(tx, actor, planId);
  const state = lockedState(plan);
  if (plan.issuance) throw refusals.issuedIsFixed(plan.issuance.document_number);
  if (!plan.file_id || !canEdit(actor, state === "reading" ? "draft" : state, plan.owner_unit_id)) {
    throw errors.notAllowed();
  }
  if (plan.revision !== asked.revision) throw refusals.stale(await changesSince(tx, plan, asked));
  if (state === "draft" && !asked.discard) throw refusals.wouldDiscard();
  await tx
    .updateTable("plan_readings")
    .set({ started_at: now, finished_at: null, failure: null, failure_code: null })
    .where("plan_id", "=", planId)
    .execute();
  await editing.jobs.enqueue(tx, readPlanJob, { planId });
  const revision = await raiseRevision(tx, plan, now);
  await recordAudit(tx, actor, {
    action: "plan.reading-repeated",
    subject: { kind: "plan", id: planId },
    unitId: plan.owner_unit_id,
    details: { revision, discarded: state === "draft" },
    at: now,
  });
  return { revision };
}
