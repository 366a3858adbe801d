import { decodePage } from "./decode-page.ts";
import type { FoundEntry } from "./entry.ts";
import { readCalendar } from "./read-calendar.ts";
import { readListing } from "./read-listing.ts";
import { type ReadPage, readPage } from "./read-page.ts";
import { readXmlSource } from "./read-xml-source.ts";

/** What a source is: how its answer is to be read. */
export type SourceKind = "feed" | "sitemap" | "listing" | "ical";

/** What the reading thread is handed. */
export interface ReadingTask {
  readonly as: SourceKind | "page";
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  readonly url: string;
}

/** What it answers: entries of a source (or further site maps), or one page. */
export interface ReadingAnswer {
  readonly entries: readonly FoundEntry[];
  readonly maps: readonly string[];
  readonly page: ReadPage | null;
}

const nothing: ReadingAnswer = { entries: [], maps: [], page: null };

/** Reads one answer by what its source is. Pure; malformed answers give what could be read. */
export function performReading({ as, bytes, contentType, url }: ReadingTask): ReadingAnswer {
  const text = decodePage(bytes, contentType);
  if (as === "page") return { ...nothing, page: readPage(text) };
  if (as === "listing") return { ...nothing, entries: readListing(text, url) };
  if (as === "ical") return { ...nothing, entries: readCalendar(text, url) };
  const { entries, maps } = readXmlSource(text, url);
  return { ...nothing, entries, maps };
}
