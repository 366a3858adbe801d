import { type Kysely, sql } from "kysely";
import type { RichDocument } from "../../platform/contract/rich-text/document.ts";
import type { DB } from "../../platform/db/database.ts";
import type { KeptFile } from "../../platform/http/send-kept.ts";
import type { PageMedia, PageTopic, PortalKind, PortalLanguage, PortalSection } from "./page.ts";

/** The public's own connection: it can read what everybody may, and write nothing. */
export type Open = Kysely<DB>;

/** A page as lists show it. */
export interface PageCard {
  readonly number: number;
  readonly language: PortalLanguage;
  readonly slug: string;
  readonly kind: PortalKind;
  readonly title: string;
  readonly abstract: string;
  readonly unitName: string;
  readonly sections: readonly PortalSection[];
  readonly topics: readonly PageTopic[];
  readonly lead: PageMedia | null;
  readonly runsUntil: string | null;
  readonly sample: boolean;
  readonly publishedAt: Date;
}

export const cardColumns = sql`p.number, p.language, p.slug, p.kind, p.title, p.abstract, p.unit_name as "unitName", p.sections, p.topics,
  case when p.lead is null then null else jsonb_path_query_first(p.media, '$[*] ? (@.id == $lead)', jsonb_build_object('lead', p.lead)) end as lead,
  p.runs_until::text as "runsUntil", p.sample, p.published_at as "publishedAt"`;

