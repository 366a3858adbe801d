import { overseer } from "../../platform/auth/policy.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { briefingOf, frame, pairsIn } from "./briefing.ts";
import * as contract from "./contract.ts";
import { exportStandings } from "./export-standings.ts";
import { listPairs } from "./standings.queries.ts";

/** The leader's page and the lists behind its numbers; who sees every unit may read them. */
export const briefingRouteTable: readonly Route[] = [
  route(contract.getBriefing, {
    policy: overseer,
    handle: ({ tx, query, today }) => briefingOf(tx, query, today),
  }),
  route(contract.listStandings, {
    policy: overseer,
    handle: async ({ tx, query, today }) => {
      const framed = await frame(tx, query, today);
      return { ...(await listPairs(tx, await pairsIn(tx, framed), query)), asOf: framed.asOf };
    },
  }),
  route(contract.exportStandings, {
    policy: overseer,
    handle: async ({ tx, query, today, language }) => {
      const framed = await frame(tx, query, today);
      const everything = { ...query, page: 1, perPage: 200_000 };
      const { rows } = await listPairs(tx, await pairsIn(tx, framed), everything);
      return exportStandings(rows, framed.asOf, language);
    },
  }),
];
