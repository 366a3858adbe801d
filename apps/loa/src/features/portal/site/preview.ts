import { dateInVietnam } from "../../../platform/clock.ts";
import type { PageCache } from "../../../platform/page-cache/page-cache.ts";
import type { Services } from "../../../platform/services.ts";
import { type PortalPage, slugOf } from "../page.ts";
import { type FoundPage, type Open, readPage } from "../portal.queries.ts";
import type { Site } from "./site.ts";
import { drawStory } from "./story.tsx";

/**
 * A whole document of the portal as a page would be drawn now, by the renderer that draws it for readers. It is kept
 * nowhere, says that search engines pass it over, and its links open nothing.
 */
export async function previewPage(
  services: Services,
  page: PortalPage & { readonly unitName: string },
): Promise<string> {
  const now = services.clock.now();
  const { open } = services.database;
  const { language } = page;
  const base = services.baseUrl;
  const site: Site = {
    language,
    open,
    services,
    cache: unkept,
    now,
    today: dateInVietnam(now),
    base,
  };
  const made = await drawStory(site, await asFound(open, page, now), "read", true);
  return made.text.replace("<head>", '<head><base target="_blank">');
}

const unkept: PageCache = {
  page: () => Promise.reject(new Error("a preview is kept nowhere")),
  fact: (_, read) => read(),
};

// Where it stands already it keeps its number, its day and what was corrected before.
async function asFound(
  open: Open,
  page: PortalPage & { readonly unitName: string },
  now: Date,
): Promise<FoundPage> {
  const { media, lead } = page;
  const known = await knownPage(open, page);
  return {
    ...page,
    ...{ number: known?.number ?? 0, slug: slugOf(page.title), other: known?.other ?? null },
    ...{ publishedAt: known?.publishedAt ?? now, changedAt: now, withdrawn: null },
    corrections: known?.corrections ?? [],
    lead: media.find(({ id }) => id === lead) ?? null,
    ...{ runsUntil: page.runsUntil ?? null, sample: page.sample ?? false },
  };
}

async function knownPage(open: Open, { storyId, language }: PortalPage) {
  const row = await open
    .selectFrom("portal_pages")
    .select("number")
    .where("story_id", "=", storyId)
    .where("language", "=", language)
    .executeTakeFirst();
  return row && readPage(open, language, Number(row.number));
}
