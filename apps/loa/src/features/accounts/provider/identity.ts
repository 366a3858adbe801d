import * as openid from "openid-client";
import type { Env } from "../../../platform/config/env.ts";
import type { Services } from "../../../platform/services.ts";
import type { Provider } from "./provider.ts";
import { refusals } from "./refusals.ts";

/** Who somebody is at the provider. `issuer` and `subject` together are the identity. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  /** Lower case; null when the provider gives none or has not proven it. */
  readonly email: string | null;
  readonly hasUnprovenEmail: boolean;
  /** The provider itself asked for two factors (RFC 8176 `mfa`). */
  readonly twoFactors: boolean;
  readonly idToken: string;
}

/** What was asked of the provider, to compare its answer with. */
export interface Question {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/**
 * Exchanges the provider's answer for an identity: state, nonce, PKCE, issuer, audience and signature hold, or
 * nothing does.
 * @throws 422 naming what is wrong, 503 when the provider does not answer
 */
export async function readIdentity(
  services: Services,
  provider: Provider,
  question: Question,
  query: string,
): Promise<Identity> {
  const address = new URL(provider.redirectUri);
  address.search = query;
  try {
    const tokens = await openid.authorizationCodeGrant(provider.config, address, {
      pkceCodeVerifier: question.verifier,
      expectedState: question.state,
      expectedNonce: question.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) throw refusals.untrue();
    const more = await detailsOf(provider, tokens.access_token, claims.sub);
    return identityOf(services.env, provider.issuer, { ...more, ...claims }, tokens.id_token);
  } catch (error) {
    throw explained(services, error);
  }
}

async function detailsOf({ config }: Provider, accessToken: string, subject: string) {
  if (!config.serverMetadata().userinfo_endpoint) return {};
  return openid.fetchUserInfo(config, accessToken, subject);
}

/** Reads claims by the installation's map. @throws 422 for a level of assurance below the floor */
export function identityOf(
  env: Pick<Env, "LOA_OIDC_CLAIMS" | "LOA_OIDC_ACR">,
  issuer: string,
  claims: Readonly<Record<string, unknown>>,
  idToken: string,
): Identity {
  const map = env.LOA_OIDC_CLAIMS;
  const floor = env.LOA_OIDC_ACR;
  if (floor.length > 0 && !floor.includes(textOf(claims["acr"]) ?? "")) throw refusals.tooLow();
  const subject = textOf(claims[map.subject]);
  if (!subject) throw refusals.untrue();
  const email = textOf(claims[map.email])?.trim().toLowerCase() ?? null;
  const proven = map.verified === "always" || claims[map.verified] === true;
  const methods = claims["amr"];
  return {
    ...{ issuer, subject, idToken },
    name: textOf(claims[map.name]),
    email: proven ? email : null,
    hasUnprovenEmail: email !== null && !proven,
    twoFactors: Array.isArray(methods) && methods.includes("mfa"),
  };
}

function textOf(claim: unknown): string | null {
  return typeof claim === "string" && claim !== "" ? claim : null;
}

function explained(services: Services, error: unknown): unknown {
  if (error instanceof openid.AuthorizationResponseError) return refusals.declined();
  if (error instanceof openid.ClientError || error instanceof openid.ResponseBodyError) {
    services.log.warn({ reason: error.message, code: error.code }, "identity provider's answer");
    return isAway(error) ? refusals.down() : refusals.untrue();
  }
  return error instanceof TypeError ? refusals.down() : error;
}

function isAway(error: { readonly code?: string | undefined; readonly cause?: unknown }): boolean {
  return error.code === "OAUTH_TIMEOUT" || error.cause instanceof TypeError;
}
