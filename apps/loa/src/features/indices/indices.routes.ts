import { coordinatorOrAdministrator, signedIn } from "../../platform/auth/policy.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { addBreak, removeBreak } from "./break-series.ts";
import * as contract from "./contract.ts";
import { findHistory, findIndex, findIndices } from "./indices.queries.ts";
import { loadReferenceValues } from "./load-reference.ts";
import { saveValue, withdrawValue } from "./save-value.ts";

/** Indices are public facts: everybody reads them, coordinators and administrators say them. */
export const indexRouteTable: readonly Route[] = [
  route(contract.listIndices, {
    policy: signedIn,
    handle: async ({ tx, actor }) => ({
      rows: await findIndices(tx),
      canEdit: coordinatorOrAdministrator.allows(actor),
    }),
  }),
  route(contract.getIndexHistory, {
    policy: signedIn,
    handle: async ({ tx, params }) => ({ rows: await findHistory(tx, params.indexCode) }),
  }),
  route(contract.saveIndexValue, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => {
      await saveValue(c, c.params.indexCode, c.body);
      return findIndex(c.tx, c.params.indexCode);
    },
  }),
  route(contract.withdrawIndexValue, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => findIndex(c.tx, await withdrawValue(c, c.params.valueId, c.body.reason)),
  }),
  route(contract.addIndexBreak, {
    policy: coordinatorOrAdministrator,
    handle: (c) => addBreak(c, c.body),
  }),
  route(contract.removeIndexBreak, {
    policy: coordinatorOrAdministrator,
    handle: (c) => removeBreak(c, c.params.breakId),
  }),
  route(contract.loadReferenceIndices, {
    policy: coordinatorOrAdministrator,
    handle: (c) => loadReferenceValues(c),
  }),
];
