import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import {
  coordinatorOrAdministrator,
  overseer,
  signedIn,
  unitMember,
} from "../../platform/auth/policy.ts";
import type { Tx } from "../../platform/db/database.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { loadCommitment } from "../commitments/index.ts";
import * as contract from "./contract.ts";
import { exportLog } from "./export-log.ts";
import { inboxOf, unreadOf } from "./inbox.queries.ts";
import { findLog } from "./log.queries.ts";
import { readReminders } from "./read-reminders.ts";
import { canSnooze } from "./reminders.policy.ts";
import { rulesInForce } from "./rules.queries.ts";
import { setRules } from "./set-rules.ts";
import { endSnooze, snoozeOccurrence } from "./snooze.ts";
import { findSnoozes } from "./snoozes.queries.ts";
import { toChase } from "./to-chase.queries.ts";

async function shownRules(tx: Tx, actor: Actor) {
  const { rules, setAt, setBy } = await rulesInForce(tx);
  const canChange = coordinatorOrAdministrator.allows(actor);
  return { rules, setAt: setAt?.toISOString() ?? null, setBy, canChange };
}

const ownRoutes: readonly Route[] = [
  route(contract.listReminders, {
    policy: signedIn,
    handle: ({ tx, actor, query, today }) => inboxOf(tx, actor, query, today),
  }),
  route(contract.countUnread, {
    policy: signedIn,
    handle: async ({ tx, actor }) => ({ unread: await unreadOf(tx, actor) }),
  }),
  route(contract.readReminders, {
    policy: signedIn,
    handle: ({ tx, actor, body, now }) => readReminders(tx, actor, body.ids, now),
  }),
];

const logRoutes: readonly Route[] = [
  route(contract.listReminderLog, {
    policy: signedIn,
    handle: ({ tx, query: { page, perPage, ...filter } }) =>
      findLog(tx, { ...filter, limit: perPage, offset: (page - 1) * perPage }),
  }),
  route(contract.exportReminderLog, {
    policy: signedIn,
    handle: ({ tx, query, language }) => exportLog(tx, query, language),
  }),
  route(contract.getCommitmentChasing, {
    policy: signedIn,
    handle: async ({ tx, actor, params: { commitmentId }, today }) => {
      const { unit_id } = await loadCommitment(tx, commitmentId);
      const { rules } = await rulesInForce(tx);
      return {
        reminders: (await findLog(tx, { commitmentId, limit: 50, offset: 0 })).rows,
        snoozes: await findSnoozes(tx, sql`s.commitment_id = ${commitmentId}`, today),
        can: { snooze: canSnooze(actor, unit_id) && rules.snoozeTimes > 0 },
        snoozeDays: rules.snoozeDays,
      };
    },
  }),
];

const chasingRoutes: readonly Route[] = [
  route(contract.getReminderRules, {
    policy: signedIn,
    handle: ({ tx, actor }) => shownRules(tx, actor),
  }),
  route(contract.setReminderRules, {
    policy: coordinatorOrAdministrator,
    handle: async ({ tx, actor, body, now }) => {
      await setRules(tx, actor, body, now);
      return shownRules(tx, actor);
    },
  }),
  route(contract.snoozeOccurrence, {
    policy: unitMember,
    handle: (c) => snoozeOccurrence(c.tx, c.actor, { ...c.params, ...c.body }, c),
  }),
  route(contract.endSnooze, {
    policy: unitMember,
    handle: (c) => endSnooze(c.tx, c.actor, c.params.snoozeId, c),
  }),
  route(contract.listToChase, {
    policy: overseer,
    handle: ({ tx, actor, query, today, services, language }) =>
      toChase(tx, actor, query, { today, baseUrl: services.baseUrl, language }),
  }),
];

/** Being reminded, being left alone, who was told of what, and who is to be chased. */
export const remindersRoutes: readonly Route[] = [...ownRoutes, ...logRoutes, ...chasingRoutes];
