import { administrator } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { acceptByLink, invitationByLink } from "./accept-invitation.ts";
import { inviter, mayGive, peopleReader } from "./accounts.policy.ts";
import { presentInvitation, presentPerson } from "./accounts.presenter.ts";
import * as contract from "./contract.ts";
import { grantRole } from "./grant-role.ts";
import { openInvitations } from "./invitations.queries.ts";
import { inviteByMail, withdrawInvitation } from "./invite.ts";
import { findPeople, seesPerson } from "./people.queries.ts";
import { revokeGrant } from "./revoke-grant.ts";
import { lift, suspend } from "./suspend-person.ts";

const people: readonly Route[] = [
  route(contract.listPeople, {
    policy: peopleReader,
    handle: async ({ tx, actor, query }) => {
      const { rows, total } = await findPeople(tx, actor, query);
      return { rows: rows.map((row) => presentPerson(row, actor)), total };
    },
  }),
  route(contract.grantPersonRole, {
    policy: inviter,
    handle: async ({ tx, actor, params, body, now }) => {
      if (!(await seesPerson(tx, params.id))) throw errors.notFound();
      if (!mayGive(actor, body)) throw errors.notAllowed();
      return { id: await grantRole(tx, { accountId: params.id, grant: body, actor, at: now }) };
    },
  }),
  route(contract.revokePersonRole, {
    policy: inviter,
    handle: (context) =>
      revokeGrant(context, context.actor, {
        accountId: context.params.id,
        grantId: context.params.grantId,
      }),
  }),
  route(contract.suspendPerson, {
    policy: administrator,
    handle: (context) =>
      suspend(context, context.actor, {
        accountId: context.params.id,
        reason: context.body.reason,
      }),
  }),
  route(contract.liftSuspension, {
    policy: administrator,
    handle: (context) => lift(context, context.actor, context.params.id),
  }),
];

const invitations: readonly Route[] = [
  route(contract.listInvitations, {
    policy: inviter,
    handle: async ({ tx, actor, now }) => {
      const rows = await openInvitations(tx, actor);
      return { invitations: rows.map((row) => presentInvitation(row, actor, now)) };
    },
  }),
  route(contract.invite, {
    policy: inviter,
    handle: (context) => inviteByMail(context, context.actor, context.body),
  }),
  route(contract.revokeInvitation, {
    policy: inviter,
    handle: (context) => withdrawInvitation(context, context.actor, context.params.id),
  }),
  route(contract.readInvitation, {
    policy: "public",
    handle: async (context) => {
      const { invitation, hasAccount } = await invitationByLink(context, context.query.token);
      const { name, email, role, unitName, domain } = invitation;
      return { name, email, role, unitName, domain, hasAccount };
    },
  }),
  route(contract.acceptInvitation, {
    policy: "public",
    handle: async (context) => ({ next: await acceptByLink(context, context.body) }),
  }),
];

/** Who is here, who may do what, and how people come in. */
export const peopleRoutes: readonly Route[] = [...people, ...invitations];
