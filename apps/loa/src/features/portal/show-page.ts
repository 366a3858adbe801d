import { sql } from "kysely";
import { plainTextOf } from "../../platform/contract/rich-text/words.ts";
import type { Tx } from "../../platform/db/database.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import { filesOf, type PortalPage, pagePath, shelvesOf, slugOf, tagsOf } from "./page.ts";

/** Where readers find a page. */
export interface ShownPage {
  readonly number: number;
  /** Below the portal's address, with a leading slash. */
  readonly path: string;
}

/**
 * Shows a story to readers, or shows it anew as it is now: in the publication's own transaction, so that neither is there
 * without the other. The number, and so the address, stays what it was; the day stays that of the first time.
 */
export async function showPage(tx: Tx, page: PortalPage, at: Date): Promise<ShownPage> {
  const number = await savePage(tx, page, at);
  const before = await takeFromShelves(tx, number);
  await tx.deleteFrom("portal_withdrawals").where("page_number", "=", number).execute();
  const shelves = shelvesOf(page);
  await putOnShelves(tx, number, shelves);
  await nameTopics(tx, page);
  await writeWords(tx, number, page);
  await openFiles(tx, number, page);
  await touchTags(tx, tagsOf(page, [...before, ...shelves]));
  return { number, path: pagePath({ ...page, number, slug: slugOf(page.title) }) };
}

async function savePage(tx: Tx, page: PortalPage, at: Date) {
  const row = {
    ...{ unit_id: page.unitId, kind: page.kind, slug: slugOf(page.title), title: page.title },
    ...{ abstract: page.abstract, body: JSON.stringify(page.body), byline: page.byline },
    ...{ lead: page.lead, media: JSON.stringify(page.media), sections: [...page.sections] },
    ...{ topics: JSON.stringify(page.topics), source_words: page.sourceWords },
    ...{ runs_until: page.runsUntil ?? null, sample: page.sample ?? false, changed_at: at },
  };
  const named = await tx
    .selectFrom("units")
    .select("name")
    .where("id", "=", page.unitId)
    .executeTakeFirstOrThrow();
  const key = { story_id: page.storyId, language: page.language, published_at: at };
  const saved = await tx
    .insertInto("portal_pages")
    .values({ ...key, ...row, unit_name: named.name })
    .onConflict((conflict) => conflict.columns(["story_id", "language"]).doUpdateSet(row))
    .returning("number")
    .executeTakeFirstOrThrow();
  return Number(saved.number);
}

/** Takes a page off every list and out of search; gives where it stood. */
export async function takeFromShelves(tx: Tx, number: number): Promise<string[]> {
  const gone = await tx
    .deleteFrom("portal_shelves")
    .where("page_number", "=", number)
    .returning("shelf")
    .execute();
  await tx.deleteFrom("portal_words").where("page_number", "=", number).execute();
  await tx.deleteFrom("portal_files").where("page_number", "=", number).execute();
  return gone.map(({ shelf }) => shelf);
}

// In the order of first publication, wherever it was corrected since.
async function putOnShelves(tx: Tx, number: number, shelves: readonly string[]) {
  await sql`
    insert into portal_shelves (shelf, language, published_at, page_number, unit_id)
    select shelf, p.language, p.published_at, p.number, p.unit_id
    from portal_pages p, unnest(${[...new Set(shelves)]}::text[]) shelf where p.number = ${number}`.execute(
    tx,
  );
}

async function nameTopics(tx: Tx, { language, topics }: PortalPage) {
  if (topics.length === 0) return;
  await tx
    .insertInto("portal_topics")
    .values(topics.map(({ key, name }) => ({ key, name, language })))
    .onConflict((conflict) =>
      conflict
        .columns(["key", "language"])
        .doUpdateSet({ name: (eb) => eb.ref("excluded.name") })
        .where((eb) => eb("portal_topics.name", "<>", eb.ref("excluded.name"))),
    )
    .execute();
}

/** What search knows of a page: its title, and every word of it. */
async function writeWords(tx: Tx, number: number, page: PortalPage) {
  const spoken = page.media.map(({ transcript, alt }) => `${alt} ${transcript ?? ""}`).join(" ");
  const rest = `${plainTextOf(page.body)} ${spoken} ${page.byline ?? ""}`.slice(0, 400_000);
  await sql`
    insert into portal_words (page_number, language, published_at, unit_id, heads, words)
    select number, language, published_at, unit_id, to_tsvector('simple', fold(title)),
      strip(to_tsvector('simple', fold(title || ' ' || abstract || ' ' || unit_name || ' ' || ${rest})))
    from portal_pages where number = ${number}`.execute(tx);
}

async function openFiles(tx: Tx, number: number, { media, unitId }: PortalPage) {
  const files = new Map(filesOf(media).map((file) => [file.sha256, file]));
  if (files.size === 0) return;
  await tx
    .insertInto("portal_files")
    .values(
      [...files.values()].map(({ sha256, mediaType, bytes }) => ({
        ...{ sha256, page_number: number, unit_id: unitId, media_type: mediaType, bytes },
      })),
    )
    .execute();
}
