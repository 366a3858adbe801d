import { recordAudit } from "../../../platform/audit/record.ts";
import type { Actor } from "../../../platform/auth/actor.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { countTry, forgetTry, signInLimit } from "../attempts.ts";
import type { Opening } from "../auth-library.ts";
import { passwordIsRight } from "../change-password.ts";
import { asAuth } from "../elevate.ts";
import { sessionLifetime } from "../session-lifetime.ts";
import { endSessionById } from "../sessions.ts";
import { setCookies, withLibrary } from "../sign-in-library.ts";
import { countCode, forgetCode } from "./code-tries.ts";
import { refusals } from "./refusals.ts";
import { spendTotpCode } from "./totp-codes.ts";

/**
 * Lets one's own way of signing in be changed only by who proved themselves within ten minutes.
 * @throws 403 `proof-needed`
 */
export function requireFresh(actor: Actor, now: Date): void {
  if (!isFresh(actor, now)) throw refusals.proofNeeded();
}

/** Whether this session's person proved themselves within ten minutes; never true without a session. */
export function isFresh(actor: Actor, now: Date): boolean {
  if (!actor.standing || actor.token) return false;
  return now.getTime() - actor.standing.provedAt.getTime() <= sessionLifetime.fresh;
}

/** Proof by password or by a code of the app: exactly one of them. */
export interface Proof {
  readonly password?: string;
  readonly code?: string;
}

/**
 * Proves again who sits at this session, and opens it anew.
 * @throws 422 for a wrong password or code, 429 after too many tries
 */
export async function proveAgain(context: RequestContext, actor: Actor, proof: Proof) {
  if (proof.code === undefined) await byPassword(context, actor, proof.password ?? "");
  else await byCode(context, actor, proof.code);
  await proven(context, actor);
}

/** After any proof: the session is opened anew and the log tells so. */
export async function proven(context: RequestContext, actor: Actor): Promise<void> {
  await renewSession(context, actor);
  const subject = { kind: "account", id: actor.accountId };
  await recordAudit(context.tx, actor, { action: "session.proved", subject, at: context.now });
}

async function byPassword(context: RequestContext, actor: Actor, password: string) {
  await countTry(context, signInLimit, actor.email);
  if (!(await passwordIsRight(context.tx, actor.accountId, password)))
    throw refusals.wrongPassword();
  await forgetTry(context, signInLimit, actor.email);
}

async function byCode(context: RequestContext, actor: Actor, code: string) {
  await countCode(context, actor.accountId);
  if (!(await spendTotpCode(context, actor.accountId, code))) throw refusals.wrongCode();
  await forgetCode(context, actor.accountId);
}

/**
 * Puts a new session in place of this one (ASVS 7.2.4): same way in, known by `added` as well when given. The
 * old cookie is worthless from here on.
 */
export async function renewSession(
  context: RequestContext,
  actor: Actor,
  added?: "totp" | "passkey",
): Promise<void> {
  const { tx } = context;
  const old = await asAuth(tx, () =>
    tx
      .selectFrom("sessions")
      .select(["opened_by", "second_factor", "provider_token"])
      .where("id", "=", actor.sessionId)
      .executeTakeFirstOrThrow(),
  );
  const opening = {
    ...{ by: old.opened_by, secondFactor: added ?? old.second_factor },
    providerToken: old.provider_token,
  } as Opening;
  const { cookies } = await withLibrary(
    context,
    (library) => library.openSession(actor.accountId),
    opening,
  );
  await endSessionById(tx, actor.sessionId);
  setCookies(context, cookies);
}
