import type { Actor } from "../../platform/auth/actor.ts";
import { signedIn, unitMember } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import * as contract from "./contract.ts";
import { isOfDesk } from "./newsroom.policy.ts";
import * as offering from "./offer-story.ts";
import { findOffer, findOffers, type OfferRow } from "./offers.queries.ts";
import { presentRevision } from "./story.presenter.ts";

function present(actor: Actor, row: OfferRow): contract.Offer {
  const { id, title, note, answeredAt, copyId, reason } = row;
  const answered = answeredAt && {
    ...{ accepted: copyId !== null, reason: reason ?? "", at: answeredAt.toISOString() },
    // The copy is the receiving desk's own.
    copyId: isOfDesk(actor, row.toId) ? copyId : null,
  };
  return {
    ...{ id, title, note, at: row.at.toISOString(), answer: answered ?? null },
    from: { id: row.fromId, name: row.fromName },
    to: { id: row.toId, name: row.toName },
    canAnswer: !answeredAt && isOfDesk(actor, row.toId),
  };
}

/** Stories between desks. */
export const offerRoutes: readonly Route[] = [
  route(contract.listOffers, {
    policy: signedIn,
    handle: async ({ tx, actor, query }) => {
      const { rows, total } = await findOffers(tx, query);
      return { rows: rows.map((row) => present(actor, row)), total };
    },
  }),
  route(contract.getOffer, {
    policy: signedIn,
    handle: async (c) => {
      const { offer, revision } = await offering.readOffered(c, c.params.offerId);
      // Who wrote it is the offering desk's matter.
      const shown = presentRevision(c.actor, { ...revision, author: null });
      return { ...present(c.actor, offer), revision: shown };
    },
  }),
  route(contract.acceptOffer, {
    policy: unitMember,
    handle: async (c) => ({ storyId: await offering.acceptOffer(c, c.params.offerId) }),
  }),
  route(contract.refuseOffer, {
    policy: unitMember,
    handle: async (c) => {
      await offering.refuseOffer(c, c.params.offerId, c.body.reason);
      const offer = await findOffer(c.tx, c.params.offerId);
      if (!offer) throw errors.notFound();
      return present(c.actor, offer);
    },
  }),
];
