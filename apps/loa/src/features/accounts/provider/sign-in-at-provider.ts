import * as openid from "openid-client";
import type { Actor } from "../../../platform/auth/actor.ts";
import { safeReturnPath } from "../../../platform/contract/return-path.ts";
import { sealText } from "../../../platform/crypto/sealed-text.ts";
import { errors } from "../../../platform/http/errors.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { countTry, forgetTry, type Limit } from "../attempts.ts";
import { browserSecret, giveBrowserSecret } from "../second-factor/browser-secret.ts";
import { openCeremony, spendCeremony } from "../second-factor/ceremonies.ts";
import { requireFresh } from "../second-factor/prove.ts";
import { type NextStep, openSessionFor } from "../sign-in.ts";
import { hashToken } from "../token.ts";
import { admit, type Wish } from "./admit.ts";
import { type Identity, type Question, readIdentity } from "./identity.ts";
import { linkIdentity } from "./link-identity.ts";
import { openProvider } from "./provider.ts";
import { refusals } from "./refusals.ts";
import { providerTokenPlace } from "./sign-out.ts";

const providerLimit: Limit = { door: "provider", perAddress: 120, perAccount: 120, minutes: 15 };

/** What a person wants of the provider. */
export interface ProviderWish {
  readonly back?: string | undefined;
  readonly invitation?: string | undefined;
  readonly link?: boolean | undefined;
}

interface Asked extends Question, Wish {
  readonly back: string;
  /** The account that is to be linked. */
  readonly link: string | null;
}

/**
 * The provider's address to send this browser to. State, nonce and PKCE are bound to the browser by a cookie.
 * @throws 401 or 403 `proof-needed` for linking without a fresh session, 404, 429, 503
 */
export async function beginAtProvider(
  context: RequestContext,
  actor: Actor | null,
  wish: ProviderWish,
): Promise<string> {
  await countTry(context, providerLimit);
  const link = wish.link ? mayLink(context, actor) : null;
  const provider = await openProvider(context.services);
  const question = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
  };
  const asked: Asked = {
    ...question,
    link,
    back: link ? "/profile/safety" : safeReturnPath(wish.back ?? "/"),
    invitation: wish.invitation === undefined ? null : hashToken(wish.invitation),
  };
  const holder = giveBrowserSecret(context);
  await openCeremony(context.services, { purpose: "provider", holder }, { ...asked });
  return addressOf(context, provider, question);
}

function mayLink(context: RequestContext, actor: Actor | null): string {
  if (!actor) throw errors.notSignedIn();
  requireFresh(actor, context.now);
  return actor.accountId;
}

async function addressOf(
  { services }: RequestContext,
  { config, redirectUri }: Awaited<ReturnType<typeof openProvider>>,
  { state, nonce, verifier }: Question,
): Promise<string> {
  const { LOA_OIDC_SCOPES: scope, LOA_OIDC_ACR: levels } = services.env;
  const address = openid.buildAuthorizationUrl(config, {
    ...{ redirect_uri: redirectUri, scope, state, nonce },
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(levels.length > 0 ? { acr_values: levels.join(" ") } : {}),
  });
  return address.href;
}

/**
 * Reads what the provider sent this browser back with, and signs the person in or links the identity.
 * @throws 410 for a question that is over or another browser's, 422 naming what did not hold, 503
 */
export async function finishAtProvider(
  context: RequestContext,
  actor: Actor | null,
  query: string,
): Promise<{ next: NextStep; back: string }> {
  await countTry(context, providerLimit);
  const { services } = context;
  const holder = browserSecret(context);
  const kept = await spendCeremony(services, { purpose: "provider", holder });
  if (!kept) throw refusals.over();
  const asked = kept as unknown as Asked;
  const identity = await readIdentity(services, await openProvider(services), asked, query);
  await forgetTry(context, providerLimit);
  if (asked.link === null) return { ...(await enter(context, identity, asked)), back: asked.back };
  if (actor?.accountId !== asked.link) throw refusals.over();
  await linkIdentity(context, actor, identity);
  return { next: "done", back: asked.back };
}

async function enter(context: RequestContext, identity: Identity, wish: Wish) {
  const person = await admit(context, identity, wish);
  const { env } = context.services;
  const place = providerTokenPlace(person.accountId);
  const { next } = await openSessionFor(context, person, {
    by: "provider",
    secondFactor: identity.twoFactors ? "provider" : null,
    providerToken: await sealText(env, place, identity.idToken),
  });
  return { next };
}
