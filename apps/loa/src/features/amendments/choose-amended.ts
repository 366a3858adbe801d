import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { canImport, lockPlan, planRefusals, raiseRevision } from "../plans/index.ts";
import { refusals } from "./refusals.ts";
import type { AmendmentKind } from "./shapes.ts";

/** Who decides about an amendment, when, in which transaction. */
export interface Deciding {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
}

export interface ChosenAmended {
  readonly amendsPlanId: string;
  readonly kind: AmendmentKind;
  readonly effectiveOn: string | null;
  readonly currentPeriod: "split" | "old" | "new";
}

/**
 * Confirms which issued plan a draft changes, how, and from when. Another plan than before forgets the pairings.
 * @throws not-found, not-allowed, still-reading, amendment-issued, amended-plan-not-issued, amended-plan-closed, amends-an-amendment
 */
export async function chooseAmended(deciding: Deciding, planId: string, chosen: ChosenAmended) {
  const { tx, actor, now } = deciding;
  const draft = await lockDraft(deciding, planId);
  if (chosen.amendsPlanId === planId) throw refusals.baseIsAmendment();
  await refuseUnfit(tx, chosen);
  if (draft.amends && draft.amends.amends_plan_id !== chosen.amendsPlanId)
    await tx.deleteFrom("amendment_choices").where("plan_id", "=", planId).execute();
  const values = {
    ...{ amends_plan_id: chosen.amendsPlanId, kind: chosen.kind },
    ...{ effective_on: chosen.effectiveOn, current_period: chosen.currentPeriod },
    ...{ chosen_by: actor.accountId, chosen_at: now },
  };
  await tx
    .insertInto("amendments")
    .values({ plan_id: planId, ...values })
    .onConflict((conflict) => conflict.column("plan_id").doUpdateSet(values))
    .execute();
  const revision = await raiseRevision(tx, draft, now);
  await recordAudit(tx, actor, {
    action: "amendment.chosen",
    subject: { kind: "plan", id: planId },
    unitId: draft.owner_unit_id,
    details: { revision, ...chosen },
    at: now,
  });
}

/** Makes the draft a plan of its own again. @throws not-found, not-allowed, not-an-amendment, amendment-issued */
export async function unchooseAmended(deciding: Deciding, planId: string) {
  const { tx, actor, now } = deciding;
  const draft = await lockDraft(deciding, planId);
  if (!draft.amends) throw refusals.notAmendment();
  await tx.deleteFrom("amendments").where("plan_id", "=", planId).execute();
  const revision = await raiseRevision(tx, draft, now);
  await recordAudit(tx, actor, {
    action: "amendment.unchosen",
    subject: { kind: "plan", id: planId },
    unitId: draft.owner_unit_id,
    details: { revision, amendsPlanId: draft.amends.amends_plan_id },
    at: now,
  });
}

/** The amending draft, locked, of somebody who may change it. @throws not-found, not-allowed, still-reading, amendment-issued */
export async function lockDraft({ tx, actor }: Deciding, planId: string) {
  const draft = await lockPlan(tx, planId);
  if (!canImport(actor)) throw errors.notAllowed();
  if (draft.issuance) throw refusals.alreadyIssued();
  if (draft.reading && draft.reading.finished_at === null && !draft.reading.failure_code)
    throw planRefusals.stillReading();
  return draft;
}

async function refuseUnfit(tx: Tx, { amendsPlanId }: ChosenAmended) {
  const base = await lockPlan(tx, amendsPlanId);
  if (base.amends) throw refusals.baseIsAmendment();
  if (!base.issuance) throw refusals.baseNotIssued();
  if (base.closure) throw refusals.baseClosed();
}
