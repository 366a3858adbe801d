import { sql } from "kysely";
import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import { overseer, signedIn, unitMember } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import * as advancing from "./advance-slot.ts";
import { changeProgramme, endProgramme, resumeProgramme } from "./change-programme.ts";
import { changeSlots } from "./change-slots.ts";
import { confirmSlot } from "./confirm-slot.ts";
import * as contract from "./contract.ts";
import { addSlot, moveSlot } from "./move-slot.ts";
import { presentProgramme } from "./programmes.presenter.ts";
import { findProgrammes } from "./programmes.queries.ts";
import { proposeProgrammes } from "./propose-programmes.ts";
import { daysOffBetween, findSlots } from "./slots.queries.ts";
import { startProgramme } from "./start-programme.ts";
import { watchUnits } from "./watch.queries.ts";

type In = RequestContext & { readonly actor: Actor };

const show = (c: In, programmeId: string) => presentProgramme(c.tx, c.actor, programmeId, c.today);

/** Mounts an act on a programme: do it, then show the programme as it now stands. */
const acting =
  <C extends In & { params: { programmeId: string } }>(
    act: (c: C, programmeId: string) => Promise<void>,
  ) =>
  async (c: C) => {
    await act(c, c.params.programmeId);
    return show(c, c.params.programmeId);
  };

/** Mounts an act on a slot, which gives its programme's id. */
const stepping =
  (act: (c: In, slotId: string) => Promise<string>) =>
  async (c: In & { params: { slotId: string } }) =>
    show(c, await act(c, c.params.slotId));

const sees = (actor: Actor, unitId: string) =>
  seesAllUnits(actor) || unitsOf(actor).includes(unitId);

const reading: readonly Route[] = [
  route(contract.listProgrammes, {
    policy: signedIn,
    handle: ({ tx, query, today }) => findProgrammes(tx, query, today),
  }),
  route(contract.getProgramme, {
    policy: signedIn,
    handle: (c) => show(c, c.params.programmeId),
  }),
  route(contract.proposeProgrammes, {
    policy: signedIn,
    handle: async ({ tx, actor, query, today }) => {
      if (!sees(actor, query.unitId)) throw errors.notFound();
      const unit = await tx
        .selectFrom("units")
        .select(["id", "name"])
        .where("id", "=", query.unitId)
        .executeTakeFirst();
      if (!unit) throw errors.notFound();
      return { rows: await proposeProgrammes(tx, unit, today) };
    },
  }),
  route(contract.listSlots, {
    policy: signedIn,
    handle: async ({ tx, query, today }) => {
      const { from, to, unitId } = query;
      const between = sql`s.planned_on between ${from}::date and ${to}::date`;
      const units = sql`(${unitId ?? null}::uuid is null or s.unit_id = ${unitId ?? null}::uuid)`;
      return {
        rows: await findSlots(tx, today, sql`${between} and ${units}`),
        daysOff: await daysOffBetween(tx, from, to),
      };
    },
  }),
  route(contract.watchProgrammes, {
    policy: overseer,
    handle: ({ tx, query, today }) => watchUnits(tx, query, today),
  }),
];

const keeping: readonly Route[] = [
  route(contract.startProgramme, {
    policy: unitMember,
    handle: async (c) => show(c, await startProgramme(c, c.body)),
  }),
  route(contract.changeProgramme, {
    policy: unitMember,
    handle: (c) => acting((_, id) => changeProgramme(c, id, c.body))(c),
  }),
  route(contract.endProgramme, {
    policy: unitMember,
    handle: (c) => acting((_, id) => endProgramme(c, id, c.body))(c),
  }),
  route(contract.resumeProgramme, {
    policy: unitMember,
    handle: (c) => acting((_, id) => resumeProgramme(c, id))(c),
  }),
  route(contract.addSlot, {
    policy: unitMember,
    handle: (c) => acting((_, id) => addSlot(c, id, c.body))(c),
  }),
];

const advance: readonly Route[] = [
  route(contract.moveSlot, {
    policy: unitMember,
    handle: async (c) => {
      const { programmeId, moved } = await moveSlot(c, c.params.slotId, c.body);
      return { ...(await show(c, programmeId)), moved };
    },
  }),
  route(contract.changeSlots, {
    policy: unitMember,
    handle: async (c) => {
      const { programmeId, changed } = await changeSlots(c, c.params.slotId, c.body);
      return { ...(await show(c, programmeId)), changed };
    },
  }),
  route(contract.beginSlot, { policy: unitMember, handle: stepping(advancing.beginSlot) }),
  route(contract.unbeginSlot, { policy: unitMember, handle: stepping(advancing.unbeginSlot) }),
  route(contract.readySlot, { policy: unitMember, handle: stepping(advancing.readySlot) }),
  route(contract.unreadySlot, { policy: unitMember, handle: stepping(advancing.unreadySlot) }),
  route(contract.restoreSlot, { policy: unitMember, handle: stepping(advancing.restoreSlot) }),
  route(contract.cancelSlot, {
    policy: unitMember,
    handle: (c) => stepping((_, id) => advancing.cancelSlot(c, id, c.body.reason))(c),
  }),
  route(contract.confirmSlot, {
    policy: unitMember,
    handle: async (c) => {
      const confirming = { ...c, store: c.services.files };
      const { programmeId, outputId } = await confirmSlot(confirming, c.params.slotId, c.body);
      return { ...(await show(c, programmeId)), outputId };
    },
  }),
];

/** Programmes of units, their slots, and what the coordinator watches of them. */
export const programmeRouteTable: readonly Route[] = [...reading, ...keeping, ...advance];
