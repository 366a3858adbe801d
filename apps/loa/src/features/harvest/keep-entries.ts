import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import { hashOf } from "../../platform/files/store.ts";
import type { Services } from "../../platform/services.ts";
import { readLink } from "../outputs/index.ts";
import type { DueSource } from "./harvest.queries.ts";
import { keepProof, type StoredProof, storeProof } from "./logs/keep-proof.ts";
import type { BroughtProof, FoundEntry } from "./reading/entry.ts";
import { readDate } from "./reading/read-date.ts";

/** An entry as it would be kept. */
interface Finding {
  readonly item: ReturnType<typeof itemOf>;
  readonly proof: BroughtProof | undefined;
}

/** The same with its proof in the store, where it brought one along. */
interface Provable {
  readonly item: Finding["item"];
  readonly proof: StoredProof | null;
}

/**
 * Keeps the entries nobody knows yet; the same page of one unit is one item, by whichever source it came. Their proofs are
 * read and stored before, so that no transaction waits for files, and each item is written together with its capture.
 */
export async function keepEntries(
  services: Services,
  source: DueSource,
  entries: readonly FoundEntry[],
  now: Date,
): Promise<void> {
  const findings = firstOfEach(findingsOf(source, entries, now));
  const known = await services.database.read(system, (tx) => knownKeys(tx, source, findings));
  const fresh = findings.filter(({ item }) => !known.has(item.url_key));
  if (fresh.length === 0) return;
  const provable: Provable[] = [];
  for (const { item, proof } of fresh)
    provable.push({ item, proof: proof ? await storeProof(services.files, proof) : null });
  await services.database.in(system, (tx) => writeItems(tx, source.unit_id, provable, now));
}

function findingsOf(source: DueSource, entries: readonly FoundEntry[], now: Date): Finding[] {
  const today = dateInVietnam(now);
  return entries.flatMap((entry) => {
    const { on, dated } = readDate(entry.dated, today);
    if (on < source.since) return [];
    return [{ item: itemOf(source, entry, { on, dated, now }), proof: entry.proof }];
  });
}

// A line that stands in two logs, or a page listed twice, is kept as it was met first, with the proof of that place.
const firstOfEach = (findings: readonly Finding[]): Finding[] =>
  [...Map.groupBy(findings, ({ item }) => item.url_key).values()].flatMap(([first]) => first ?? []);

async function knownKeys(tx: Tx, source: DueSource, findings: readonly Finding[]) {
  if (findings.length === 0) return new Set<string>();
  const rows = await tx
    .selectFrom("harvest_items")
    .select("url_key")
    .where("unit_id", "=", source.unit_id)
    .where(
      "url_key",
      "in",
      findings.map(({ item }) => item.url_key),
    )
    .execute();
  return new Set(rows.map(({ url_key }) => url_key));
}

// Another reader may have kept one of them meanwhile: it has its proof already.
async function writeItems(tx: Tx, unitId: string, found: readonly Provable[], now: Date) {
  const kept = await tx
    .insertInto("harvest_items")
    .values(found.map(({ item }) => item))
    .onConflict((conflict) => conflict.columns(["unit_id", "url_key"]).doNothing())
    .returning(["id", "url_key"])
    .execute();
  const proofs = new Map(found.map(({ item, proof }) => [item.url_key, proof]));
  const pages: { id: string }[] = [];
  for (const { id, url_key } of kept) {
    const proof = proofs.get(url_key);
    if (proof) await keepProof(tx, { id, unitId, now }, proof);
    else pages.push({ id });
  }
  await lookSoon(tx, unitId, pages, now);
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
    return hashOf(Buffer.from(url));
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
