import { createHash } from "node:crypto";
import type { Tx } from "../../platform/db/database.ts";
import { type OpenDuty, type OwnDuty, openDuties, ownDuties } from "../commitments/index.ts";
import type { PairIds } from "./check-succession.ts";
import type { Outcome } from "./contract.ts";
import { type LoadedSuccession, pairsOf } from "./successions.queries.ts";

/** What a person decided for one commitment. */
export interface Decision {
  readonly commitmentId: string;
  readonly outcome: Outcome;
  readonly receiverUnitId: string | null;
  readonly intoCommitmentId: string | null;
  readonly reason: string | null;
  readonly seenScheduleId: string;
}

/** One open commitment, who could take it over by itself, and what was decided. */
export interface MovingCommitment {
  readonly duty: OpenDuty;
  /** The successors of its unit by this act. */
  readonly heirs: readonly string[];
  /** Those of them that owe the same themselves. */
  readonly owedBy: readonly OwnDuty[];
  readonly decision: Decision | null;
}

/** Everything a change of units touches, as it is now. */
export interface Moving {
  readonly succession: LoadedSuccession;
  readonly pairs: readonly PairIds[];
  readonly commitments: readonly MovingCommitment[];
  readonly version: string;
}

/** Every open commitment of the units that end or give, in a number of queries that does not depend on how many. */
export async function loadMoving(tx: Tx, succession: LoadedSuccession): Promise<Moving> {
  const pairs = await pairsOf(tx, succession.id);
  const heirs = heirsOf(pairs);
  const duties = await openDuties(tx, [...heirs.keys()], succession.effective_on);
  const decisions = await decisionsOf(tx, succession.id);
  const own = await ownDuties(tx, {
    unitIds: [...new Set([...heirs.values()].flat())],
    taskIds: [...new Set(duties.map((duty) => duty.taskId))],
    from: succession.effective_on,
  });
  const ownByKey = Map.groupBy(own, (duty) => keyOf(duty));
  const commitments = duties.map((duty) => {
    const mine = heirs.get(duty.unitId) ?? [];
    const owedBy = (ownByKey.get(keyOf(duty)) ?? []).filter((each) => mine.includes(each.unitId));
    return { duty, heirs: mine, owedBy, decision: decisions.get(duty.id) ?? null };
  });
  return { succession, pairs, commitments, version: versionOf(succession, pairs, commitments) };
}

/** Which commitments are decided together: one quota of one task, in one measure. */
export function keyOf(duty: Pick<OpenDuty, "taskId" | "quotaId" | "measure">): string {
  return `${duty.taskId}.${duty.quotaId ?? "-"}.${duty.measure}`;
}

/** To whom a commitment goes when a person says yes: the one successor, unless it owes the same itself. Pure. */
export function proposalFor({ heirs, owedBy }: Pick<MovingCommitment, "heirs" | "owedBy">) {
  return heirs.length === 1 && owedBy.length === 0 ? (heirs[0] ?? null) : null;
}

function heirsOf(pairs: readonly PairIds[]): Map<string, string[]> {
  const heirs = new Map<string, string[]>();
  for (const { predecessorId, successorId } of pairs)
    heirs.set(predecessorId, [...(heirs.get(predecessorId) ?? []), successorId ?? []].flat());
  return heirs;
}

async function decisionsOf(tx: Tx, id: string): Promise<Map<string, Decision>> {
  const rows = await tx
    .selectFrom("succession_decisions")
    .select(["commitment_id as commitmentId", "outcome", "receiver_unit_id as receiverUnitId"])
    .select([
      "into_commitment_id as intoCommitmentId",
      "reason",
      "seen_schedule_id as seenScheduleId",
    ])
    .where("succession_id", "=", id)
    .execute();
  return new Map(
    rows.map((row) => [row.commitmentId, { ...row, outcome: row.outcome as Outcome }]),
  );
}

// What is delivered in the meantime stays with who delivered it and changes nothing that was decided.
function versionOf(
  { effective_on, kind }: LoadedSuccession,
  pairs: readonly PairIds[],
  commitments: readonly MovingCommitment[],
): string {
  const seen = commitments.map(({ duty, decision }) => [
    duty.id,
    duty.scheduleId,
    decision?.outcome,
    decision?.receiverUnitId,
    decision?.intoCommitmentId,
  ]);
  const content = JSON.stringify([effective_on, kind, pairs, seen.sort()]);
  return createHash("sha256").update(content).digest("hex").slice(0, 40);
}
