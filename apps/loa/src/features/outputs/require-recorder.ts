import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { canRecordFor } from "./outputs.policy.ts";
import { owedDomains } from "./outputs.queries.ts";

/** @throws not-found for a unit this person may not record for: whether it exists stays invisible. */
export async function requireRecorder(tx: Tx, actor: Actor, unitId: string): Promise<void> {
  const unit = { unitId, owedDomains: await owedDomains(tx, unitId) };
  if (!canRecordFor(actor, unit)) throw errors.notFound();
}
