import type { Tx } from "../../platform/db/database.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { asActor } from "./acting.ts";
import { countTry, forgetTry, linkLimit } from "./attempts.ts";
import { createAccountWithPassword } from "./create-account.ts";
import { asAuth, asSystem } from "./elevate.ts";
import { grantRole } from "./grant-role.ts";
import { findByToken, type OpenInvitation } from "./invitations.queries.ts";
import { refusals } from "./refusals.ts";
import { type NextStep, openSessionFor, signIn } from "./sign-in.ts";
import { hashToken } from "./token.ts";

/** What the holder of an invitation link is shown. @throws 410 for a link that is over */
export async function invitationByLink(context: RequestContext, secret: string) {
  await countTry(context, linkLimit);
  const { tx, now } = context;
  const invitation = await asSystem(tx, () => findByToken(tx, hashToken(secret), now, false));
  if (!invitation) throw refusals.linkOver();
  await forgetTry(context, linkLimit);
  const holder = await accountWith(tx, invitation.email);
  return { invitation, hasAccount: holder !== undefined };
}

export interface Acceptance {
  readonly token: string;
  readonly password: string;
  /** The name as the person spells it; the inviter's spelling otherwise. */
  readonly name?: string | undefined;
}

/**
 * Accepts an invitation and signs the person in: a newcomer gets an account with the password given; who
 * has an account proves it with its password and gains the role.
 * @throws 410 for a link that is over, 422 for the password, 429 after too many tries
 */
export async function acceptByLink(context: RequestContext, given: Acceptance): Promise<NextStep> {
  await countTry(context, linkLimit);
  const { tx, now } = context;
  const invitation = await asSystem(tx, () => findByToken(tx, hashToken(given.token), now, true));
  if (!invitation) throw refusals.linkOver();
  await forgetTry(context, linkLimit);
  const holder = await accountWith(tx, invitation.email);
  if (holder) {
    const { accountId, next } = await signIn(context, { ...given, email: invitation.email });
    await asSystem(tx, () =>
      settleInvitation(tx, invitation, { accountId, name: holder.name }, now),
    );
    return next;
  }
  const person = await enrol(context, invitation, given);
  await asSystem(tx, () => settleInvitation(tx, invitation, person, now));
  return (await openSessionFor(context, person)).next;
}

async function enrol(
  { tx, now, language }: RequestContext,
  invitation: OpenInvitation,
  given: Acceptance,
) {
  const name = given.name ?? invitation.name;
  const { email } = invitation;
  const account = { name, email, password: given.password, language, at: now };
  return { accountId: await createAccountWithPassword(tx, account), name };
}

/** Uses an invitation up: its role is the person's from here on. */
export async function settleInvitation(
  tx: Tx,
  invitation: OpenInvitation,
  person: { accountId: string; name: string },
  now: Date,
) {
  await tx
    .updateTable("invitations")
    .set({ accepted_at: now, accepted_by: person.accountId })
    .where("id", "=", invitation.id)
    .execute();
  const { role, unitId, domain } = invitation;
  const grant = { role, unitId, domain };
  if (!(await holds(tx, person.accountId, grant)))
    await grantRole(tx, { accountId: person.accountId, grant, actor: asActor(person), at: now });
}

async function holds(
  tx: Tx,
  accountId: string,
  grant: { role: string; unitId: string | null; domain: string | null },
) {
  const row = await tx
    .selectFrom("role_grants")
    .select("id")
    .where("account_id", "=", accountId)
    .where("role", "=", grant.role)
    .where("unit_id", "is not distinct from", grant.unitId)
    .where("domain", "is not distinct from", grant.domain)
    .executeTakeFirst();
  return row !== undefined;
}

function accountWith(tx: Tx, email: string) {
  return asAuth(tx, () =>
    tx.selectFrom("accounts").select(["id", "name"]).where("email", "=", email).executeTakeFirst(),
  );
}
