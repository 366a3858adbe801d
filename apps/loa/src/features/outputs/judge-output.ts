import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { stateOf } from "./output.ts";
import * as policy from "./outputs.policy.ts";
import type { OutputFacts } from "./outputs.queries.ts";
import { loadForChange, settle } from "./settle.ts";

/** Who acts on an output and when. */
export interface Act {
  readonly actor: Actor;
  readonly now: Date;
  /** The date in Vietnam. */
  readonly on: string;
}

/** The head agrees that the output leaves the unit; twice is once. */
export function approveOutput(tx: Tx, act: Act, outputId: string): Promise<void> {
  return perform(tx, act, outputId, "output.approved", policy.canApprove, async (output) => {
    const row = {
      output_id: output.id,
      unit_id: output.unitId,
      approved_on: act.on,
      approved_by: act.actor.accountId,
      approved_at: act.now,
    };
    await tx
      .insertInto("approvals")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

export function undoApproval(tx: Tx, act: Act, outputId: string): Promise<void> {
  return perform(tx, act, outputId, "output.approval-undone", policy.canApprove, async () => {
    await tx.deleteFrom("approvals").where("output_id", "=", outputId).execute();
  });
}

/** The coordinator agrees that the output counts; twice is once. */
export function acceptOutput(tx: Tx, act: Act, outputId: string): Promise<void> {
  return perform(tx, act, outputId, "output.accepted", policy.canAccept, async (output) => {
    const row = {
      output_id: output.id,
      unit_id: output.unitId,
      accepted_on: act.on,
      accepted_by: act.actor.accountId,
      accepted_at: act.now,
    };
    await tx
      .insertInto("acceptances")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

export function undoAcceptance(tx: Tx, act: Act, outputId: string): Promise<void> {
  return perform(tx, act, outputId, "output.acceptance-undone", policy.canAccept, async () => {
    await tx.deleteFrom("acceptances").where("output_id", "=", outputId).execute();
  });
}

/** The coordinator sends the output back: it stops counting until the unit sends it again. */
export function returnOutput(tx: Tx, act: Act, outputId: string, reason: string): Promise<void> {
  return perform(tx, act, outputId, "output.returned", policy.canReturn, async (output) => {
    await tx
      .insertInto("returns")
      .values({
        output_id: output.id,
        unit_id: output.unitId,
        reason,
        returned_on: act.on,
        returned_by: act.actor.accountId,
        returned_at: act.now,
      })
      .execute();
    // What was agreed to is open again once the output comes back changed.
    await tx.deleteFrom("acceptances").where("output_id", "=", outputId).execute();
    await tx.deleteFrom("approvals").where("output_id", "=", outputId).execute();
  });
}

/** The unit answers a return: the output counts again from today. */
export function answerReturn(tx: Tx, act: Act, outputId: string): Promise<void> {
  return perform(tx, act, outputId, "output.answered", policy.canAnswer, async () => {
    await tx
      .updateTable("returns")
      .set({ answered_on: act.on, answered_at: act.now, answered_by: act.actor.accountId })
      .where("output_id", "=", outputId)
      .where("answered_at", "is", null)
      .execute();
  });
}

/** Takes an output out of the counts for good; its history stays. */
export function withdrawOutput(tx: Tx, act: Act, outputId: string, reason: string): Promise<void> {
  return perform(tx, act, outputId, "output.withdrawn", policy.canWithdraw, async (output) => {
    await tx
      .insertInto("withdrawals")
      .values({
        output_id: output.id,
        unit_id: output.unitId,
        reason,
        withdrawn_on: act.on,
        withdrawn_by: act.actor.accountId,
        withdrawn_at: act.now,
      })
      .execute();
  });
}

/** load → authorise → act → settle the ledger → audit. @throws not-found, not-allowed, output-state */
export async function perform(
  tx: Tx,
  act: Act,
  outputId: string,
  action: string,
  allowed: (actor: Actor, output: policy.OutputCase) => boolean,
  change: (output: OutputFacts) => Promise<void>,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const before = await loadForChange(tx, outputId);
  const state = stateOf(before);
  if (!allowed(act.actor, { unitId: before.unitId, state, domains: before.domains })) {
    throw refuseAct(act.actor, before, allowed);
  }
  await change(before);
  await settle(tx, before, outputId, act.on);
  await recordAudit(tx, act.actor, {
    action,
    subject: { kind: "output", id: outputId },
    unitId: before.unitId,
    at: act.now,
    details: { state, ...details },
  });
}

// A person who might do this in another state hears about the state; anybody else that they may not.
function refuseAct(
  actor: Actor,
  output: OutputFacts,
  allowed: (actor: Actor, output: policy.OutputCase) => boolean,
) {
  const elsewhere = (["recorded", "returned", "accepted"] as const).some((state) =>
    allowed(actor, { unitId: output.unitId, state, domains: output.domains }),
  );
  if (!elsewhere) return errors.notAllowed();
  return refuse("output-state", 409, {
    vi: "Kết quả vừa chuyển trạng thái nên không làm được việc này nữa; chưa có gì thay đổi. Xin tải lại trang.",
    en: "The output has changed its state, so this is no longer possible; nothing was changed. Please reload.",
  });
}
