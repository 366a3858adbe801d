import { administrator, coordinatorOrAdministrator, overseer } from "../../platform/auth/policy.ts";
import { type Route, route } from "../../platform/http/route.ts";
import * as contract from "./contract.ts";
import { readImprint, setImprint } from "./imprint.ts";
import { endHonour, findHonours, findNominations, showHonour } from "./keep-honours.ts";
import { findSwitches, type SwitchRow, switchPlan } from "./switch-plan.ts";

function presentPlan(row: SwitchRow): contract.PortalPlan {
  const { id, title, documentNumber, year, shownAt, by } = row;
  const shown = shownAt !== null;
  return { id, title, documentNumber, year, shown, shownAt: shownAt?.toISOString() ?? null, by };
}

/** What is kept of the portal besides stories. */
export const portalRouteTable: readonly Route[] = [
  route(contract.getImprint, { policy: overseer, handle: ({ tx }) => readImprint(tx) }),
  route(contract.setImprint, { policy: administrator, handle: (c) => setImprint(c, c.body) }),
  route(contract.listPortalPlans, {
    policy: overseer,
    handle: async ({ tx }) => ({ rows: (await findSwitches(tx)).map(presentPlan) }),
  }),
  route(contract.switchPortalPlan, {
    policy: coordinatorOrAdministrator,
    handle: (c) => switchPlan(c, c.params.planId, c.body.shown),
  }),
  route(contract.listHonours, {
    policy: coordinatorOrAdministrator,
    handle: async ({ tx }) => ({
      shown: await findHonours(tx),
      nominated: await findNominations(tx),
    }),
  }),
  route(contract.showHonour, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => ({ id: await showHonour(c, c.body) }),
  }),
  route(contract.endHonour, {
    policy: coordinatorOrAdministrator,
    handle: (c) => endHonour(c, c.params.honourId, c.body.reason),
  }),
];
