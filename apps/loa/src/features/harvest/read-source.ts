import { OutsideError } from "../../platform/http/outgoing.ts";
import type { Services } from "../../platform/services.ts";
import { askOutside, type Outside } from "./ask-outside.ts";
import type { DueSource } from "./harvest.queries.ts";
import { folderFaultOf, readFolder } from "./logs/visit-folder.ts";
import { retryAfterOf } from "./pace.ts";
import type { FoundEntry } from "./reading/entry.ts";
import { readInThread } from "./reading/read-in-thread.ts";
import type { PageSourceKind } from "./reading/reading-task.ts";

/** What one reading of a source came to. */
export interface Visit {
  readonly fault: string | null;
  readonly entries: readonly FoundEntry[];
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds the other side asked to be left alone. */
  readonly rest: number | null;
}

/** A source as it is asked. */
export interface AskedSource {
  readonly kind: DueSource["kind"];
  readonly url: string;
  readonly unitCode: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
}

/** Reads a source: a page on the network, or a folder of logs. What is wrong with it is a fault of the visit. */
export function readSource(
  services: Services,
  source: AskedSource,
  outside: Outside,
): Promise<Visit> {
  const { kind } = source;
  return kind === "folder"
    ? readLogs(services, source)
    : readPages(services, { ...source, kind }, outside);
}

// The mark of an unchanged folder stands where a page's ETag does: both say what the last reading saw.
async function readLogs(services: Services, source: AskedSource): Promise<Visit> {
  const quiet = { fault: null, lastModified: null, rest: null };
  try {
    const { entries, mark } = await readFolder(services, source, source.etag);
    const nothing = entries.length === 0 && source.etag === null;
    return {
      ...quiet,
      entries,
      etag: nothing ? null : mark,
      fault: nothing ? "no-log-lines" : null,
    };
  } catch (error) {
    return { ...quiet, entries: [], etag: null, fault: folderFaultOf(error) };
  }
}

// Conditionally; of a site map index, its newest three maps.
async function readPages(
  services: Services,
  source: AskedSource & { readonly kind: PageSourceKind },
  outside: Outside,
): Promise<Visit> {
  const kept = { etag: source.etag, lastModified: source.last_modified };
  try {
    const answer = await askOutside(services, outside, source.url, kept);
    if (answer.status === 304) return { ...kept, fault: null, entries: [], rest: null };
    if (answer.status !== 200)
      return { ...kept, ...refused(answer.status, answer.headers["retry-after"]) };
    const { bytes, url } = answer;
    const contentType = answer.headers["content-type"];
    const { entries, maps } = await readInThread({ as: source.kind, bytes, contentType, url });
    const further = await readMaps(services, outside, maps);
    return {
      fault: entries.length + further.length === 0 ? "nothing-found" : null,
      entries: [...entries, ...further],
      etag: headerOf(answer.headers["etag"]),
      lastModified: headerOf(answer.headers["last-modified"]),
      rest: null,
    };
  } catch (error) {
    return { ...kept, fault: faultOf(error), entries: [], rest: null };
  }
}

const refused = (status: number, retryAfter: string | undefined) => ({
  ...{ fault: `status-${status}`, entries: [], rest: retryAfterOf(retryAfter) },
});

const headerOf = (value: string | undefined) => (value && value.length <= 300 ? value : null);

const mostMaps = 3;

async function readMaps(services: Services, outside: Outside, maps: readonly string[]) {
  const found: FoundEntry[] = [];
  for (const url of maps.slice(-mostMaps)) {
    const answer = await askOutside(services, outside, url);
    if (answer.status !== 200) continue;
    const contentType = answer.headers["content-type"];
    const task = { as: "sitemap", bytes: answer.bytes, contentType, url: answer.url } as const;
    found.push(...(await readInThread(task)).entries);
  }
  return found;
}

/** A word of ours for what went wrong outside; nothing the other side wrote. */
export function faultOf(error: unknown): string {
  return error instanceof OutsideError ? error.fault : "unreadable";
}
