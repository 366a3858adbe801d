import { coordinatorOrAdministrator, signedIn } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { changeGroup, createGroup } from "./change-group.ts";
import * as contract from "./contract.ts";
import { forgetAlias, learnAlias } from "./learn-alias.ts";
import { membersOn } from "./members.ts";
import { unknownUnitRefusal } from "./refusals.ts";
import { presentAlias, presentGroup, presentUnit } from "./units.presenter.ts";
import { findAliases, groupExists, groupsOn, unitById, unitsById } from "./units.queries.ts";

const aliases = route(contract.listAliases, {
  policy: signedIn,
  handle: async ({ tx, query }) => {
    const { page, perPage, ...filter } = query;
    const { rows, total } = await findAliases(tx, filter, page, perPage);
    return { rows: rows.map(presentAlias), total };
  },
});

const addAlias = route(contract.addAlias, {
  policy: coordinatorOrAdministrator,
  handle: async ({ tx, actor, body, now }) => {
    const { alias, unitId, groupId } = body;
    if (unitId) {
      if (!(await unitById(tx, unitId))) throw unknownUnitRefusal("unitId");
      return { id: await learnAlias(tx, actor, { alias, unitId, at: now }) };
    }
    if (!groupId || !(await groupExists(tx, groupId))) throw unknownUnitRefusal("groupId");
    return { id: await learnAlias(tx, actor, { alias, groupId, at: now }) };
  },
});

const removeAlias = route(contract.removeAlias, {
  policy: coordinatorOrAdministrator,
  handle: async ({ tx, actor, params, now }) => forgetAlias(tx, actor, params.aliasId, now),
});

const groups = route(contract.listGroups, {
  policy: signedIn,
  handle: async ({ tx, query, today }) => {
    const rows = await groupsOn(tx, query.asOf ?? today);
    return { rows: rows.map(presentGroup) };
  },
});

const addGroup = route(contract.createGroup, {
  policy: coordinatorOrAdministrator,
  handle: async ({ tx, actor, body, now }) => ({ id: await createGroup(tx, actor, body, now) }),
});

const editGroup = route(contract.changeGroup, {
  policy: coordinatorOrAdministrator,
  handle: async ({ tx, actor, params, body, now }) => {
    await changeGroup(tx, actor, params.groupId, body, now);
    return { id: params.groupId };
  },
});

const members = route(contract.listMembers, {
  policy: signedIn,
  handle: async ({ tx, params, query, today }) => {
    if (!(await groupExists(tx, params.groupId))) throw errors.notFound();
    const ids = await membersOn(tx, params.groupId, query.asOf ?? today);
    return { rows: (await unitsById(tx, ids)).map(presentUnit) };
  },
});

/** Other names and groups: reading for everybody signed in, changing for coordinators, too. */
export const unitNameRoutes: readonly Route[] = [
  aliases,
  addAlias,
  removeAlias,
  groups,
  addGroup,
  editGroup,
  members,
];
