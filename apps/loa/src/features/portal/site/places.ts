import type { PortalLanguage, PortalSection } from "../page.ts";

/** Every fixed place of the portal and its address in each language. */
export const places = {
  home: { vi: "/", en: "/en" },
  news: { vi: "/tin", en: "/en/news" },
  cds: { vi: "/chuyen-doi-so", en: "/en/digital-transformation" },
  cchc: { vi: "/cai-cach-hanh-chinh", en: "/en/administrative-reform" },
  topics: { vi: "/chu-de", en: "/en/topics" },
  listen: { vi: "/nghe-nhin", en: "/en/watch-and-listen" },
  search: { vi: "/tim-kiem", en: "/en/search" },
  documents: { vi: "/van-ban", en: "/en/documents" },
  promise: { vi: "/ke-hoach", en: "/en/plan" },
  honours: { vi: "/guong-dien-hinh", en: "/en/exemplars" },
  hotlines: { vi: "/duong-day-nong", en: "/en/hotlines" },
  about: { vi: "/gioi-thieu", en: "/en/about" },
  indices: { vi: "/chi-so", en: "/en/indices" },
  map: { vi: "/so-do", en: "/en/site-map" },
} as const satisfies Record<string, Record<PortalLanguage, string>>;

export type Place = keyof typeof places;

/** Places with a list of pages, and the shelf each reads. */
export const listPlaces = {
  news: "news",
  cds: "section:cds",
  cchc: "section:cchc",
  listen: "kind:listen",
} as const satisfies Partial<Record<Place, string>>;

export type ListPlace = keyof typeof listPlaces;

export const sections: readonly PortalSection[] = ["cds", "cchc"];
export const languages: readonly PortalLanguage[] = ["vi", "en"];
/** Each language by its own name. */
export const languageNames = { vi: "Tiếng Việt", en: "English" } as const;
export const otherLanguage = (language: PortalLanguage): PortalLanguage =>
  language === "vi" ? "en" : "vi";

export const topicPath = (language: PortalLanguage, key: string) =>
  `${places.topics[language]}/${encodeURIComponent(key)}`;

/** The feed of a list, beside it. */
export const feedPath = (path: string) => (path === "/" ? "/rss.xml" : `${path}/rss.xml`);
