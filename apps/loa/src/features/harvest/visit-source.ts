import { createHash } from "node:crypto";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import { OutsideError } from "../../platform/http/outgoing.ts";
import type { Services } from "../../platform/services.ts";
import { readLink } from "../outputs/index.ts";
import { askOutside, type Outside } from "./ask-outside.ts";
import type { DueSource } from "./harvest.queries.ts";
import { pauseAfter, retryAfterOf } from "./pace.ts";
import type { FoundEntry } from "./reading/entry.ts";
import { readDate } from "./reading/read-date.ts";
import { readInThread } from "./reading/read-in-thread.ts";

/** What one reading of a source came to. */
export interface Visit {
  readonly fault: string | null;
  readonly entries: readonly FoundEntry[];
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds the other side asked to be left alone. */
  readonly rest: number | null;
}

/** Reads one source and keeps what is new. Whatever the other side does is written down, never thrown. */
export async function visitSource(
  services: Services,
  source: DueSource,
  outside: Outside = {},
): Promise<void> {
  const visit = await readSource(services, source, outside);
  await services.database.in(system, async (tx) => {
    const found = await keepNew(tx, source, visit.entries, services.clock.now());
    await writeReading(tx, source, visit, found, services.clock.now());
  });
}

/** Asks a source, conditionally, and reads its answer; of a site map index, its newest three maps. */
export async function readSource(
  services: Services,
  source: Pick<DueSource, "kind" | "url" | "etag" | "last_modified">,
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

/** Keeps the entries nobody knows yet; the same page of one unit is one item, by whichever source it came. */
async function keepNew(
  tx: Tx,
  source: DueSource,
  entries: readonly FoundEntry[],
  now: Date,
): Promise<number> {
  const today = dateInVietnam(now);
  const rows = entries.flatMap((entry) => {
    const { on, dated } = readDate(entry.dated, today);
    if (on < source.since) return [];
    return [itemOf(source, entry, { on, dated, now })];
  });
  if (rows.length === 0) return 0;
  const kept = await tx
    .insertInto("harvest_items")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["unit_id", "url_key"]).doNothing())
    .returning("id")
    .execute();
  await lookSoon(tx, source.unit_id, kept, now);
  return kept.length;
}

interface Dated {
  readonly on: string;
  readonly dated: "page" | "found";
  readonly now: Date;
}

function itemOf(source: DueSource, entry: FoundEntry, { on, dated, now }: Dated) {
  const { key } = keyOf(entry.url);
  return {
    ...{ source_id: source.id, unit_id: source.unit_id, url: entry.url, url_key: key },
    ...{ title: entry.title || entry.url.slice(0, 300), summary: entry.summary },
    ...{ published_on: on, dated, found_at: now },
  };
}

// An address in the office's own network has no dot and is no link a person may give; its hash tells it apart as well.
function keyOf(url: string): { readonly key: string } {
  try {
    return readLink(url);
  } catch {
    return { key: createHash("sha256").update(url).digest("hex") };
  }
}

async function lookSoon(tx: Tx, unitId: string, items: readonly { id: string }[], now: Date) {
  if (items.length === 0) return;
  await tx
    .insertInto("harvest_looks")
    .values(items.map(({ id }) => ({ item_id: id, unit_id: unitId, next_at: now })))
    .execute();
}

async function writeReading(tx: Tx, source: DueSource, visit: Visit, found: number, now: Date) {
  const failures = visit.fault === null ? 0 : source.failures + 1;
  const minutes = pauseAfter(source.every_minutes, failures, visit.rest);
  await tx
    .updateTable("harvest_readings")
    .set((eb) => ({
      ...{ read_at: now, fault: visit.fault, failures },
      ...{ etag: visit.etag, last_modified: visit.lastModified },
      next_at: new Date(now.getTime() + minutes * 60_000),
      found: eb("found", "+", found),
    }))
    .where("source_id", "=", source.id)
    .execute();
}
