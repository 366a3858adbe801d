import type { Actor } from "../../platform/auth/actor.ts";
import { publisher, signedIn, unitHead, unitMember } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import { releaseReviewRoute } from "../newsroom/index.ts";
import { findCalendar, findTray } from "./calendar.queries.ts";
import type { Sending } from "./channel.ts";
import { canSetChannel } from "./channels.policy.ts";
import { clearStory } from "./clear-story.ts";
import * as contract from "./contract.ts";
import { correctPublication } from "./correct-publication.ts";
import { approveRendition, writeRendition } from "./keep-rendition.ts";
import { presentChannels } from "./office-channels.presenter.ts";
import { previewStory } from "./preview-story.ts";
import { presentPublishing } from "./publishing.presenter.ts";
import { cancelSchedule, moveSchedule, type Publishing, scheduleStory } from "./schedule-story.ts";
import { sendOut } from "./send-out.ts";
import { closeChannel, openChannel, setChannel } from "./set-channel.ts";
import { settleRelease } from "./settle-release.ts";
import { withdrawPublication } from "./withdraw-publication.ts";

type In = RequestContext & { readonly actor: Actor };

const show = (c: In, storyId: string) => presentPublishing(c.tx, c.actor, storyId, c.today);

/** What a use case that reaches readers is given. */
const sending = (c: In): Publishing & Sending => ({
  ...{ tx: c.tx, actor: c.actor, now: c.now, today: c.today },
  ...{ files: c.services.files, baseUrl: c.services.baseUrl },
});

const going: readonly Route[] = [
  route(contract.getPublishing, { policy: signedIn, handle: (c) => show(c, c.params.storyId) }),
  route(contract.previewStory, {
    policy: signedIn,
    handle: (c) => previewStory(c, c.params.storyId, c.query),
  }),
  route(contract.writeRendition, {
    policy: unitMember,
    handle: async (c) => {
      await writeRendition(c, { ...c.body, ...c.params }, c.body);
      return show(c, c.params.storyId);
    },
  }),
  route(contract.approveRendition, {
    policy: unitHead,
    handle: async (c) => show(c, await approveRendition(c, c.params.renditionId)),
  }),
  route(contract.sendStory, {
    policy: unitMember,
    handle: async (c) => {
      const { language, channel, number } = c.body;
      const place = { storyId: c.params.storyId, language, channel };
      const cleared = await clearStory(c, place, { number }, c.actor);
      const { actor, today } = c;
      const by = { actor, senderId: actor.accountId, scheduleId: null, on: today };
      await sendOut(sending(c), cleared, by);
      return show(c, c.params.storyId);
    },
  }),
  route(contract.correctPublication, {
    policy: unitMember,
    handle: async (c) =>
      show(c, await correctPublication(sending(c), c.params.publicationId, c.body)),
  }),
  route(contract.withdrawPublication, {
    policy: publisher,
    handle: async (c) =>
      show(c, await withdrawPublication(sending(c), c.params.publicationId, c.body.reason)),
  }),
];

const reviewing: readonly Route[] = [
  releaseReviewRoute((c, verdict) => settleRelease(sending(c), verdict)),
];

const timed: readonly Route[] = [
  route(contract.scheduleStory, {
    policy: unitMember,
    handle: async (c) => {
      const { language, channel, number, dueAt } = c.body;
      const place = { storyId: c.params.storyId, language, channel };
      await scheduleStory(c, place, { number, dueAt: new Date(dueAt) });
      return show(c, c.params.storyId);
    },
  }),
  route(contract.moveSchedule, {
    policy: unitMember,
    handle: async (c) =>
      show(c, await moveSchedule(c, c.params.scheduleId, new Date(c.body.dueAt))),
  }),
  route(contract.cancelSchedule, {
    policy: unitMember,
    handle: async (c) => show(c, await cancelSchedule(c, c.params.scheduleId, c.body.reason)),
  }),
  route(contract.listPublishing, {
    policy: signedIn,
    handle: async ({ tx, actor, query, today }) => ({
      ...(await findCalendar(tx, actor, query)),
      tray: await findTray(tx, actor, { unitId: query.unitId, today }),
    }),
  }),
];

async function listOf({ tx, actor, today }: In, unitId: string) {
  return { rows: await presentChannels(tx, actor, unitId, today) };
}

/** Mounts a setting of an office's channel, for its head. */
const setting =
  <C extends In & { params: { unitId: string; channel: contract.ChannelId } }>(
    act: (c: C) => Promise<void>,
  ) =>
  async (c: C) => {
    if (!canSetChannel(c.actor, c.params.unitId)) throw errors.notFound();
    await act(c);
    return listOf(c, c.params.unitId);
  };

const offices: readonly Route[] = [
  route(contract.listChannels, { policy: signedIn, handle: (c) => listOf(c, c.query.unitId) }),
  route(contract.setChannel, {
    policy: unitHead,
    handle: setting((c) => setChannel(c, c.params, c.body)),
  }),
  route(contract.closeChannel, {
    policy: unitHead,
    handle: setting((c) => closeChannel(c, c.params, c.body.reason)),
  }),
  route(contract.openChannel, {
    policy: unitHead,
    handle: setting((c) => openChannel(c, c.params)),
  }),
];

/** Every door of the channels. */
export const channelRouteTable: readonly Route[] = [...going, ...reviewing, ...timed, ...offices];
