import { signedIn } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { abilitiesOf } from "./abilities.ts";
import { mayEndSessionsOf } from "./accounts.policy.ts";
import { presentSession, presentUnit } from "./accounts.presenter.ts";
import { countTry, resetLimit } from "./attempts.ts";
import { changeOwnPassword, resetPasswordByLink } from "./change-password.ts";
import { changeOwnProfile, profileOf } from "./change-profile.ts";
import * as contract from "./contract.ts";
import { endSessionOf, signOut } from "./end-session.ts";
import { firstRunIsOpen, makeFirstAdministrator } from "./first-run.ts";
import { unitsOfActor } from "./people.queries.ts";
import { requestPasswordResetJob } from "./request-password-reset.job.ts";
import { liveSessions } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

const session: readonly Route[] = [
  route(contract.readSession, {
    policy: signedIn,
    beforeSecondFactor: true,
    handle: async ({ tx, actor, today }) => ({
      account: { id: actor.accountId, name: actor.name, email: actor.email },
      grants: [...actor.grants],
      units: (await unitsOfActor(tx, actor, today)).map(presentUnit),
      can: abilitiesOf(actor),
      today,
      language: (await profileOf(tx, actor.accountId)).language,
      secondFactorNeeded: actor.standing?.owesSecondFactor ?? false,
    }),
  }),
  route(contract.startSession, {
    policy: "public",
    handle: async (context) => {
      const { next } = await signIn(context, context.body);
      return { next };
    },
  }),
  route(contract.endSession, {
    policy: signedIn,
    beforeSecondFactor: true,
    handle: async (context) => ({ goTo: await signOut(context, context.actor) }),
  }),
  route(contract.listSessions, {
    policy: signedIn,
    handle: async ({ tx, actor, query, now }) => {
      const accountId = query.accountId ?? actor.accountId;
      if (!mayEndSessionsOf(actor, accountId)) throw errors.notFound();
      const rows = await liveSessions(tx, accountId, now);
      return { sessions: rows.map((row) => presentSession(row, actor)) };
    },
  }),
  route(contract.endOneSession, {
    policy: signedIn,
    handle: (context) => endSessionOf(context, context.actor, context.params.id),
  }),
];

const passwords: readonly Route[] = [
  route(contract.requestPasswordReset, {
    policy: "public",
    handle: async (context) => {
      await countTry(context, resetLimit);
      await context.services.jobs.enqueue(context.tx, requestPasswordResetJob, context.body);
    },
  }),
  route(contract.usePasswordReset, {
    policy: "public",
    handle: (context) => resetPasswordByLink(context, context.body),
  }),
  route(contract.changePassword, {
    policy: signedIn,
    handle: (context) => changeOwnPassword(context, context.actor, context.body),
  }),
];

const profile: readonly Route[] = [
  route(contract.readProfile, {
    policy: signedIn,
    handle: ({ tx, actor }) => profileOf(tx, actor.accountId),
  }),
  route(contract.changeProfile, {
    policy: signedIn,
    handle: (context) => changeOwnProfile(context, context.actor, context.body),
  }),
];

const beginning: readonly Route[] = [
  route(contract.readFirstRun, {
    policy: "public",
    handle: async (context) => ({ open: await firstRunIsOpen(context, context.query.token) }),
  }),
  route(contract.firstRun, {
    policy: "public",
    handle: (context) => makeFirstAdministrator(context, context.body),
  }),
];

/** Signing in and out, one's own sessions, password and profile, the first administrator. */
export const sessionRoutes: readonly Route[] = [...session, ...passwords, ...profile, ...beginning];
