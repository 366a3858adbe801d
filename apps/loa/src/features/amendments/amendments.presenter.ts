import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { canImport, getPlanHead } from "../plans/index.ts";
import { findAmendment, lastVersion, plansToAmend, signatureOf } from "./amendments.queries.ts";
import { proposeAmended } from "./propose-amended.ts";
import type { AmendmentDetail } from "./shapes.ts";
import { somethingRecorded } from "./undo-amendment.ts";

/** What a document changes, proposed or chosen, and what may be done about it. @throws not-found */
export async function presentAmendment(
  tx: Tx,
  actor: Actor,
  planId: string,
): Promise<AmendmentDetail> {
  const plan = await getPlanHead(tx, actor, planId);
  const amendment = await findAmendment(tx, actor, planId);
  const candidates = plan.issued ? [] : await plansToAmend(tx, planId);
  const staff = canImport(actor);
  const last = amendment && (await lastVersion(tx, amendment.amendsPlanId));
  const canUndo =
    staff && plan.issued && last?.amendmentId === planId && !(await somethingRecorded(tx, planId));
  return {
    ...{ planId, title: plan.title, revision: plan.revision, issued: plan.issued },
    undone: amendment?.undoneOn
      ? { on: amendment.undoneOn, reason: amendment.undoReason ?? "" }
      : null,
    proposal: plan.issued ? null : await proposeAmended(tx, planId, candidates),
    candidates,
    chosen: amendment
      ? {
          plan: await amendedPlan(tx, actor, amendment.amendsPlanId),
          ...{ kind: amendment.kind, effectiveOn: amendment.effectiveOn },
          currentPeriod: amendment.currentPeriod,
        }
      : null,
    proposed: {
      ...{ documentNumber: plan.documentNumber, issuedOn: plan.datedOn },
      ...(await signatureOf(tx, planId)),
    },
    can: { change: staff && !plan.issued, undo: canUndo },
  };
}

async function amendedPlan(tx: Tx, actor: Actor, planId: string) {
  const { id, title, documentNumber } = await getPlanHead(tx, actor, planId);
  return { id, title, documentNumber: documentNumber ?? "" };
}
