import { escapeHtml } from "../../../platform/rich-text/escape.ts";
import { imprintTag, readImprint } from "../imprint.ts";
import { pagePath, shelfTag } from "../page.ts";
import { highestNumber, readShelf, readStretch, readTopic } from "../portal.queries.ts";
import type { Made } from "./document.tsx";
import {
  feedPath,
  type ListPlace,
  languages,
  listPlaces,
  type Place,
  places,
  topicPath,
} from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

const stretch = 10_000;
const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** RSS 2.0 of a list: its latest thirty. */
export function listFeed(site: Site, place: ListPlace): Promise<Made> {
  const { language } = site;
  const title = words[language].places[place];
  return feed(site, listPlaces[place], title, places[place][language]);
}

/** RSS of a topic; undefined where there is none. */
export async function topicFeed(site: Site, key: string): Promise<Made | undefined> {
  const name = await readTopic(site.open, site.language, key);
  return name === undefined
    ? undefined
    : feed(site, `topic:${key}`, name, topicPath(site.language, key));
}

/** RSS of everything. */
export const homeFeed = (site: Site) =>
  feed(site, "news", words[site.language].places.news, places.home[site.language]);

async function feed(site: Site, shelf: string, title: string, path: string): Promise<Made> {
  const { language, base } = site;
  const rows = await readShelf(site.open, { language, shelf, limit: 30 });
  const imprint = await site.cache.fact(imprintTag, () => readImprint(site.open));
  const name = `${title} – ${imprint[language].siteName}`;
  const items = rows.map((card) => {
    const link = base + pagePath(card);
    return `<item><title>${escapeXml(card.title)}</title><link>${escapeXml(link)}</link><guid isPermaLink="false">${base}/#${card.number}</guid><pubDate>${card.publishedAt.toUTCString()}</pubDate><description>${escapeXml(card.abstract)}</description><source url="${base}${feedPath(path)}">${escapeXml(card.unitName)}</source></item>`;
  });
  return {
    status: 200,
    type: "application/rss+xml; charset=utf-8",
    tags: [imprintTag, shelfTag(language, shelf)],
    text: `${xml}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escapeXml(name)}</title><link>${base}${path}</link><description>${escapeXml(name)}</description><language>${language}</language><atom:link rel="self" type="application/rss+xml" href="${base}${feedPath(path)}"/>${items.join("")}</channel></rss>`,
  };
}

// What XML cannot hold at all is left out.
const escapeXml = (text: string) =>
  escapeHtml(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ""));

const everyList = languages.map((language) => shelfTag(language, "news"));

/** The machine's site map: the fixed places, and one file for each stretch of page numbers. */
export async function siteMapIndex(site: Site): Promise<Made> {
  const top = await highestNumber(site.open);
  const files = Array.from({ length: Math.ceil((top + 1) / stretch) }, (_, at) => at);
  const entries = ["places", ...files].map(
    (name) => `<sitemap><loc>${site.base}/sitemap-${name}.xml</loc></sitemap>`,
  );
  return mapFile(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</sitemapindex>`,
    everyList,
  );
}

/** The fixed places in both languages. */
export async function placesMap(site: Site): Promise<Made> {
  const shown = (Object.keys(places) as Place[]).filter((place) => place !== "search");
  const entries = shown.flatMap((place) =>
    languages.map((language) => `<url><loc>${site.base}${places[place][language]}</loc></url>`),
  );
  return mapFile(urlset(entries), []);
}

/** Pages of one stretch of numbers, with the day each was changed last. */
export async function stretchMap(site: Site, at: number): Promise<Made | undefined> {
  if (at * stretch > (await highestNumber(site.open))) return undefined;
  const rows = await readStretch(site.open, at * stretch, (at + 1) * stretch);
  const entries = rows.map(
    (row) =>
      `<url><loc>${site.base}${pagePath(row)}</loc><lastmod>${row.changedAt.toISOString()}</lastmod></url>`,
  );
  return { ...mapFile(urlset(entries), everyList), passing: true };
}

const urlset = (entries: readonly string[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</urlset>`;

const mapFile = (content: string, tags: readonly string[]): Made => ({
  ...{ status: 200, type: "application/xml; charset=utf-8", tags, text: xml + content },
});

/** What search engines may walk: everything readers see. */
export const robots = (site: Site): Made => ({
  ...{ status: 200, type: "text/plain; charset=utf-8", tags: [] },
  text: `User-agent: *\nDisallow: /api/\nDisallow: /console\nDisallow: ${places.search.vi}\nDisallow: ${places.search.en}\nSitemap: ${site.base}/sitemap.xml\n`,
});
