import type { Actor } from "../../platform/auth/actor.ts";
import { coordinatorOrAdministrator, signedIn, unitMember } from "../../platform/auth/policy.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import { actOnOccurrence } from "./act-on-occurrence.ts";
import { askForAct, withdrawRequest } from "./ask-for-act.ts";
import { commitmentDetail } from "./commitment.queries.ts";
import * as contract from "./contract.ts";
import { decideRequest } from "./decide-request.ts";
import { chooseProRata, undoProRata } from "./pro-rata.ts";
import { findRequests } from "./requests.queries.ts";
import { undoAct } from "./undo-act.ts";

type In = RequestContext & { readonly actor: Actor };

const detailOf = (c: In, commitmentId: string) =>
  commitmentDetail(c.tx, c.actor, commitmentId, {}, c.today);

/** What happens to an occurrence beside being met: asked for, decided, done and taken back. */
export const actRoutes: readonly Route[] = [
  route(contract.actOnOccurrence, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => {
      await actOnOccurrence(c.tx, c.actor, { ...c.params, ...c.body }, c);
      return detailOf(c, c.params.commitmentId);
    },
  }),
  route(contract.undoAct, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => detailOf(c, await undoAct(c.tx, c.actor, { ...c.params, ...c.body }, c)),
  }),
  route(contract.askForAct, {
    policy: unitMember,
    handle: async (c) => {
      await askForAct(c.tx, c.actor, c.body, c);
      return detailOf(c, c.body.commitmentId);
    },
  }),
  route(contract.listRequests, {
    policy: signedIn,
    handle: (c) => findRequests(c.tx, c.actor, c.query, c.today),
  }),
  route(contract.decideRequest, {
    policy: coordinatorOrAdministrator,
    handle: async (c) =>
      detailOf(c, await decideRequest(c.tx, c.actor, { ...c.params, ...c.body }, c)),
  }),
  route(contract.withdrawRequest, {
    policy: unitMember,
    handle: async (c) => detailOf(c, await withdrawRequest(c.tx, c.actor, c.params.requestId, c)),
  }),
  route(contract.chooseProRata, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => {
      await chooseProRata(c.tx, c.actor, { ...c.params, ...c.body }, c);
      return detailOf(c, c.params.commitmentId);
    },
  }),
  route(contract.undoProRata, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => {
      await undoProRata(c.tx, c.actor, { ...c.params, ...c.body }, c);
      return detailOf(c, c.params.commitmentId);
    },
  }),
];
