import { recordAudit } from "../../platform/audit/record.ts";
import type { SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { stateOf } from "./output.ts";
import { loadForChange, settle } from "./settle.ts";

/** A head's agreement, given to what the output is of. */
export interface HeadsWord {
  readonly headId: string;
  readonly on: string;
  readonly now: Date;
}

const loa: SystemActor = { accountId: null, name: "Loa" };

/**
 * Lets the agreement a unit's head gave to a story stand for that to its output, so that nobody is asked twice. Whether
 * they are the unit's head is the caller's to know. What already stands further is left alone.
 */
export async function approveForHead(tx: Tx, word: HeadsWord, outputId: string): Promise<void> {
  const before = await loadForChange(tx, outputId);
  if (stateOf(before) !== "recorded") return;
  await tx
    .insertInto("approvals")
    .values({
      ...{ output_id: before.id, unit_id: before.unitId, approved_on: word.on },
      ...{ approved_by: word.headId, approved_at: word.now },
    })
    .execute();
  await settle(tx, before, outputId, word.on);
  await recordAudit(tx, loa, {
    ...{ action: "output.approved", subject: { kind: "output", id: outputId } },
    ...{ unitId: before.unitId, at: word.now },
    details: { state: "recorded", byStoryApprovalOf: word.headId },
  });
}
