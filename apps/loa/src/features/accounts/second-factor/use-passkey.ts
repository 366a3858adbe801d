import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import type { Actor } from "../../../platform/auth/actor.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { countTry, forgetTry, type Limit } from "../attempts.ts";
import { asAuth } from "../elevate.ts";
import { openSessionFor } from "../sign-in.ts";
import { browserSecret, giveBrowserSecret } from "./browser-secret.ts";
import { type Asked, openCeremony, spendCeremony } from "./ceremonies.ts";
import { credentialsOf, findPasskey, notePasskeyUse } from "./passkeys.queries.ts";
import { proven } from "./prove.ts";
import { refusals } from "./refusals.ts";
import { relyingParty } from "./relying-party.ts";
import { finishStep, pendingSession } from "./second-step.ts";

const passkeyLimit: Limit = { door: "passkey", perAddress: 120, perAccount: 120, minutes: 15 };

/** Asks any authenticator for a passkey of this Loa: whose it is, the answer tells. */
export async function askToSignIn(context: RequestContext) {
  await countTry(context, passkeyLimit);
  return ask(context, { purpose: "passkey-sign-in", holder: giveBrowserSecret(context) });
}

/**
 * Signs in with a passkey alone: the authenticator has seen the person, so it is both factors at once.
 * @throws 422 `passkey-refused` for every reason alike, 429 after too many tries
 */
export async function signInByPasskey(
  context: RequestContext,
  response: AuthenticationResponseJSON,
) {
  const asked = { purpose: "passkey-sign-in", holder: browserSecret(context) } as const;
  const owner = await check(context, asked, response);
  await forgetTry(context, passkeyLimit);
  await openSessionFor(context, owner, { by: "passkey", secondFactor: "passkey" });
}

/** Asks for a passkey of the person whose second step is owed. @throws 410 */
export async function askForStep(context: RequestContext) {
  const { sessionId, accountId } = await pendingSession(context);
  return ask(context, { purpose: "passkey-second-step", holder: sessionId }, accountId);
}

/** Takes the second step with a passkey. @throws 410, 422 */
export async function stepByPasskey(context: RequestContext, response: AuthenticationResponseJSON) {
  const pending = await pendingSession(context);
  const asked = { purpose: "passkey-second-step", holder: pending.sessionId } as const;
  await check(context, asked, response, pending.accountId);
  await finishStep(context, pending, "passkey");
}

/** Asks for a passkey of the person at this session, as proof. */
export function askForProof(context: RequestContext, actor: Actor) {
  return ask(context, { purpose: "passkey-proof", holder: actor.sessionId }, actor.accountId);
}

/** Proves again who sits at this session. @throws 422 */
export async function proveByPasskey(
  context: RequestContext,
  actor: Actor,
  response: AuthenticationResponseJSON,
) {
  const asked = { purpose: "passkey-proof", holder: actor.sessionId } as const;
  await check(context, asked, response, actor.accountId);
  await proven(context, actor);
}

async function ask({ tx, services }: RequestContext, asked: Asked, accountId?: string) {
  const party = relyingParty(services.baseUrl);
  if (!party) throw refusals.passkey();
  const held = accountId ? await asAuth(tx, () => credentialsOf(tx, accountId)) : [];
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: "required",
    allowCredentials: held as { id: string }[],
  });
  await openCeremony(services, asked, { challenge: options.challenge });
  return { ...options };
}

/** Whose passkey answered the question asked. `accountId` given: only that person's will do. */
async function check(
  { tx, services, now }: RequestContext,
  asked: Asked,
  response: AuthenticationResponseJSON,
  accountId?: string,
) {
  const party = relyingParty(services.baseUrl);
  const kept = await spendCeremony(services, asked);
  const passkey = await asAuth(tx, () => findPasskey(tx, String(response.id)));
  const isTheirs = accountId === undefined || passkey?.accountId === accountId;
  if (!party || !kept || !passkey || !isTheirs) throw refusals.passkey();
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge: String(kept["challenge"]),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: passkey.credential,
    requireUserVerification: true,
  }).catch(() => null);
  if (!answer?.verified) throw refusals.passkey();
  const { newCounter } = answer.authenticationInfo;
  await asAuth(tx, () => notePasskeyUse(tx, passkey.id, newCounter, now));
  return { accountId: passkey.accountId, name: passkey.name };
}
