import type { Actor } from "../../../platform/auth/actor.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { hasPassword } from "../change-password.ts";
import { asAuth } from "../elevate.ts";
import { providerLinkOf } from "../provider/identities.ts";
import { factorsOf } from "./factors.ts";
import { isFresh } from "./prove.ts";
import { relyingParty } from "./relying-party.ts";
import { needsSecondFactor, readRequirement } from "./requirement.ts";

/** One's own second factors, as the safety page shows them. */
export async function myFactors({ tx, services, now }: RequestContext, actor: Actor) {
  const held = await asAuth(tx, () => factorsOf(tx, actor.accountId));
  return {
    required: needsSecondFactor(actor.grants) && (await readRequirement(tx)),
    totpSince: held.totpSince?.toISOString() ?? null,
    recoveryCodesLeft: held.recoveryCodesLeft,
    passkeys: held.passkeys.map(({ id, name, createdAt, usedAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
    passkeysWork: relyingParty(services.baseUrl) !== null,
    fresh: isFresh(actor, now),
    hasPassword: await hasPassword(tx, actor.accountId),
    provider: await providerLinkOf(tx, services.env, actor.accountId),
  };
}