export interface ShelfRequest {
  readonly language: PortalLanguage;
  readonly shelf: string;
  /** Only what came before this page. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** What stands on a shelf, the latest first: one stretch of an index, however long the shelf. */
export async function readShelf(open: Open, request: ShelfRequest): Promise<PageCard[]> {
  const { language, shelf, before, limit } = request;
  const older = before
    ? sql`and (s.published_at, s.page_number) < (select b.published_at, b.number from portal_pages b where b.number = ${before})`
    : sql``;
  const { rows } = await sql<PageCard>`
    select ${cardColumns} from portal_shelves s join portal_pages p on p.number = s.page_number
    where s.shelf = ${shelf} and s.language = ${language} ${older}
    order by s.published_at desc, s.page_number desc limit ${limit}`.execute(open);
  return rows;
}

/** What people can still take part in, that which ends first before the others. */
export async function readRunning(
  open: Open,
  language: PortalLanguage,
  today: string,
): Promise<PageCard[]> {
  const { rows } = await sql<PageCard>`
    select ${cardColumns} from portal_pages p
    where p.language = ${language} and p.runs_until >= ${today}::date
      and not exists (select from portal_withdrawals w where w.page_number = p.number)
    order by p.runs_until, p.number limit 6`.execute(open);
  return rows;
}

/** A whole page, standing or withdrawn. */
export interface FoundPage extends PageCard {
  readonly storyId: string;
  readonly body: RichDocument;
  readonly byline: string | null;
  readonly media: readonly PageMedia[];
  readonly sourceWords: string | null;
  readonly changedAt: Date;
  readonly corrections: readonly { readonly note: string; readonly at: string }[];
  /** The same story in the other language. */
  readonly other: { readonly number: number; readonly slug: string } | null;
  readonly withdrawn: { readonly reason: string; readonly at: string } | null;
}

/** A page by its number, in one question. */
export async function readPage(
  open: Open,
  language: PortalLanguage,
  number: number,
): Promise<FoundPage | undefined> {
  const { rows } = await sql<FoundPage>`
    select ${cardColumns}, p.story_id as "storyId", p.body, p.byline, p.media, p.source_words as "sourceWords", p.changed_at as "changedAt",
      (select coalesce(json_agg(json_build_object('note', c.note, 'at', c.corrected_at) order by c.corrected_at), '[]')
        from portal_corrections c where c.page_number = p.number) as corrections,
      (select json_build_object('number', o.number, 'slug', o.slug) from portal_pages o
        where o.story_id = p.story_id and o.language <> p.language
          and not exists (select from portal_withdrawals x where x.page_number = o.number)) as other,
      (select json_build_object('reason', w.reason, 'at', w.withdrawn_at) from portal_withdrawals w where w.page_number = p.number) as withdrawn
    from portal_pages p where p.number = ${number} and p.language = ${language}`.execute(open);
  return rows[0];
}

export interface TopicCount extends PageTopic {
  /** At most a hundred are counted. */
  readonly pages: number;
  readonly latestAt: Date;
}

/** Topics with something on their shelf. */
export async function readTopics(open: Open, language: PortalLanguage): Promise<TopicCount[]> {
  const { rows } = await sql<TopicCount>`
    select t.key, t.name, n.pages, n.latest as "latestAt" from portal_topics t
    cross join lateral (select count(*)::int as pages, max(c.published_at) as latest from (select s.published_at from portal_shelves s
      where s.shelf = 'topic:' || t.key and s.language = t.language order by s.shelf, s.language, s.published_at desc limit 100) c) n
    where t.language = ${language} and n.pages > 0 order by t.name`.execute(open);
  return rows;
}

/** The name of a topic, where there is one. */
export async function readTopic(
  open: Open,
  language: PortalLanguage,
  key: string,
): Promise<string | undefined> {
  const row = await open
    .selectFrom("portal_topics")
    .select("name")
    .where("key", "=", key)
    .where("language", "=", language)
    .executeTakeFirst();
  return row?.name;
}

/** How a file may be sent, when a page that stands shows it. */
export async function readFileOf(open: Open, sha256: string): Promise<KeptFile | undefined> {
  const row = await open
    .selectFrom("portal_files")
    .select(["media_type as mediaType", "bytes"])
    .where("sha256", "=", sha256)
    .limit(1)
    .executeTakeFirst();
  return row && { sha256, mediaType: row.mediaType, bytes: Number(row.bytes) };
}

export interface MappedPage {
  readonly number: number;
  readonly language: PortalLanguage;
  readonly slug: string;
  readonly changedAt: Date;
}

/** Pages whose numbers lie in a stretch, for the machine's site map. */
export async function readStretch(open: Open, from: number, to: number): Promise<MappedPage[]> {
  const { rows } = await sql<MappedPage>`
    select p.number, p.language, p.slug, p.changed_at as "changedAt" from portal_pages p
    where p.number >= ${from} and p.number < ${to}
      and not exists (select from portal_withdrawals w where w.page_number = p.number)
    order by p.number`.execute(open);
  return rows;
}

export async function highestNumber(open: Open): Promise<number> {
  const { rows } = await sql<{ top: number }>`
    select coalesce((select number from portal_pages order by number desc limit 1), 0) as top`.execute(
    open,
  );
  return rows[0]?.top ?? 0;
}

export interface HonourCard {
  readonly kind: "exemplar" | "initiative";
  readonly name: string;
  readonly words: string;
  readonly unitName: string;
  readonly sample: boolean;
  readonly shownAt: Date;
}

/** Exemplars and initiatives on show, the last first. The consent they rest on cannot be read from here. */
export async function readHonours(open: Open, limit: number): Promise<HonourCard[]> {
  const { rows } = await sql<HonourCard>`
    select h.kind, h.name, h.words, h.unit_name as "unitName", h.sample, h.shown_at as "shownAt" from portal_honours h
    where not exists (select from portal_honour_ends e where e.honour_id = h.id)
    order by h.shown_at desc, h.id limit ${limit}`.execute(open);
  return rows;
}

/** Plans whose progress everybody may see, those shown last first. */
export async function readPublicPlans(open: Open): Promise<string[]> {
  const rows = await open
    .selectFrom("portal_plans")
    .select("plan_id")
    .orderBy("shown_at", "desc")
    .limit(6)
    .execute();
  return rows.map(({ plan_id }) => plan_id);
}
