import { recordAudit } from "../../platform/audit/record.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Editing, lockPlan } from "./edit-plan.ts";
import { canImport } from "./plans.policy.ts";
import { refusals } from "./refusals.ts";

/**
 * Closes an issued plan: it takes no amendment any more, and what was owed and done under it stays to be read.
 * @throws not-found, not-allowed, plan-not-issued, plan-closed, closes-before-issue
 */
export async function closePlan(
  { tx, actor, now, today }: Editing,
  planId: string,
  { closedOn, reason }: { readonly closedOn: string; readonly reason: string },
): Promise<void> {
  const plan = await lockPlan(tx, planId);
  if (!canImport(actor)) throw errors.notAllowed();
  if (!plan.issuance || plan.amends) throw refusals.notIssuedYet();
  if (plan.closure) throw refusals.closedIsFixed();
  const { issued_on } = plan.issuance;
  if (closedOn < issued_on || closedOn > today) throw refusals.closesBeforeIssue(issued_on);
  await tx
    .insertInto("plan_closures")
    .values({
      ...{ plan_id: planId, closed_on: closedOn, reason },
      ...{ closed_by: actor.accountId, closed_at: now },
    })
    .execute();
  await recordAudit(tx, actor, {
    action: "plan.closed",
    subject: { kind: "plan", id: planId },
    unitId: plan.owner_unit_id,
    details: { closedOn, reason },
    at: now,
  });
}
