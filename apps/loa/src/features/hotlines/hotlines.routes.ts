import { type Actor, publishesFor } from "../../platform/auth/actor.ts";
import { publisher, signedIn } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import { unitsToPublishFor } from "../units/index.ts";
import * as contract from "./contract.ts";
import { isStale } from "./hotline.ts";
import { findHotlines, type HotlineRow } from "./hotlines.queries.ts";
import { addNumber, changeNumber, checkNumber, endNumber } from "./keep-hotline.ts";

type In = RequestContext & { readonly actor: Actor };

function present(row: HotlineRow, { actor, today }: In): contract.Hotline {
  const { id, name, purpose, phone, email, hours, place, checkedOn, unitId, unitName } = row;
  return {
    ...{ id, name, purpose, phone, email, hours, place, checkedOn },
    ...{ unit: { id: unitId, name: unitName }, stale: isStale(checkedOn, today) },
    canChange: publishesFor(actor, unitId),
  };
}

async function own(c: In, id: string): Promise<HotlineRow> {
  const row = (await findHotlines(c.tx)).find((one) => one.id === id);
  if (!row || !publishesFor(c.actor, row.unitId)) throw errors.notFound();
  return row;
}

// A unit that has ended, or that is not theirs, is none to publish for.
async function refuseOthers(c: In, unitId: string): Promise<void> {
  const units = await unitsToPublishFor(c.tx, c.actor, c.today);
  if (!units.some(({ id }) => id === unitId)) throw errors.notFound();
}

export const hotlineRouteTable: readonly Route[] = [
  route(contract.listHotlines, {
    policy: signedIn,
    handle: async (c) => ({
      rows: (await findHotlines(c.tx)).map((row) => present(row, c)),
      units: await unitsToPublishFor(c.tx, c.actor, c.today),
    }),
  }),
  route(contract.addHotline, {
    policy: publisher,
    handle: async (c) => {
      await refuseOthers(c, c.body.unitId);
      return { id: await addNumber(c, c.body) };
    },
  }),
  route(contract.changeHotline, {
    policy: publisher,
    handle: async (c) => changeNumber(c, await own(c, c.params.hotlineId), c.body),
  }),
  route(contract.checkHotline, {
    policy: publisher,
    handle: async (c) => checkNumber(c, await own(c, c.params.hotlineId)),
  }),
  route(contract.endHotline, {
    policy: publisher,
    handle: async (c) => endNumber(c, await own(c, c.params.hotlineId)),
  }),
];
