import { type LogLine, readLog } from "../logs/read-log.ts";
import { decodePage } from "./decode-page.ts";
import type { FoundEntry } from "./entry.ts";
import { readCalendar } from "./read-calendar.ts";
import { readListing } from "./read-listing.ts";
import { type ReadPage, readPage } from "./read-page.ts";
import { readXmlSource } from "./read-xml-source.ts";

/** What a source on the network is: how its answer is to be read. */
export type PageSourceKind = "feed" | "sitemap" | "listing" | "ical";

/** What the reading thread is handed. */
export interface ReadingTask {
  readonly as: PageSourceKind | "page" | "log";
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  /** Of a log, its file name. */
  readonly url: string;
}

/** What it answers: entries of a source (or further site maps), one page, or lines of a log. */
export interface ReadingAnswer {
  readonly entries: readonly FoundEntry[];
  readonly maps: readonly string[];
  readonly page: ReadPage | null;
  readonly lines: readonly LogLine[];
}

const nothing: ReadingAnswer = { entries: [], maps: [], page: null, lines: [] };

/** Reads one answer by what its source is. Pure; malformed answers give what could be read. */
export function performReading({ as, bytes, contentType, url }: ReadingTask): ReadingAnswer {
  if (as === "log") return { ...nothing, lines: readLog(url, bytes) };
  const text = decodePage(bytes, contentType);
  if (as === "page") return { ...nothing, page: readPage(text) };
  if (as === "listing") return { ...nothing, entries: readListing(text, url) };
  if (as === "ical") return { ...nothing, entries: readCalendar(text, url) };
  const { entries, maps } = readXmlSource(text, url);
  return { ...nothing, entries, maps };
}
