import type { SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { carryOut } from "./judge-output.ts";
import { stateOf } from "./output.ts";

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
export function approveForHead(
  tx: Tx,
  { headId, on, now }: HeadsWord,
  outputId: string,
): Promise<void> {
  return carryOut(tx, { actor: loa, on, now }, outputId, {
    name: "approved",
    already: (output) => stateOf(output) !== "recorded",
    details: { byStoryApprovalOf: headId },
    change: async ({ id, unitId }) => {
      const row = { output_id: id, unit_id: unitId, approved_on: on };
      await tx
        .insertInto("approvals")
        .values({ ...row, approved_by: headId, approved_at: now })
        .execute();
    },
  });
}
