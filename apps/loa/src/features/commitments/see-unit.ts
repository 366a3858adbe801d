import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { canSeeUnit } from "./commitments.policy.ts";

/** Another unit does not exist for its neighbours; one that never was exists for nobody. @throws not-found */
export async function seeUnit(tx: Tx, actor: Actor, unitId: string) {
  const known = () =>
    tx.selectFrom("units").select("id").where("id", "=", unitId).executeTakeFirst();
  if (!canSeeUnit(actor, unitId) || !(await known())) throw errors.notFound();
}
