import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Grant } from "../../platform/contract/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { breaks } from "../../platform/http/failures.ts";
import { isWholeGrant } from "./accounts.policy.ts";
import { refusals } from "./refusals.ts";

export interface NewGrant {
  readonly accountId: string;
  readonly grant: Grant;
  readonly actor: Actor | SystemActor;
  readonly at: Date;
}

/**
 * Gives a role, in force from the person's next request. The caller has asked `mayGive`.
 * @returns the grant's id
 * @throws 422 when role, unit and domain do not fit or the unit is unknown; 409 when the role is held already
 */
export async function grantRole(tx: Tx, given: NewGrant): Promise<string> {
  if (!isWholeGrant(given.grant)) throw refusals.brokenGrant();
  const id = await insertGrant(tx, given);
  await recordAudit(tx, given.actor, {
    action: "grant.given",
    subject: { kind: "account", id: given.accountId },
    unitId: given.grant.unitId,
    details: { role: given.grant.role, domain: given.grant.domain },
    at: given.at,
  });
  return id;
}

async function insertGrant(tx: Tx, { accountId, grant, actor, at }: NewGrant): Promise<string> {
  const row = await tx
    .insertInto("role_grants")
    .values({
      account_id: accountId,
      role: grant.role,
      unit_id: grant.unitId,
      domain: grant.domain,
      granted_at: at,
      granted_by: actor.accountId,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      throw explained(error);
    });
  return row.id;
}

function explained(error: unknown): unknown {
  if (breaks(error, "role_grants_account_id_role_unit_id_domain_key")) return refusals.grantHeld();
  if (breaks(error, "role_grants_unit_id_fkey")) return refusals.unknownUnit();
  return error;
}
