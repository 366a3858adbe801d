import type { Tx } from "../../platform/db/database.ts";
import { draftCommitments } from "./draft-commitments.ts";
import type { PlanDuties } from "./duties.ts";
import { writeCommitments } from "./write-commitments.ts";

/**
 * Writes what everybody owes under an issued plan: shared schedules, then one commitment for each
 * unit and obligation (product rules 4b to 8). The caller's transaction needs the plan's tasks and quotas.
 */
export async function fanOut(tx: Tx, duties: PlanDuties): Promise<{ commitments: number }> {
  const draft = await draftCommitments(tx, duties);
  return { commitments: await writeCommitments(tx, duties.planId, draft) };
}
