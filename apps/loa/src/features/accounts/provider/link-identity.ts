import { recordAudit } from "../../../platform/audit/record.ts";
import type { Actor } from "../../../platform/auth/actor.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { hasPassword } from "../change-password.ts";
import { asAuth, asSystem } from "../elevate.ts";
import { factorsOf } from "../second-factor/factors.ts";
import { requireFresh } from "../second-factor/prove.ts";
import { tellOwner } from "../second-factor/tell-owner.ts";
import { dropIdentities, keepIdentity, ownerOf } from "./identities.ts";
import type { Identity } from "./identity.ts";
import { refusals } from "./refusals.ts";

/** Makes an identity the actor's; the owner is told by mail. @throws 409 when it is another's */
export async function linkIdentity(
  context: RequestContext,
  actor: Actor,
  identity: Identity,
): Promise<void> {
  const { tx, now } = context;
  const owner = await ownerOf(tx, identity);
  if (owner?.accountId === actor.accountId) return;
  if (owner) throw refusals.otherOwner();
  await keepIdentity(tx, identity, actor.accountId, now);
  await note(context, actor, "identity.linked", { issuer: identity.issuer });
}

/** Unlinks the actor's identity. @throws 403 `proof-needed`, 409 when it is the only way in */
export async function unlinkIdentity(context: RequestContext, actor: Actor): Promise<void> {
  requireFresh(actor, context.now);
  const { tx } = context;
  const { passkeys } = await asAuth(tx, () => factorsOf(tx, actor.accountId));
  if (passkeys.length === 0 && !(await hasPassword(tx, actor.accountId))) throw refusals.onlyWay();
  if (await dropIdentities(tx, actor.accountId))
    await note(context, actor, "identity.unlinked", {});
}

async function note(
  context: RequestContext,
  actor: Actor,
  action: "identity.linked" | "identity.unlinked",
  details: Record<string, string>,
) {
  const subject = { kind: "account", id: actor.accountId };
  await recordAudit(context.tx, actor, { action, subject, details, at: context.now });
  await asSystem(context.tx, () => tellOwner(context, actor.accountId, action));
}
