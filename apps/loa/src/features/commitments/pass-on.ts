import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { loadCommitment } from "./commitment.queries.ts";
import { handOver } from "./hand-over.ts";
import { handOverRefusals } from "./pass-on-refusals.ts";

/** Who carries on with one commitment, and from which day. */
export interface Succession {
  readonly commitmentId: string;
  readonly successorUnitId: string;
  readonly from: string;
  readonly reason: string;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
}

/**
 * Moves what is still open to one named successor, and on to those who succeed it in turn: occurrences due from that
 * day on, less what was delivered for them already, so that no more is owed in all than before. Delivered work keeps
 * the old name, and a look back before today shows what was known then. Returns the successor's commitment, and all that
 * were made, in their turn.
 * @throws not-found, already-passed-on, receiver-not-there, nothing-to-pass-on
 */
export async function passOn(
  tx: Tx,
  succession: Succession,
): Promise<{ commitmentId: string; made: readonly string[] }> {
  const { commitmentId, successorUnitId: receiverUnitId, reason, from, now } = succession;
  const commitment = await loadCommitment(tx, commitmentId);
  const [done] = await handOver(tx, [{ commitmentId, receiverUnitId, reason }], { from, now });
  const first = done?.made[0];
  if (!done || first === undefined) throw handOverRefusals.nothingLeft();
  await recordAudit(tx, succession.actor, {
    action: "commitment.passed-on",
    subject: { kind: "commitment", id: commitmentId },
    unitId: commitment.unit_id,
    details: {
      ...{ successorUnitId: receiverUnitId, successorCommitmentIds: [...done.made] },
      ...{ from, reason },
    },
    at: now,
  });
  return { commitmentId: first, made: done.made };
}
