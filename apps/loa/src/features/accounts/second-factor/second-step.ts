import { sql } from "kysely";
import type { RequestContext } from "../../../platform/http/route.ts";
import type { Opening } from "../auth-library.ts";
import { asAuth, asSystem } from "../elevate.ts";
import { endSessionById } from "../sessions.ts";
import { openSessionFor } from "../sign-in.ts";
import { readingLibrary } from "../sign-in-library.ts";
import { countCode, forgetCode } from "./code-tries.ts";
import { factorsOf } from "./factors.ts";
import { spendRecoveryCode } from "./recovery.ts";
import { refusals } from "./refusals.ts";
import { tellOwner } from "./tell-owner.ts";
import { spendTotpCode } from "./totp-codes.ts";

const tries = 5;

/** A session whose second step is owed. */
export interface PendingSession {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly by: Opening["by"];
  readonly providerToken: string | null;
}

/** Whose second step this browser may take. @throws 410 `sign-in-over` when there is none, or no longer */
export async function pendingSession(context: RequestContext): Promise<PendingSession> {
  const { services, headers, now } = context;
  const token = await (await readingLibrary(services)).tokenOf(headers);
  const { rows } = await sql<PendingSession>`
    select s.id as "sessionId", a.id as "accountId", a.name, s.opened_by as "by",
      s.provider_token as "providerToken"
    from sessions s join accounts a on a.id = s.account_id
    where s.token = ${token} and s.pending and s.tries < ${tries} and s.expires_at > ${now}
      and a.suspended_at is null`.execute(services.database.auth);
  const [found] = rows;
  if (!found) throw refusals.signInOver();
  return found;
}

/** Which second steps are open to the person of a pending session. */
export async function waysOf(context: RequestContext) {
  const { accountId } = await pendingSession(context);
  const { tx } = context;
  const { totpSince, passkeys, recoveryCodesLeft } = await asAuth(tx, () =>
    factorsOf(tx, accountId),
  );
  return {
    totp: totpSince !== null,
    passkey: passkeys.length > 0,
    recoveryCode: recoveryCodesLeft > 0,
  };
}

/**
 * Takes the second step with a code of the app (six digits) or a recovery code (anything else), and opens the
 * session in place of the pending one.
 * @throws 410 when the pending session is over, 422 for a wrong code, 429 after too many tries
 */
export async function enterCode(context: RequestContext, code: string): Promise<void> {
  const pending = await pendingSession(context);
  await countCode(context, pending.accountId);
  await countStep(context, pending);
  const isTotp = /^\d{6}$/.test(code);
  const right = isTotp
    ? await spendTotpCode(context, pending.accountId, code)
    : await spendRecoveryCode(context, pending.accountId, code);
  if (!right) throw refusals.wrongCode();
  await forgetCode(context, pending.accountId);
  if (!isTotp) await tellAccount(context, pending.accountId);
  await finishStep(context, pending, isTotp ? "totp" : "recovery-code");
}

/** Opens the session for good; the pending one and its cookie are over. */
export async function finishStep(
  context: RequestContext,
  pending: PendingSession,
  secondFactor: "totp" | "passkey" | "recovery-code",
): Promise<void> {
  await endSessionById(context.tx, pending.sessionId);
  await openSessionFor(context, pending, { ...pending, secondFactor });
}

// Outside the request's transaction: a wrong code is rolled back, its count is not.
async function countStep({ services }: RequestContext, { sessionId }: PendingSession) {
  const counted = await services.database.auth
    .updateTable("sessions")
    .set((eb) => ({ tries: eb("tries", "+", 1) }))
    .where("id", "=", sessionId)
    .where("tries", "<", tries)
    .returning("id")
    .executeTakeFirst();
  if (!counted) throw refusals.signInOver();
}

async function tellAccount(context: RequestContext, accountId: string) {
  await asSystem(context.tx, () => tellOwner(context, accountId, "recovery-code.used"));
}
