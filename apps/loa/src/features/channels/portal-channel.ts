import { correctPage, pageStands, showPage, withdrawPage } from "../portal/index.ts";
import type { ChannelKind, Rendition, SendableStory, Sending } from "./channel.ts";
import { keepCaptions, pageMediaOf } from "./page-media.ts";
import { portalWords } from "./plan-words.ts";
import { portalPageOf } from "./portal-page.ts";
import { renderWithin } from "./render-within.ts";

/** The portal and what hangs on it: its lists, sections, topics, search and feeds. */
export const portalChannel: ChannelKind = {
  id: "portal",
  name: { vi: "Cổng thông tin điện tử", en: "Portal" },
  planWords: portalWords,
  limits: { title: 150, abstract: 400, words: 6000, pictures: 40 },
  render: (story) => renderWithin(story, portalChannel),
  send: async (c, story, rendition) => {
    const page = await pageOf(c, story, rendition);
    return sentTo(c.baseUrl, await showPage(c.tx, page, c.now));
  },
  correct: async (c, story, rendition, note) => {
    const page = await pageOf(c, story, rendition);
    return sentTo(c.baseUrl, await correctPage(c.tx, page, { note, at: c.now }));
  },
  withdraw: ({ tx, now }, standing, reason) => withdrawPage(tx, standing, { reason, at: now }),
  statusOf: async (tx, standing) => ((await pageStands(tx, standing)) ? "standing" : "gone"),
};

async function pageOf(c: Sending, story: SendableStory, rendition: Rendition) {
  const media = await pageMediaOf(c.tx, story.media, story.revision.language, (words) =>
    keepCaptions(c.files, words),
  );
  return portalPageOf(story, rendition, media);
}

function sentTo(baseUrl: string, { number, path }: { number: number; path: string }) {
  return { place: String(number), url: `${baseUrl}${path}` };
}
