import { administrator, signedIn } from "../../platform/auth/policy.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { addChange, correctChange, removeChange } from "./change-workdays.ts";
import * as contract from "./contract.ts";
import { workdayYear } from "./workdays.queries.ts";

/** Which days are worked: everybody may see, the administrator changes. */
export const workdaysRouteTable: readonly Route[] = [
  route(contract.getWorkdays, {
    policy: signedIn,
    handle: async ({ tx, actor, params }) => ({
      ...(await workdayYear(tx, params.year)),
      canChange: administrator.allows(actor),
    }),
  }),
  route(contract.addWorkdayChange, {
    policy: administrator,
    handle: (c) => addChange(c, c.body),
  }),
  route(contract.changeWorkdayChange, {
    policy: administrator,
    handle: (c) => correctChange(c, c.params.changeId, c.body),
  }),
  route(contract.removeWorkdayChange, {
    policy: administrator,
    handle: (c) => removeChange(c, c.params.changeId),
  }),
];
