import { recorder, signedIn } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { pagePictureReply, requireRecorder } from "../outputs/index.ts";
import * as contract from "./contract.ts";
import { countFound, setAside, takeUp } from "./decide-item.ts";
import { findItems } from "./find-items.ts";
import { handIn } from "./hand-in-posts.ts";
import { foundText } from "./items.queries.ts";
import * as keeping from "./keep-source.ts";
import { pictureOfItem } from "./picture/pictures.queries.ts";
import { findSources } from "./sources.queries.ts";
import { trySource } from "./try-source.ts";

const sources: readonly Route[] = [
  route(contract.listSources, {
    policy: signedIn,
    handle: async ({ tx, query }) => ({ rows: await findSources(tx, query.unitId) }),
  }),
  route(contract.trySource, {
    policy: recorder,
    handle: async (c) => {
      await requireRecorder(c.tx, c.actor, c.body.unitId);
      const { unitId, ...asked } = c.body;
      const unitCode = await keeping.refusePlace(c, unitId, asked);
      return trySource(c.services, { ...asked, unitCode });
    },
  }),
  route(contract.addSource, {
    policy: recorder,
    handle: async (c) => {
      const { unitId, ...input } = c.body;
      return { id: await keeping.addSource(c, unitId, input) };
    },
  }),
  route(contract.changeSource, {
    policy: recorder,
    handle: (c) => keeping.changeSource(c, c.params.sourceId, c.body),
  }),
  route(contract.stopSource, {
    policy: recorder,
    handle: (c) => keeping.stopSource(c, c.params.sourceId),
  }),
  route(contract.resumeSource, {
    policy: recorder,
    handle: (c) => keeping.resumeSource(c, c.params.sourceId),
  }),
  route(contract.handInPosts, {
    policy: recorder,
    handle: (c) => handIn(c, c.params.sourceId, c.body.posts),
  }),
];

const items: readonly Route[] = [
  route(contract.listFoundItems, {
    policy: signedIn,
    handle: ({ tx, query }) => findItems(tx, query),
  }),
  route(contract.getFoundText, {
    policy: signedIn,
    handle: async ({ tx, params }) => {
      const found = await foundText(tx, params.itemId);
      if (!found) throw errors.notFound();
      return found;
    },
  }),
  route(contract.getFoundPicture, {
    policy: signedIn,
    handle: async ({ tx, params, services }) => {
      const sha256 = await pictureOfItem(tx, params.itemId);
      if (!sha256) throw errors.notFound();
      return pagePictureReply(services.files, sha256);
    },
  }),
  route(contract.countFoundItem, {
    policy: recorder,
    handle: async (c) => ({
      outputId: await countFound(c, c.params.itemId, c.body.commitmentId),
    }),
  }),
  route(contract.setAsideFoundItem, {
    policy: recorder,
    handle: (c) => setAside(c, c.params.itemId, c.body.reason),
  }),
  route(contract.takeUpFoundItem, {
    policy: recorder,
    handle: (c) => takeUp(c, c.params.itemId),
  }),
];

/** Every door of what is found by itself. */
export const harvestRouteTable: readonly Route[] = [...sources, ...items];
