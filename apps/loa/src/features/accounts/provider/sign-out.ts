import * as openid from "openid-client";
import type { Actor } from "../../../platform/auth/actor.ts";
import { openText } from "../../../platform/crypto/sealed-text.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { asAuth } from "../elevate.ts";
import { openProvider } from "./provider.ts";

/** Where a person's token of the provider is sealed for. */
export const providerTokenPlace = (accountId: string) => `provider-token:${accountId}`;

/**
 * Where to send the browser so that the provider's session ends too (OpenID Connect RP-Initiated Logout); null
 * for a session of another kind. Signing out of Loa never fails on the provider's account.
 */
export async function providerSignOut(
  { tx, services }: RequestContext,
  actor: Actor,
): Promise<string | null> {
  const session = await asAuth(tx, () =>
    tx
      .selectFrom("sessions")
      .select("provider_token")
      .where("id", "=", actor.sessionId)
      .executeTakeFirst(),
  );
  if (!session?.provider_token) return null;
  const place = providerTokenPlace(actor.accountId);
  try {
    const hint = await openText(services.env, place, session.provider_token);
    const { config } = await openProvider(services);
    const after = `${services.baseUrl}/console/sign-in`;
    return openid.buildEndSessionUrl(config, {
      ...{ id_token_hint: hint, post_logout_redirect_uri: after },
    }).href;
  } catch (error) {
    services.log.warn({ err: error }, "identity provider's sign-out");
    return null;
  }
}
