import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Grant } from "../../platform/contract/actor.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { queueMails } from "../../platform/mail/outbox.ts";
import { isWholeGrant, mayGive } from "./accounts.policy.ts";
import { findInvitation, voidSameInvitation } from "./invitations.queries.ts";
import { invitationLetter } from "./letters.ts";
import { refusals } from "./refusals.ts";
import { mintToken } from "./token.ts";

const validDays = 7;

export interface NewInvitation extends Grant {
  readonly email: string;
  readonly name: string;
}

/**
 * Invites a person into a role by mail. Whether the e-mail has an account already changes nothing here:
 * the inviter does not learn it. An open invitation of the same person into the same role is replaced.
 * @throws 403 when the role is not the inviter's to give, 422 for a role without its unit or domain
 */
export async function inviteByMail(context: RequestContext, actor: Actor, given: NewInvitation) {
  if (!isWholeGrant(given)) throw refusals.brokenGrant();
  if (!mayGive(actor, given)) throw errors.notAllowed();
  const unitName = await nameOfUnit(context.tx, given.unitId);
  const token = mintToken();
  await voidSameInvitation(context.tx, given, context.now);
  const id = await insertInvitation(context, actor, given, token.hash);
  await record(context, actor, id, given, "invitation.sent");
  await queueMails(context.tx, [
    invitationLetter({
      name: given.name,
      email: given.email,
      grant: given,
      unitName,
      inviter: actor.name,
      secret: token.secret,
      days: validDays,
      baseUrl: context.services.baseUrl,
    }),
  ]);
  return { id, hasServer: context.services.env.LOA_SMTP_URL !== undefined };
}

/** Withdraws an open invitation: its link no longer works. @throws 404, 403 */
export async function withdrawInvitation(context: RequestContext, actor: Actor, id: string) {
  const invitation = await findInvitation(context.tx, id);
  if (!invitation) throw errors.notFound();
  if (!mayGive(actor, invitation)) throw errors.notAllowed();
  await context.tx
    .updateTable("invitations")
    .set({ revoked_at: context.now })
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .execute();
  await record(context, actor, id, invitation, "invitation.withdrawn");
}

async function nameOfUnit(tx: Tx, unitId: string | null): Promise<string | null> {
  if (unitId === null) return null;
  const unit = await tx
    .selectFrom("units")
    .select("name")
    .where("id", "=", unitId)
    .executeTakeFirst();
  if (!unit) throw refusals.unknownUnit();
  return unit.name;
}

async function insertInvitation(
  { tx, now }: RequestContext,
  actor: Actor,
  given: NewInvitation,
  tokenHash: string,
): Promise<string> {
  const row = await tx
    .insertInto("invitations")
    .values({
      email: given.email,
      name: given.name,
      role: given.role,
      unit_id: given.unitId,
      domain: given.domain,
      token_hash: tokenHash,
      invited_by: actor.accountId,
      invited_at: now,
      expires_at: new Date(now.getTime() + validDays * 86_400_000),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

async function record(
  { tx, now }: RequestContext,
  actor: Actor,
  id: string,
  grant: Grant,
  action: AuditAction,
) {
  await recordAudit(tx, actor, {
    action,
    subject: { kind: "invitation", id },
    unitId: grant.unitId,
    details: { role: grant.role, domain: grant.domain },
    at: now,
  });
}
