import type { Actor } from "../../platform/auth/actor.ts";
import { recorder, signedIn, unitMember } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import { loadCommitment } from "../commitments/index.ts";
import * as contract from "./contract.ts";
import { decideRecord } from "./decide-record.ts";
import { inLink, placeOfLink } from "./link-visit.ts";
import { makeLink, revokeLink } from "./make-link.ts";
import { keepSent } from "./send-by-link.ts";
import { canDecide, canMakeLink } from "./task-links.policy.ts";
import { dutyOfLink, filesOf, linksOf, recordsOf } from "./task-links.queries.ts";

type In = RequestContext & { readonly actor: Actor };

async function shown({ tx, actor, now }: In, commitmentId: string) {
  const commitment = await loadCommitment(tx, commitmentId);
  return {
    links: await linksOf(tx, commitmentId, now),
    records: await recordsOf(tx, commitmentId),
    can: {
      make: canMakeLink(actor, commitment),
      decide: canDecide(actor, commitment.unit_id),
    },
  };
}

const ownRoutes: readonly Route[] = [
  route(contract.listTaskLinks, {
    policy: signedIn,
    handle: (c) => shown(c, c.params.commitmentId),
  }),
  route(contract.makeTaskLink, {
    policy: recorder,
    handle: async (c) => {
      const { secret, ...link } = await makeLink(c.tx, c.actor, { ...c.params, ...c.body }, c);
      return { ...link, address: `${c.services.baseUrl}/console/one-task?token=${secret}` };
    },
  }),
  route(contract.revokeTaskLink, {
    policy: recorder,
    handle: ({ tx, actor, params, now }) => revokeLink(tx, actor, params.linkId, now),
  }),
  route(contract.decideLinkRecord, {
    policy: unitMember,
    handle: async (c) => {
      const moment = { ...c, files: c.services.files };
      return shown(c, await decideRecord(moment, { ...c.params, ...c.body }));
    },
  }),
  route(contract.getLinkRecordFile, {
    policy: signedIn,
    handle: async ({ tx, params, services }) => {
      const kept = (await filesOf(tx, params.recordId)).find(({ id }) => id === params.fileId);
      if (!kept) throw errors.notFound();
      const bytes = await services.files.get(kept.sha256);
      return { fileName: kept.name, mediaType: kept.media_type, bytes, inline: true };
    },
  }),
];

// Open to whoever holds a link's secret: it shows one occurrence, and takes what was done for it.
const openRoutes: readonly Route[] = [
  route(contract.readTaskLink, {
    policy: "public",
    handle: async (c) => {
      const place = await placeOfLink(c, c.query.token);
      return inLink(c, place, (tx) => dutyOfLink(tx, place, c.today));
    },
  }),
  route(contract.sendByLink, {
    policy: "public",
    handle: async (c) => {
      const place = await placeOfLink(c, c.body.token);
      return inLink(c, place, async (tx) => {
        const moment = { tx, files: c.services.files, now: c.now, today: c.today };
        await keepSent(moment, place, c.body, c.files);
        return { sent: (await dutyOfLink(tx, place, c.today)).sent.length };
      });
    },
  }),
];

/** One-task links: made for somebody without an account, and what came by them. */
export const taskLinkRoutes: readonly Route[] = [...ownRoutes, ...openRoutes];
