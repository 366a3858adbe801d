import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { refuse } from "../../platform/http/errors.ts";
import { attachEvidence, type EvidenceInput } from "./attach-evidence.ts";
import { setClaims } from "./claim.ts";
import type { ClaimInput, OutputChange } from "./contract.ts";
import { type Act, perform } from "./judge-output.ts";
import * as policy from "./outputs.policy.ts";
import type { OutputFacts } from "./outputs.queries.ts";
import { refuseFuture } from "./record-output.ts";

/**
 * Corrects an output; what it counts for moves with it. A correction after the head's approval asks for
 * approval anew. @throws stale-output when somebody else changed it first; happened-later; claim refusals
 */
export function changeOutput(
  tx: Tx,
  act: Act,
  outputId: string,
  change: OutputChange,
): Promise<void> {
  const { revision, ...fields } = change;
  return perform(
    tx,
    act,
    outputId,
    "output.changed",
    policy.canChange,
    async (before) => {
      if (before.revision !== revision) throw stale();
      if (fields.happenedOn) refuseFuture(fields.happenedOn, act.on);
      await tx
        .updateTable("outputs")
        .set({ ...columns(fields), revision: revision + 1 })
        .where("id", "=", outputId)
        .execute();
      await tx.deleteFrom("approvals").where("output_id", "=", outputId).execute();
      await recheckClaims(tx, act, before, fields);
    },
    { fields },
  );
}

function columns(fields: Omit<OutputChange, "revision">) {
  const { happenedOn, ...same } = fields;
  const given = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined));
  return { ...given, ...(happenedOn ? { happened_on: happenedOn } : {}) };
}

// A moved date may leave the plan's year, and changed amounts change what is counted.
async function recheckClaims(
  tx: Tx,
  act: Act,
  before: OutputFacts,
  fields: Omit<OutputChange, "revision">,
) {
  const amountsChanged = ["quantity", "minutes", "replays"].some((name) => name in fields);
  if (!amountsChanged && !fields.happenedOn) return;
  const claims = before.claims.map(({ commitmentId, count, minutes }) =>
    amountsChanged ? { commitmentId } : { commitmentId, count, minutes },
  );
  await setClaims(tx, merged(before, fields), claims, {
    accountId: act.actor.accountId,
    on: act.on,
  });
}

function merged(before: OutputFacts, fields: Omit<OutputChange, "revision">) {
  return {
    id: before.id,
    unitId: before.unitId,
    happenedOn: fields.happenedOn ?? before.happenedOn,
    quantity: fields.quantity ?? before.quantity,
    minutes: fields.minutes === undefined ? before.minutes : fields.minutes,
    replays: fields.replays ?? before.replays,
  };
}

/** Chooses anew what the output counts for. */
export function putClaims(
  tx: Tx,
  act: Act,
  outputId: string,
  claims: readonly ClaimInput[],
): Promise<void> {
  return perform(
    tx,
    act,
    outputId,
    "output.claimed",
    policy.canChange,
    (before) => setClaims(tx, before, claims, { accountId: act.actor.accountId, on: act.on }),
    { claims: claims.length },
  );
}

/** Adds proof to an output. */
export function addEvidence(
  tx: Tx,
  store: FileStore,
  act: Act,
  outputId: string,
  input: EvidenceInput,
): Promise<void> {
  return perform(tx, act, outputId, "evidence.added", policy.canChange, (before) =>
    attachEvidence(
      tx,
      store,
      { outputId, unitId: before.unitId, accountId: act.actor.accountId },
      input,
    ),
  );
}

/** Removes one piece of proof; the last one stays, since an output without proof is none. */
export function removeEvidence(
  tx: Tx,
  act: Act,
  outputId: string,
  evidenceId: string,
): Promise<void> {
  return perform(
    tx,
    act,
    outputId,
    "evidence.removed",
    policy.canChange,
    async () => {
      const left = await tx
        .selectFrom("evidence")
        .select("id")
        .where("output_id", "=", outputId)
        .where("removed_at", "is", null)
        .execute();
      if (left.length <= 1) throw lastEvidence();
      await tx
        .updateTable("evidence")
        .set({ removed_at: act.now })
        .where("id", "=", evidenceId)
        .execute();
    },
    { evidenceId },
  );
}

function stale() {
  return refuse("stale-output", 409, {
    vi: "Có người vừa sửa kết quả này; sửa đổi của anh/chị chưa được lưu. Xin tải lại rồi sửa tiếp.",
    en: "Somebody has just changed this output; your change was not saved. Reload and try again.",
  });
}

function lastEvidence() {
  return refuse("last-evidence", 409, {
    vi: "Đây là minh chứng cuối cùng. Xin thêm minh chứng khác trước khi gỡ.",
    en: "This is the last piece of evidence. Add another before removing it.",
  });
}
