import { createHash } from "node:crypto";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { readLink } from "../outputs/index.ts";
import type { Outside } from "./ask-outside.ts";
import type { DueSource } from "./harvest.queries.ts";
import { keepProof } from "./logs/keep-proof.ts";
import { pauseAfter } from "./pace.ts";
import { readSource, type Visit } from "./read-source.ts";
import { type FoundEntry, mostEntries } from "./reading/entry.ts";
import { readDate } from "./reading/read-date.ts";

/** Reads one source and keeps what is new. Whatever the other side does is written down, never thrown. */
export async function visitSource(
  services: Services,
  source: DueSource,
  outside: Outside = {},
): Promise<void> {
  const asked = { ...source, unitCode: source.unit_code };
  const visit = await readSource(services, asked, outside);
  const now = services.clock.now();
  let found = 0;
  for (const lot of lotsOf(visit.entries))
    found += await services.database.in(system, (tx) => keepNew(services, tx, source, lot, now));
  await services.database.in(system, (tx) => writeReading(tx, source, visit, found, now));
}

// A log's thousand lines are kept one by one with their files; no transaction stays open for all of them.
const lotsOf = (entries: readonly FoundEntry[]) =>
  Array.from({ length: Math.ceil(entries.length / mostEntries) }, (_, n) =>
    entries.slice(n * mostEntries, (n + 1) * mostEntries),
  );

/** Keeps the entries nobody knows yet; the same page of one unit is one item, by whichever source it came. */
async function keepNew(
  services: Services,
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
    .returning(["id", "url_key"])
    .execute();
  const proofs = new Map(entries.map((entry) => [keyOf(entry), entry.proof]));
  const pages: { id: string }[] = [];
  for (const { id, url_key } of kept) {
    const proof = proofs.get(url_key);
    if (proof) await keepProof(tx, services.files, { id, unitId: source.unit_id, now }, proof);
    else pages.push({ id });
  }
  await lookSoon(tx, source.unit_id, pages, now);
  return kept.length;
}

interface Dated {
  readonly on: string;
  readonly dated: "page" | "found";
  readonly now: Date;
}

function itemOf(source: DueSource, entry: FoundEntry, { on, dated, now }: Dated) {
  const url_key = keyOf(entry);
  return {
    ...{ source_id: source.id, unit_id: source.unit_id, url: entry.url, url_key },
    ...{ title: entry.title || entry.url.slice(0, 300), summary: entry.summary },
    ...{ published_on: on, dated, found_at: now },
  };
}

// An address in the office's own network has no dot and is no link a person may give; its hash tells it apart as well.
function keyOf({ url, proof }: FoundEntry): string {
  if (proof) return proof.key;
  try {
    return readLink(url).key;
  } catch {
    return createHash("sha256").update(url).digest("hex");
  }
}

/** Has pages looked at in the next pass. */
export async function lookSoon(
  tx: Tx,
  unitId: string,
  items: readonly { id: string }[],
  now: Date,
) {
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
