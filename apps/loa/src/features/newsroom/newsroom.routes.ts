import type { z } from "zod";
import { type Actor, hasRole } from "../../platform/auth/actor.ts";
import { recorder, signedIn, unitHead, unitMember } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import * as approving from "./approve-story.ts";
import * as arranging from "./arrange-story.ts";
import * as asking from "./ask-review.ts";
import * as commenting from "./comment-story.ts";
import * as contract from "./contract.ts";
import { findRevision, findRevisionLines } from "./editions.queries.ts";
import { loadStory } from "./load-story.ts";
import { offerStory } from "./offer-story.ts";
import { countWaitingOffers } from "./offers.queries.ts";
import { offerRoutes } from "./offers.routes.ts";
import { saveRevision } from "./save-revision.ts";
import { startStory } from "./start-story.ts";
import { type DeskOwner, findDesk, findStories } from "./stories.lists.ts";
import { presentLine, presentRevision, presentStory } from "./story.presenter.ts";
import { topicRoutes } from "./topics.routes.ts";

type In = RequestContext & { readonly actor: Actor };

const show = (c: In, storyId: string) => presentStory(c.tx, c.actor, storyId, c.today);

/** Mounts an act on one story: do it, then show the story as it now stands. */
const acting =
  <C extends In & { params: { storyId: string } }>(act: (c: C, storyId: string) => Promise<void>) =>
  async (c: C) => {
    await act(c, c.params.storyId);
    return show(c, c.params.storyId);
  };

function ownerOf(actor: Actor): DeskOwner {
  const unitsAs = (...roles: readonly string[]) =>
    actor.grants.flatMap(({ role, unitId }) => (unitId && roles.includes(role) ? [unitId] : []));
  return {
    accountId: actor.accountId,
    units: unitsAs("officer", "unit_head"),
    heads: unitsAs("unit_head"),
    coordinates: hasRole(actor, "coordinator"),
  };
}

const reading: readonly Route[] = [
  route(contract.listStories, {
    policy: signedIn,
    handle: ({ tx, query }) => findStories(tx, query),
  }),
  route(contract.getDesk, {
    policy: signedIn,
    handle: async ({ tx, actor, today }) => {
      const owner = ownerOf(actor);
      const offers = await countWaitingOffers(tx, owner.units);
      return { ...(await findDesk(tx, owner, today)), offers };
    },
  }),
  route(contract.getStory, { policy: signedIn, handle: (c) => show(c, c.params.storyId) }),
  route(contract.listRevisions, {
    policy: signedIn,
    handle: async ({ tx, actor, params, query }) => {
      await loadStory(tx, params.storyId);
      const rows = await findRevisionLines(tx, params.storyId, query.language);
      return { rows: rows.map((row) => presentLine(actor, row)) };
    },
  }),
  route(contract.getRevision, {
    policy: signedIn,
    handle: async ({ tx, actor, params }) => {
      const row = await findRevision(tx, params.storyId, params.language, params.revision);
      if (!row) throw errors.notFound();
      return presentRevision(actor, row);
    },
  }),
];

const writing: readonly Route[] = [
  route(contract.startStory, {
    policy: unitMember,
    handle: async (c) => ({ id: await startStory(c, c.body) }),
  }),
  route(contract.saveRevision, {
    policy: unitMember,
    handle: async (c) => {
      const { number, savedAt } = await saveRevision(c, c.params.storyId, c.body);
      return { number, savedAt: savedAt.toISOString() };
    },
  }),
  route(contract.planStory, {
    policy: unitMember,
    handle: acting((c, id) => arranging.planStory(c, id, c.body.plannedOn)),
  }),
  route(contract.tagStory, {
    policy: unitMember,
    handle: acting((c, id) => arranging.tagStory(c, id, c.body.topicIds)),
  }),
  route(contract.keepSources, {
    policy: unitMember,
    handle: acting((c, id) => arranging.keepSources(c, id, c.body.sources)),
  }),
  route(contract.shelveStory, {
    policy: unitMember,
    handle: acting((c, id) => arranging.shelveStory(c, id, c.body.reason)),
  }),
  route(contract.takeUpStory, {
    policy: unitMember,
    handle: acting((c, id) => arranging.takeUpStory(c, id)),
  }),
  route(contract.offerStory, {
    policy: unitMember,
    handle: acting((c, id) => offerStory(c, id, c.body)),
  }),
  route(contract.commentStory, {
    policy: recorder,
    handle: acting((c, id) => commenting.commentStory(c, id, c.body)),
  }),
  route(contract.resolveComment, {
    policy: recorder,
    handle: async (c) => show(c, await commenting.settleComment(c, c.params.commentId, true)),
  }),
  route(contract.reopenComment, {
    policy: recorder,
    handle: async (c) => show(c, await commenting.settleComment(c, c.params.commentId, false)),
  }),
];

const judging: readonly Route[] = [
  route(contract.askReview, {
    policy: unitMember,
    handle: acting((c, id) => asking.askReview(c, id, c.body)),
  }),
  route(contract.takeBackReview, {
    policy: unitMember,
    handle: acting((c, id) => asking.takeBack(c, id, c.body.language)),
  }),
  route(contract.returnStory, {
    policy: unitHead,
    handle: acting((c, id) => asking.returnStory(c, id, c.body)),
  }),
  route(contract.approveStory, {
    policy: unitHead,
    handle: acting((c, id) => approving.approveStory(c, id, c.body)),
  }),
  route(contract.releaseStory, {
    policy: recorder,
    handle: acting((c, id) => approving.releaseStory(c, id, c.body)),
  }),
  route(contract.undoApproval, {
    policy: recorder,
    handle: async (c) =>
      show(c, await approving.undoApproval(c, c.params.approvalId, c.body.reason)),
  }),
];

/** What follows from a look at an emergency release, in the same transaction. */
export type AfterReview = (
  c: In,
  verdict: { readonly approvalId: string } & Pick<
    z.output<NonNullable<typeof contract.reviewRelease.body>>,
    "outcome" | "note" | "withdraw"
  >,
) => Promise<void>;

/** The door of looking at an emergency release afterwards; what went out by it is another's to conclude. */
export const releaseReviewRoute = (after: AfterReview): Route =>
  route(contract.reviewRelease, {
    policy: recorder,
    handle: async (c) => {
      const { approvalId } = c.params;
      const storyId = await approving.reviewRelease(c, approvalId, c.body);
      await after(c, { approvalId, ...c.body });
      return show(c, storyId);
    },
  });

/** Every door of the newsroom. */
export const newsroomRouteTable: readonly Route[] = [
  ...reading,
  ...writing,
  ...judging,
  ...offerRoutes,
  ...topicRoutes,
];
