import { overseer } from "../../platform/auth/policy.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { briefingOf, frame } from "./briefing.ts";
import * as contract from "./contract.ts";
import { exportStandings } from "./export-standings.ts";
import { findStandings } from "./standings.queries.ts";

/** The leader's page and the lists behind its numbers; who sees every unit may read them. */
export const briefingRouteTable: readonly Route[] = [
  route(contract.getBriefing, {
    policy: overseer,
    handle: ({ tx, query, today }) => briefingOf(tx, query, today),
  }),
  route(contract.listStandings, {
    policy: overseer,
    handle: async ({ tx, query, today }) => {
      const { scope, asOf, before } = await frame(tx, query, today);
      return { ...(await findStandings(tx, scope, { asOf, before }, query)), asOf };
    },
  }),
  route(contract.exportStandings, {
    policy: overseer,
    handle: async ({ tx, query, today, language }) => {
      const { scope, asOf, before } = await frame(tx, query, today);
      const everything = { ...query, page: 1, perPage: 200_000 };
      const { rows } = await findStandings(tx, scope, { asOf, before }, everything);
      return exportStandings(rows, asOf, language);
    },
  }),
];
