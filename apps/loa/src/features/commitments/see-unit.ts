import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { canSeeUnit } from "./commitments.policy.ts";
import { unitNamed } from "./duties.queries.ts";

/** A unit this person may see: another does not exist for its neighbours, one that never was for nobody. @throws not-found */
export function seeUnit(tx: Tx, actor: Actor, unitId: string) {
  if (!canSeeUnit(actor, unitId)) throw errors.notFound();
  return unitNamed(tx, unitId);
}
