import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { asActor } from "./acting.ts";
import { revokeTokensOf } from "./api-tokens.ts";
import { countTry, forgetTry, linkLimit, signInLimit } from "./attempts.ts";
import { requireGoodPassword } from "./create-account.ts";
import { asAuth, asSystem } from "./elevate.ts";
import { hashPassword, passwordMatches } from "./hashing.ts";
import { spendResetLink, voidResetLinks } from "./one-time-links.ts";
import { refusals } from "./refusals.ts";
import { endSessionsOf } from "./sessions.ts";

/**
 * Changes one's own password, with the current one; every other session and open reset link ends.
 * @throws 422 when the current password is wrong or the new one may not be chosen; 429 after too many tries
 */
export async function changeOwnPassword(
  context: RequestContext,
  actor: Actor,
  given: { readonly current: string; readonly password: string },
): Promise<void> {
  await countTry(context, signInLimit, actor.email);
  if (!(await passwordIsRight(context.tx, actor.accountId, given.current)))
    throw refusals.currentPassword();
  requireGoodPassword(given.password, actor);
  await setPassword(context, actor.accountId, given.password);
  await endSessionsOf(context.tx, actor.accountId, actor.sessionId);
  await forgetTry(context, signInLimit, actor.email);
  await recordChange(context, actor, "password.changed");
}

/**
 * Sets a new password by a reset link and ends every session and API token of the person.
 * @throws 410 for a link that is unknown, used or expired; 422 for a password that may not be chosen
 */
export async function resetPasswordByLink(
  context: RequestContext,
  given: { readonly token: string; readonly password: string },
): Promise<void> {
  await countTry(context, linkLimit);
  const { tx, now } = context;
  const accountId = await asAuth(tx, () => spendResetLink(tx, given.token, now));
  const person = accountId ? await asSystem(tx, () => activePerson(tx, accountId)) : undefined;
  if (!person) throw refusals.linkOver();
  await forgetTry(context, linkLimit);
  requireGoodPassword(given.password, person);
  await setPassword(context, person.id, given.password);
  await endSessionsOf(tx, person.id);
  await revokeTokensOf(tx, person.id, now);
  await recordChange(
    context,
    asActor({ accountId: person.id, name: person.name }),
    "password.reset",
  );
}

function activePerson(tx: Tx, accountId: string) {
  return tx
    .selectFrom("accounts")
    .select(["id", "name", "email"])
    .where("id", "=", accountId)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
}

/** Whether this is the person's password; false also for who signs in without one. */
export async function passwordIsRight(tx: Tx, accountId: string, password: string) {
  const known = await currentHash(tx, accountId);
  return known !== null && (await passwordMatches(known, password));
}

/** Whether the person can sign in by password at all. */
export async function hasPassword(tx: Tx, accountId: string): Promise<boolean> {
  return (await currentHash(tx, accountId)) !== null;
}

async function currentHash(tx: Tx, accountId: string): Promise<string | null> {
  const row = await asAuth(tx, () =>
    tx
      .selectFrom("credentials")
      .select("password")
      .where("account_id", "=", accountId)
      .where("provider_id", "=", "credential")
      .executeTakeFirst(),
  );
  return row?.password ?? null;
}

async function setPassword({ tx, now }: RequestContext, accountId: string, password: string) {
  const hashed = await hashPassword(password);
  await asAuth(tx, async () => {
    await tx
      .insertInto("credentials")
      .values({
        account_id: accountId,
        provider_id: "credential",
        provider_account_id: accountId,
        password: hashed,
        created_at: now,
        updated_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["provider_id", "provider_account_id"])
          .doUpdateSet({ password: hashed, updated_at: now }),
      )
      .execute();
    await voidResetLinks(tx, accountId);
  });
}

async function recordChange({ tx, now }: RequestContext, actor: Actor, action: AuditAction) {
  const subject = { kind: "account", id: actor.accountId };
  await recordAudit(tx, actor, { action, subject, at: now });
}
