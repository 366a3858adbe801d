import type { Actor } from "../../platform/auth/actor.ts";
import { administrator, signedIn } from "../../platform/auth/policy.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { changeUnit, createUnit } from "./change-unit.ts";
import type { UnitDetail } from "./contract.ts";
import * as contract from "./contract.ts";
import { resolveNames } from "./resolve-names.ts";
import { succeedUnit, undoSuccession } from "./succeed-unit.ts";
import { type ListForm, unitListFile } from "./unit-list-file.ts";
import { canCountPeople } from "./units.policy.ts";
import { presentDetail, presentListed, presentResolution, presentUnit } from "./units.presenter.ts";
import {
  allUnits,
  countPeople,
  countSubUnits,
  findAliases,
  findUnits,
  kindCounts,
  successionsOf,
  unitById,
} from "./units.queries.ts";

const aliasesShown = 200;

async function detail(tx: Tx, actor: Actor, unitId: string): Promise<UnitDetail> {
  const row = await unitById(tx, unitId);
  if (!row) throw errors.notFound();
  const aliases = await findAliases(tx, { q: "", unitId }, 1, aliasesShown);
  return presentDetail(row, {
    aliases: aliases.rows,
    successors: await successionsOf(tx, unitId, "successors"),
    predecessors: await successionsOf(tx, unitId, "predecessors"),
    subUnits: await countSubUnits(tx, unitId),
    people: canCountPeople(actor, unitId) ? await countPeople(tx, unitId) : null,
  });
}

const list = route(contract.listUnits, {
  policy: signedIn,
  handle: async ({ tx, query }) => {
    const { page, perPage, kind, ...filter } = query;
    const kinds = kind.split(",").filter((each) => each !== "");
    const { rows, total } = await findUnits(tx, { ...filter, kinds }, page, perPage);
    return { rows: rows.map(presentUnit), total };
  },
});

const kinds = route(contract.countUnitKinds, {
  policy: signedIn,
  handle: async ({ tx, query }) => ({ rows: await kindCounts(tx, query.asOf) }),
});

const read = route(contract.readUnit, {
  policy: signedIn,
  handle: ({ tx, actor, params }) => detail(tx, actor, params.unitId),
});

const create = route(contract.createUnit, {
  policy: administrator,
  handle: async ({ tx, actor, body, now }) =>
    detail(tx, actor, await createUnit(tx, actor, body, now)),
});

const change = route(contract.changeUnit, {
  policy: administrator,
  handle: async ({ tx, actor, params, body, now }) => {
    await changeUnit(tx, actor, params.unitId, body, now);
    return detail(tx, actor, params.unitId);
  },
});

const succeed = route(contract.succeedUnit, {
  policy: administrator,
  handle: async ({ tx, actor, params, body, now }) => {
    await succeedUnit(tx, actor, params.unitId, body, now);
    return detail(tx, actor, params.unitId);
  },
});

const undo = route(contract.undoSuccession, {
  policy: administrator,
  handle: async ({ tx, actor, params, now }) => undoSuccession(tx, actor, params, now),
});

const exportList = route(contract.exportUnits, {
  policy: signedIn,
  handle: async ({ tx, query, language }) =>
    exportFile(tx, { format: query.format, language }, query.asOf),
});

async function exportFile(tx: Tx, form: ListForm, asOf?: string) {
  const units = await allUnits(tx, asOf);
  return unitListFile(units.map(presentListed), form, `don-vi${asOf ? `-${asOf}` : ""}`);
}

const resolve = route(contract.resolveUnitNames, {
  policy: signedIn,
  handle: async ({ tx, body }) => {
    const { phrases, asOf, role } = body;
    const rows = await resolveNames(tx, phrases, { asOf, ...(role ? { context: { role } } : {}) });
    return { rows: rows.map(presentResolution) };
  },
});

/** Units: reading for everybody signed in, changing for administrators. */
export const unitRoutes: readonly Route[] = [
  list,
  kinds,
  exportList,
  read,
  create,
  change,
  succeed,
  undo,
  resolve,
];
