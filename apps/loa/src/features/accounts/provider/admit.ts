import type { RequestContext } from "../../../platform/http/route.ts";
import { settleInvitation } from "../accept-invitation.ts";
import { asActor } from "../acting.ts";
import { createAccount } from "../create-account.ts";
import { asSystem } from "../elevate.ts";
import { findByToken, type OpenInvitation } from "../invitations.queries.ts";
import { refusals as invitationRefusals } from "../refusals.ts";
import { accountWith, type Known, ownerOf } from "./identities.ts";
import type { Identity } from "./identity.ts";
import { linkIdentity } from "./link-identity.ts";
import { refusals } from "./refusals.ts";

/** What the person came with beside the identity. */
export interface Wish {
  /** Hash of an invitation's token. */
  readonly invitation: string | null;
}

/**
 * Whose session an identity opens: the account it is linked with, the one with its proven e-mail, or the one an
 * invitation makes. Nobody gets an account or a right from the provider's word alone.
 * @throws 410 for an invitation that is over, 422 naming why nobody is let in
 */
export async function admit(context: RequestContext, identity: Identity, wish: Wish) {
  const owner = await findOwner(context, identity);
  if (owner?.suspended) throw refusals.suspended();
  if (wish.invitation !== null) return invited(context, identity, wish.invitation, owner);
  if (owner) return owner;
  throw identity.hasUnprovenEmail ? refusals.unverified() : refusals.unknown();
}

async function findOwner(context: RequestContext, identity: Identity): Promise<Known | undefined> {
  const linked = await ownerOf(context.tx, identity);
  if (linked || identity.email === null) return linked;
  const known = await accountWith(context.tx, identity.email);
  if (known && !known.suspended) await linkIdentity(context, asActor(known), identity);
  return known;
}

async function invited(
  context: RequestContext,
  identity: Identity,
  tokenHash: string,
  owner: Known | undefined,
) {
  const { tx, now } = context;
  const invitation = await asSystem(tx, () => findByToken(tx, tokenHash, now, true));
  if (!invitation) throw invitationRefusals.linkOver();
  const person = owner ?? (await newcomer(context, identity, invitation));
  await asSystem(tx, () => settleInvitation(tx, invitation, person, now));
  return person;
}

// The address that holds an account already asks for that account's own sign-in.
async function newcomer(context: RequestContext, identity: Identity, invitation: OpenInvitation) {
  const { tx, now, language } = context;
  const { email } = invitation;
  if (await accountWith(tx, email)) throw refusals.unknown();
  const name = identity.name ?? invitation.name;
  const accountId = await createAccount(tx, { name, email, language, at: now });
  const person = { accountId, name };
  await linkIdentity(context, asActor(person), identity);
  return person;
}
