import { signedIn } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import {
  calendarOf,
  createFeed,
  feedOwner,
  feedsOf,
  languageOf,
  revokeFeed,
} from "./calendar-feeds.ts";
import { canSeeUnit } from "./commitments.policy.ts";
import * as contract from "./contract.ts";
import { dutiesInMonth, unitNamed } from "./duties.queries.ts";

/** A unit's due dates by month, and as a feed with a private address. */
export const calendarRoutes: readonly Route[] = [
  route(contract.getCalendarMonth, {
    policy: signedIn,
    handle: async ({ tx, actor, params, query, today }) => {
      if (!canSeeUnit(actor, params.unitId)) throw errors.notFound();
      const unit = await unitNamed(tx, params.unitId);
      const rows = await dutiesInMonth(tx, { ...query, ...params }, today);
      return { month: query.month, unit, rows };
    },
  }),
  route(contract.listCalendarFeeds, {
    policy: signedIn,
    handle: async ({ tx, actor }) => ({ rows: await feedsOf(tx, actor) }),
  }),
  route(contract.createCalendarFeed, {
    policy: signedIn,
    handle: async ({ tx, actor, body, now, services }) => {
      if (!canSeeUnit(actor, body.unitId)) throw errors.notFound();
      const { token, ...feed } = await createFeed(tx, actor, body.unitId, now);
      return { ...feed, address: `${services.baseUrl}/api/v1/calendar/${token}.ics` };
    },
  }),
  route(contract.revokeCalendarFeed, {
    policy: signedIn,
    handle: ({ tx, actor, params, now }) => revokeFeed(tx, actor, params.feedId, now),
  }),
  route(contract.readCalendarFeed, {
    policy: "public",
    handle: async ({ tx, params, services, now, today }) => {
      const { accountId, unitId } = await feedOwner(tx, params.file.slice(0, -".ics".length));
      // The reader of an address sees what its maker may see of that unit, and nothing else.
      const scope = { accountId, sees: "units", units: [unitId] } as const;
      const text = await services.database.read(scope, async (scoped) => {
        const language = await languageOf(scoped, accountId);
        return calendarOf(scoped, unitId, { now, today, baseUrl: services.baseUrl, language });
      });
      return {
        fileName: "loa.ics",
        mediaType: "text/calendar; charset=utf-8",
        bytes: new TextEncoder().encode(text),
      };
    },
  }),
];
