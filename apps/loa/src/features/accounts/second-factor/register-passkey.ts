import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { recordAudit } from "../../../platform/audit/record.ts";
import type { Actor } from "../../../platform/auth/actor.ts";
import { errors } from "../../../platform/http/errors.ts";
import { breaks } from "../../../platform/http/failures.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { asAuth } from "../elevate.ts";
import { openCeremony, spendCeremony } from "./ceremonies.ts";
import { type Enrolled, firstFactor } from "./first-factor.ts";
import { credentialsOf } from "./passkeys.queries.ts";
import { requireFresh } from "./prove.ts";
import { refusals } from "./refusals.ts";
import { relyingParty } from "./relying-party.ts";
import { requireSpareFactor } from "./spare-factor.ts";
import { tellOwner } from "./tell-owner.ts";

const most = 10;

/** What the browser asks an authenticator for a new passkey. @throws 403 `proof-needed`, 409 with ten of them */
export async function passkeyOffer(context: RequestContext, actor: Actor) {
  requireFresh(actor, context.now);
  const { tx, services } = context;
  const party = relyingParty(services.baseUrl);
  if (!party) throw refusals.passkey();
  const held = await asAuth(tx, () => credentialsOf(tx, actor.accountId));
  if (held.length >= most) throw refusals.tooManyPasskeys();
  const options = await generateRegistrationOptions({
    rpName: "Loa",
    rpID: party.id,
    userName: actor.email,
    userDisplayName: actor.name,
    userID: new Uint8Array(Buffer.from(actor.accountId)),
    excludeCredentials: held,
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const asked = { purpose: "passkey-registration", holder: actor.sessionId } as const;
  await openCeremony(services, asked, { challenge: options.challenge });
  return { ...options };
}

/**
 * Keeps a new passkey under a name; every other session of the person ends.
 * @returns ten recovery codes when this is the first second factor
 * @throws 403 `proof-needed`, 409 when it is known, 422 when it does not answer this session's question
 */
export async function addPasskey(
  context: RequestContext,
  actor: Actor,
  given: { readonly name: string; readonly response: RegistrationResponseJSON },
): Promise<Enrolled> {
  requireFresh(actor, context.now);
  const info = await verified(context, actor, given.response);
  const { tx, now } = context;
  const { credential } = info;
  await asAuth(tx, () =>
    tx
      .insertInto("passkeys")
      .values({
        account_id: actor.accountId,
        credential_id: credential.id,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
        name: given.name,
        created_at: now,
      })
      .execute(),
  ).catch((error: unknown) => {
    throw breaks(error, "passkeys_credential_id_key") ? refusals.passkeyKnown() : error;
  });
  await note(context, actor, "passkey.added", given.name);
  return firstFactor(context, actor, "passkey");
}

async function verified(context: RequestContext, actor: Actor, response: RegistrationResponseJSON) {
  const { services } = context;
  const party = relyingParty(services.baseUrl);
  const asked = { purpose: "passkey-registration", holder: actor.sessionId } as const;
  const kept = await spendCeremony(services, asked);
  if (!party || !kept) throw refusals.passkey();
  const answer = await verifyRegistrationResponse({
    response,
    expectedChallenge: String(kept["challenge"]),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => null);
  if (!answer?.verified) throw refusals.passkey();
  return answer.registrationInfo;
}

/** Gives one's passkey another name. @throws 404 for any other */
export async function renamePasskey(
  { tx }: RequestContext,
  actor: Actor,
  id: string,
  name: string,
) {
  const changed = await asAuth(tx, () =>
    tx
      .updateTable("passkeys")
      .set({ name })
      .where("id", "=", id)
      .where("account_id", "=", actor.accountId)
      .returning("id")
      .executeTakeFirst(),
  );
  if (!changed) throw errors.notFound();
}

/** Forgets one's passkey. @throws 403 `proof-needed`, 404, 409 when it is the last way and one is required */
export async function removePasskey(context: RequestContext, actor: Actor, id: string) {
  requireFresh(actor, context.now);
  const { tx } = context;
  await requireSpareFactor(context, actor);
  const gone = await asAuth(tx, () =>
    tx
      .deleteFrom("passkeys")
      .where("id", "=", id)
      .where("account_id", "=", actor.accountId)
      .returning("name")
      .executeTakeFirst(),
  );
  if (!gone) throw errors.notFound();
  await note(context, actor, "passkey.removed", gone.name);
}

async function note(
  context: RequestContext,
  actor: Actor,
  action: "passkey.added" | "passkey.removed",
  name: string,
) {
  const subject = { kind: "account", id: actor.accountId };
  await recordAudit(context.tx, actor, { action, subject, details: { name }, at: context.now });
  await tellOwner(context, actor.accountId, action);
}
