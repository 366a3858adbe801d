import type { RichDocument } from "../../platform/contract/rich-text/document.ts";
import { foldKey } from "../../platform/text/fold-key.ts";

export type PortalLanguage = "vi" | "en";
export type PortalKind = "article" | "pictures" | "video" | "audio";
/** The special sections of the plan; a page stands in none, one or both. */
export type PortalSection = "cds" | "cchc";

/** Bytes kept in the file store which readers may fetch while the page stands. */
export interface PageFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of a picture, in pixels. */
  readonly width?: number;
  /** Where it is fetched while no page shows it to everybody; never kept with a page. */
  readonly address?: string;
}

/** A picture, sound or film with the words that stand for it. */
export interface PageMedia {
  /** As the body names it. */
  readonly id: string;
  readonly kind: "picture" | "video" | "audio";
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  readonly credit?: string;
  readonly width?: number;
  readonly height?: number;
  readonly seconds?: number;
  /** The same thing in several sizes or forms, the one liked best first. */
  readonly files: readonly PageFile[];
  readonly poster?: PageFile;
  /** WebVTT. */
  readonly captions?: PageFile;
  readonly transcript?: string;
}

export interface PageTopic {
  readonly key: string;
  readonly name: string;
}

/** A story as it is handed to readers: everything they see of it is in here. */
export interface PortalPage {
  readonly storyId: string;
  readonly language: PortalLanguage;
  readonly unitId: string;
  readonly kind: PortalKind;
  readonly title: string;
  readonly abstract: string;
  readonly body: RichDocument;
  readonly byline: string | null;
  /** The medium at the head, one of `media`. */
  readonly lead: string | null;
  readonly media: readonly PageMedia[];
  readonly sections: readonly PortalSection[];
  readonly topics: readonly PageTopic[];
  /** Where it was taken from, in words. */
  readonly sourceWords: string | null;
  /** Until when people can take part, of a contest or a course. */
  readonly runsUntil?: string | null;
  /** Part of the sample province. */
  readonly sample?: boolean;
}

/** Which page is meant: a story is shown once in each language. */
export type PageKey = Pick<PortalPage, "storyId" | "language">;

/** The words of an address: what a title says, in letters every keyboard has. */
export function slugOf(title: string): string {
  const words = foldKey(title).split(" ").filter(Boolean);
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length > 80) break;
    slug = slug ? `${slug}-${word}` : word;
  }
  return slug || "tin";
}

/** Where a page stands besides its own address. */
export function shelvesOf(page: Pick<PortalPage, "kind" | "sections" | "topics">): string[] {
  return [
    "news",
    ...(page.kind === "article" ? [] : [`kind:${page.kind}`]),
    ...(page.kind === "video" || page.kind === "audio" ? ["kind:listen"] : []),
    ...page.sections.map((section) => `section:${section}`),
    ...page.topics.map(({ key }) => `topic:${key}`),
  ];
}

/** What becomes old when a page changes. */
export function tagsOf({ storyId, language }: PageKey, shelves: readonly string[]): string[] {
  return [storyTag(storyId), ...shelves.map((shelf) => shelfTag(language, shelf))];
}

/** Both languages of a story name each other. */
export const storyTag = (storyId: string) => `story/${storyId}`;

export const shelfTag = (language: PortalLanguage, shelf: string) => `${language}/${shelf}`;

/** The address of a page below the portal's own. */
export function pagePath(page: {
  readonly language: PortalLanguage;
  readonly slug: string;
  readonly number: number;
}): string {
  return `${page.language === "vi" ? "/tin" : "/en/news"}/${page.slug}-${page.number}`;
}

/** Every file a page shows. */
export function filesOf(media: readonly PageMedia[]): PageFile[] {
  return media.flatMap(({ files, poster, captions }) => [
    ...files,
    ...(poster ? [poster] : []),
    ...(captions ? [captions] : []),
  ]);
}
