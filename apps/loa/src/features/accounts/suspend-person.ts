import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { errors } from "../../platform/http/errors.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { maySuspend } from "./accounts.policy.ts";
import { requireAnotherAdministrator } from "./last-administrator.ts";
import { endSessionsOf } from "./sessions.ts";

/**
 * Suspends a person: no sign-in, and the sessions they have end at once.
 * @throws 404 unknown, 403 oneself, 409 the last administrator
 */
export async function suspend(
  context: RequestContext,
  actor: Actor,
  given: { readonly accountId: string; readonly reason: string },
): Promise<void> {
  const { tx, now } = context;
  if (!maySuspend(actor, given.accountId)) throw errors.notAllowed();
  await requireAnotherAdministrator(tx, given.accountId);
  await mark(context, given.accountId, { suspended_at: now, suspended_by: actor.accountId });
  await endSessionsOf(tx, given.accountId);
  const subject = { kind: "account", id: given.accountId };
  const details = { reason: given.reason };
  await recordAudit(tx, actor, { action: "account.suspended", subject, details, at: now });
}

/** Lets a suspended person sign in again. @throws 404 unknown */
export async function lift(context: RequestContext, actor: Actor, accountId: string) {
  await mark(context, accountId, { suspended_at: null, suspended_by: null });
  const subject = { kind: "account", id: accountId };
  await recordAudit(context.tx, actor, { action: "account.restored", subject, at: context.now });
}

async function mark(
  { tx, now }: RequestContext,
  accountId: string,
  state: { suspended_at: Date | null; suspended_by: string | null },
) {
  const changed = await tx
    .updateTable("accounts")
    .set({ ...state, updated_at: now })
    .where("id", "=", accountId)
    .returning("id")
    .executeTakeFirst();
  if (!changed) throw errors.notFound();
}
