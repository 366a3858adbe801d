import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Grant, Role } from "../../platform/contract/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { mayGive } from "./accounts.policy.ts";
import { requireAnotherAdministrator } from "./last-administrator.ts";

/**
 * Takes a role away, in force from the person's next request.
 * @throws 404 unknown or out of sight, 403 not one's to take, 409 the last administrator's
 */
export async function revokeGrant(
  { tx, now }: RequestContext,
  actor: Actor,
  place: { readonly accountId: string; readonly grantId: string },
): Promise<void> {
  const grant = await findGrant(tx, place);
  if (!grant) throw errors.notFound();
  if (!mayGive(actor, grant)) throw errors.notAllowed();
  if (grant.role === "administrator") await requireAnotherAdministrator(tx, place.accountId);
  await tx.deleteFrom("role_grants").where("id", "=", place.grantId).execute();
  await recordAudit(tx, actor, {
    action: "grant.revoked",
    subject: { kind: "account", id: place.accountId },
    unitId: grant.unitId,
    details: { role: grant.role, domain: grant.domain },
    at: now,
  });
}

async function findGrant(
  tx: Tx,
  { accountId, grantId }: { accountId: string; grantId: string },
): Promise<Grant | undefined> {
  const row = await tx
    .selectFrom("role_grants")
    .select(["role", "unit_id", "domain"])
    .where("id", "=", grantId)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row && { role: row.role as Role, unitId: row.unit_id, domain: row.domain };
}
