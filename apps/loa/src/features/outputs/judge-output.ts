import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { announceReturned } from "./announce-output.ts";
import type { HistoryAct } from "./contract.ts";
import { locksOver } from "./locks.queries.ts";
import { stateOf } from "./output.ts";
import * as policy from "./outputs.policy.ts";
import type { OutputFacts } from "./outputs.queries.ts";
import { loadForChange, settle } from "./settle.ts";

/** Who does something to an output and when; Loa itself where one thing follows from another. */
export interface AnyAct {
  readonly actor: Actor | SystemActor;
  readonly now: Date;
  /** The date in Vietnam. */
  readonly on: string;
}

/** The same of a person. */
export interface Act extends AnyAct {
  readonly actor: Actor;
}

/** One thing that can happen to an output: what the audit log calls it, and the rows it writes. */
export interface Effect {
  readonly name: HistoryAct;
  readonly change: (output: OutputFacts) => Promise<void>;
  /** True when it is so already: nothing is written, and nothing goes into the log twice. */
  readonly already?: (output: OutputFacts) => boolean;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The same as something a person does, and who may. */
export interface Deed extends Effect {
  readonly allowed: (actor: Actor, output: policy.OutputCase) => boolean;
}

/** The head agrees that the output leaves the unit; twice is once. */
export function approveOutput(tx: Tx, act: Act, outputId: string): Promise<void> {
  return perform(tx, act, outputId, {
    name: "approved",
    allowed: policy.canApprove,
    already: (output) => output.approved,
    change: async (output) => {
      const row = {
        output_id: output.id,
        unit_id: output.unitId,
        approved_on: act.on,
        approved_by: act.actor.accountId,
        approved_at: act.now,
      };
      await tx.insertInto("approvals").values(row).execute();
    },
  });
}

/** Takes the head's agreement back. */
export function undoApproval(tx: Tx, act: Act, outputId: string): Promise<void> {
  return perform(tx, act, outputId, {
    name: "approval-undone",
    allowed: policy.canApprove,
    already: (output) => !output.approved,
    change: () => clearApproval(tx, act, outputId),
  });
}

/** The coordinator agrees that the output counts; twice is once. */
export function acceptOutput(tx: Tx, act: Act, outputId: string): Promise<void> {
  return perform(tx, act, outputId, {
    name: "accepted",
    allowed: policy.canAccept,
    already: (output) => output.accepted,
    change: async (output) => {
      const row = {
        output_id: output.id,
        unit_id: output.unitId,
        accepted_on: act.on,
        accepted_by: act.actor.accountId,
        accepted_at: act.now,
      };
      await tx.insertInto("acceptances").values(row).execute();
    },
  });
}

/** Takes the coordinator's agreement back. */
export function undoAcceptance(tx: Tx, act: Act, outputId: string): Promise<void> {
  return perform(tx, act, outputId, {
    name: "acceptance-undone",
    allowed: policy.canAccept,
    already: (output) => !output.accepted,
    change: () => undo(tx, "acceptances", act, outputId),
  });
}

/** The coordinator sends the output back: it stops counting until the unit sends it again. */
export function returnOutput(tx: Tx, act: Act, outputId: string, reason: string): Promise<void> {
  return perform(tx, act, outputId, { ...returning(tx, act, reason), allowed: policy.canReturn });
}

/**
 * The same for what was published and has to be put right: whoever may say so, which is the caller's to know, stops it from
 * counting until then. Twice is once.
 */
export function returnPublished(tx: Tx, act: Act, outputId: string, reason: string): Promise<void> {
  const already: Effect["already"] = ({ returned, withdrawn }) => returned || withdrawn;
  return carryOut(tx, act, outputId, { ...returning(tx, act, reason), already });
}

function returning(tx: Tx, act: Act, reason: string): Effect {
  return {
    name: "returned",
    details: { reason },
    change: async (output) => {
      const row = {
        output_id: output.id,
        unit_id: output.unitId,
        reason,
        returned_on: act.on,
        returned_by: act.actor.accountId,
        returned_at: act.now,
      };
      await tx.insertInto("returns").values(row).execute();
      // What was agreed to is open again once the output comes back changed.
      await undo(tx, "acceptances", act, output.id);
      await clearApproval(tx, act, output.id);
      await announceReturned(tx, output, act);
    },
  };
}

/** The unit answers a return: the output counts again from today. */
export function answerReturn(tx: Tx, act: Act, outputId: string): Promise<void> {
  return perform(tx, act, outputId, {
    name: "answered",
    allowed: policy.canAnswer,
    change: () => closeReturn(tx, act, outputId),
  });
}

/** The same where what was published is put right before its readers, by whoever may. Where nothing was returned, nothing happens. */
export function answerPublished(tx: Tx, act: AnyAct, outputId: string): Promise<void> {
  return carryOut(tx, act, outputId, {
    name: "answered",
    already: ({ returned, withdrawn }) => !returned || withdrawn,
    details: { byCorrection: true },
    change: () => closeReturn(tx, act, outputId),
  });
}

async function closeReturn(tx: Tx, { actor, now, on }: AnyAct, outputId: string): Promise<void> {
  await tx
    .updateTable("returns")
    .set({ answered_on: on, answered_at: now, answered_by: actor.accountId })
    .where("output_id", "=", outputId)
    .where("answered_at", "is", null)
    .execute();
}

/** Takes an output out of the counts for good; its history stays. */
export function withdrawOutput(tx: Tx, act: Act, outputId: string, reason: string): Promise<void> {
  return perform(tx, act, outputId, {
    ...withdrawal(tx, act, reason),
    allowed: policy.canWithdraw,
  });
}

/**
 * The same for what was published and is taken from readers: whoever may do that, which is the caller's to know, takes it
 * out of the counts as well. Twice is once.
 */
export function withdrawPublished(
  tx: Tx,
  act: Act,
  outputId: string,
  reason: string,
): Promise<void> {
  const already: Effect["already"] = ({ withdrawn }) => withdrawn;
  return carryOut(tx, act, outputId, { ...withdrawal(tx, act, reason), already });
}

function withdrawal(tx: Tx, act: Act, reason: string): Effect {
  return {
    name: "withdrawn",
    details: { reason },
    change: async (output) => {
      const row = {
        output_id: output.id,
        unit_id: output.unitId,
        reason,
        withdrawn_on: act.on,
        withdrawn_by: act.actor.accountId,
        withdrawn_at: act.now,
      };
      await tx.insertInto("withdrawals").values(row).execute();
    },
  };
}

/** What was approved is not what stands there now: the head is asked anew. */
export function clearApproval(tx: Tx, act: Act, outputId: string): Promise<void> {
  return undo(tx, "approvals", act, outputId);
}

async function undo(
  tx: Tx,
  table: "approvals" | "acceptances",
  { on }: Act,
  outputId: string,
): Promise<void> {
  await tx
    .updateTable(table)
    .set({ undone_on: on })
    .where("output_id", "=", outputId)
    .where("undone_on", "is", null)
    .execute();
}

/** load → authorise → act → settle the ledger → audit. @throws not-found, not-allowed, output-state */
export async function perform(tx: Tx, act: Act, outputId: string, deed: Deed): Promise<void> {
  const before = await loadForChange(tx, outputId);
  if (!deed.allowed(act.actor, { ...before, state: stateOf(before) }))
    throw await refuseAct(tx, act.actor, before, deed.allowed);
  await write(tx, act, before, deed);
}

/** The same where it is the caller's to know that it may be. @throws not-found */
export async function carryOut(
  tx: Tx,
  act: AnyAct,
  outputId: string,
  effect: Effect,
): Promise<void> {
  await write(tx, act, await loadForChange(tx, outputId), effect);
}

async function write(tx: Tx, act: AnyAct, before: OutputFacts, effect: Effect): Promise<void> {
  if (effect.already?.(before)) return;
  await effect.change(before);
  await settle(tx, before, before.id, act.on);
  await recordAudit(tx, act.actor, {
    action: `output.${effect.name}`,
    subject: { kind: "output", id: before.id },
    unitId: before.unitId,
    at: act.now,
    details: { state: stateOf(before), ...effect.details },
  });
}

// A person who might do this in another state hears about the lock or the state; anybody else that they may not.
async function refuseAct(tx: Tx, actor: Actor, output: OutputFacts, allowed: Deed["allowed"]) {
  const elsewhere = (["recorded", "returned", "accepted"] as const).some((state) =>
    allowed(actor, { ...output, state }),
  );
  if (!elsewhere) return errors.notAllowed();
  const [lock] = await locksOver(tx, output.id);
  if (lock) return errors.lockedRecord(lock.period);
  return refuse("output-state", 409, {
    vi: "Kết quả vừa chuyển trạng thái nên không làm được việc này nữa; chưa có gì thay đổi. Xin tải lại trang.",
    en: "The output has changed its state, so this is no longer possible; nothing was changed. Please reload.",
  });
}
