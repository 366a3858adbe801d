import type { Context, Hono } from "hono";
import { dateInVietnam } from "../../../platform/clock.ts";
import { isUnavailable } from "../../../platform/http/failures.ts";
import { changesIn } from "../../../platform/page-cache/change-source.ts";
import { createPageCache, type PageCache } from "../../../platform/page-cache/page-cache.ts";
import { sendPage } from "../../../platform/page-cache/send-page.ts";
import type { Services } from "../../../platform/services.ts";
import type { PortalLanguage } from "../page.ts";
import { aboutPage } from "./about.tsx";
import type { Made } from "./document.tsx";
import { documentsPage } from "./documents.tsx";
import { brokenPage, missingPage } from "./errors.tsx";
import {
  homeFeed,
  listFeed,
  placesMap,
  robots,
  siteMapIndex,
  stretchMap,
  topicFeed,
} from "./feeds.ts";
import { mountFiles } from "./files.ts";
import { homePage } from "./home.tsx";
import { honoursPage } from "./honours.tsx";
import { hotlinesPage } from "./hotlines.tsx";
import { indicesPage } from "./indices.tsx";
import { listPage, topicPage } from "./list.tsx";
import { feedPath, type ListPlace, languages, listPlaces, places } from "./places.ts";
import { promisePage } from "./promise.tsx";
import { searchPage } from "./search.tsx";
import type { Site } from "./site.ts";
import { siteMapPage } from "./site-map.tsx";
import { storyPage } from "./story.tsx";
import { topicsPage } from "./topics.tsx";

const aMinute = 60_000;

type Make = (site: Site, c: Context) => Promise<Made | undefined> | Made;

/** What a page is kept under: its address and what of the query it reads. */
type KeyOf = (c: Context) => string;

/** The portal: every public page below `/`, and a page in words for every address there is none for. */
export function mountPortal(app: Hono, services: Services): void {
  const cache = createPageCache({
    source: changesIn(services.database),
    now: () => services.clock.now().getTime(),
    maxBytes: 96 * 1_048_576,
    freshFor: 5 * aMinute,
    standsInFor: 60 * aMinute,
  });
  const page = pagesOn(app, services, cache);
  mountFiles(app, services);
  for (const language of languages) {
    mountPlaces(page, language);
    mountLists(page, language);
    mountStories(page, language);
  }
  page("/sitemap.xml", "vi", siteMapIndex);
  page("/sitemap-places.xml", "vi", placesMap);
  page("/:file{sitemap-[0-9]{1,6}\\.xml}", "vi", (site, c) =>
    stretchMap(site, Number(/\d+/.exec(c.req.path)?.[0])),
  );
  page("/robots.txt", "vi", robots);
  app.get("/en/*", (c) => answerMissing(c, services, cache, "en"));
  app.get("*", (c) => answerMissing(c, services, cache, "vi"));
}

type Page = ReturnType<typeof pagesOn>;

function mountPlaces(page: Page, language: PortalLanguage): void {
  page(places.home[language], language, homePage);
  page(places.topics[language], language, topicsPage);
  page(places.indices[language], language, indicesPage);
  page(places.map[language], language, siteMapPage);
  page(places.promise[language], language, promisePage);
  page(places.honours[language], language, honoursPage);
  page(places.hotlines[language], language, hotlinesPage);
  page(places.about[language], language, aboutPage);
  page(
    places.documents[language],
    language,
    (site, c) => documentsPage(site, { q: c.req.query("q") ?? "", page: turnedTo(c) }),
    (c) => `${c.req.path}?${turnedTo(c)}&${c.req.query("q") ?? ""}`,
  );
  page(places.search[language], language, (site, c) =>
    searchPage(site, { typed: c.req.query("q") ?? "", page: turnedTo(c) }),
  );
  page(feedPath(places.home[language]), language, homeFeed);
}

const turnedTo = (c: Context) => {
  const page = c.req.query("trang");
  return page && /^\d{1,3}$/.test(page) ? Number(page) : 1;
};
const beforeOf = (c: Context) => {
  const number = c.req.query("truoc");
  return number && /^\d{1,15}$/.test(number) ? Number(number) : undefined;
};
const keyOfList: KeyOf = (c) => `${c.req.path}?${beforeOf(c) ?? ""}`;

function mountLists(page: Page, language: PortalLanguage): void {
  for (const place of Object.keys(listPlaces) as ListPlace[]) {
    const path = places[place][language];
    page(path, language, (site, c) => listPage(site, place, beforeOf(c)), keyOfList);
    page(feedPath(path), language, (site) => listFeed(site, place));
  }
  const topic = `${places.topics[language]}/:key`;
  const keyOf = (c: Context) => c.req.param("key") ?? "";
  page(topic, language, (site, c) => topicPage(site, keyOf(c), beforeOf(c)), keyOfList);
  page(`${topic}/rss.xml`, language, (site, c) => topicFeed(site, keyOf(c)));
}

function mountStories(page: Page, language: PortalLanguage): void {
  const story = `${places.news[language]}/:address{[a-z0-9-]+-[0-9]{1,15}}`;
  page(story, language, (site, c) => storyPage(site, addressOf(c), "read"));
  const print = language === "vi" ? "ban-in" : "print";
  page(`${story}/${print}`, language, (site, c) => storyPage(site, addressOf(c), "print"));
}

function addressOf(c: Context) {
  const [, slug = "", number = ""] = /^(.+)-(\d+)$/.exec(c.req.param("address") ?? "") ?? [];
  return { slug, number: Number(number) };
}

function pagesOn(app: Hono, services: Services, cache: PageCache) {
  return (path: string, language: PortalLanguage, make: Make, keyOf: KeyOf = (c) => c.req.path) => {
    app.get(path, (c) =>
      guarded(c, services, language, async () => {
        const site = siteOf(services, cache, language);
        const key = path === places.search[language] ? c.req.url : keyOf(c);
        return sendPage(
          c,
          await cache.page(key, async () => (await make(site, c)) ?? missingPage(site)),
        );
      }),
    );
  };
}

function siteOf(services: Services, cache: PageCache, language: PortalLanguage): Site {
  const now = services.clock.now();
  const { open } = services.database;
  const base = services.baseUrl;
  return { language, open, services, cache, now, today: dateInVietnam(now), base };
}

// What belongs to the API, the console and the machine's own doors answers for itself.
const elsewhere = /^\/(api|console|healthz|readyz|metrics)(\/|$)/;

function answerMissing(
  c: Context,
  services: Services,
  cache: PageCache,
  language: PortalLanguage,
): Promise<Response> | Response {
  if (elsewhere.test(c.req.path)) return c.notFound();
  return guarded(c, services, language, async () => {
    const site = siteOf(services, cache, language);
    return sendPage(c, await cache.page(`missing ${language}`, () => missingPage(site)));
  });
}

/** Own styles, fonts, pictures and sound; forms to here; nothing that runs. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

async function guarded(
  c: Context,
  services: Services,
  language: PortalLanguage,
  answer: () => Promise<Response>,
): Promise<Response> {
  c.header("content-security-policy", policy);
  try {
    return await answer();
  } catch (error) {
    services.log.error({ err: error }, "a page of the portal failed");
    c.header("cache-control", "no-store");
    c.header("retry-after", "60");
    return c.html(brokenPage(language), isUnavailable(error) ? 503 : 500);
  }
}
