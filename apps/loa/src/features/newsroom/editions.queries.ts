import { type RawBuilder, sql } from "kysely";
import type { RichDocument } from "../../platform/contract/rich-text/document.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { StoryLanguage } from "./contract-shapes.ts";
import type { EditionCase } from "./newsroom.policy.ts";

/** A revision as it is kept. */
export interface RevisionRow {
  readonly id: string;
  readonly storyId: string;
  readonly unitId: string;
  readonly language: StoryLanguage;
  readonly number: number;
  readonly title: string;
  readonly abstract: string;
  readonly body: RichDocument;
  readonly byline: string;
  readonly leadMediaId: string | null;
  readonly words: number;
  readonly basedOn: number | null;
  readonly authorId: string | null;
  readonly author: string | null;
  readonly savedAt: Date;
}

const revisionColumns = sql`r.id, r.story_id as "storyId", r.unit_id as "unitId", r.language, r.number, r.title, r.abstract, r.body,
  r.byline, r.lead_media_id as "leadMediaId", r.words, b.number as "basedOn", r.author_id as "authorId", a.name as author,
  r.saved_at as "savedAt"`;
const revisionTables = sql`story_revisions r left join story_revisions b on b.id = r.based_on left join accounts a on a.id = r.author_id`;

/** One revision by its number; none: the newest. */
export async function findRevision(
  tx: Tx,
  storyId: string,
  language: StoryLanguage,
  number?: number,
): Promise<RevisionRow | undefined> {
  return one(
    tx,
    sql`r.story_id = ${storyId} and r.language = ${language}
      and (${number ?? null}::int is null or r.number = ${number ?? null}::int) order by r.number desc limit 1`,
  );
}

/** One revision by its id. */
export async function findRevisionById(tx: Tx, id: string): Promise<RevisionRow | undefined> {
  return one(tx, sql`r.id = ${id}`);
}

async function one(tx: Tx, which: RawBuilder<unknown>): Promise<RevisionRow | undefined> {
  const { rows } =
    await sql<RevisionRow>`select ${revisionColumns} from ${revisionTables} where ${which}`.execute(
      tx,
    );
  return rows[0];
}

/** All revisions of one language without their bodies, the newest first. */
export async function findRevisionLines(tx: Tx, storyId: string, language: StoryLanguage) {
  const { rows } = await sql<Omit<RevisionRow, "body" | "abstract" | "byline">>`
    select r.id, r.story_id as "storyId", r.unit_id as "unitId", r.language, r.number, r.title, r.lead_media_id as "leadMediaId",
      r.words, b.number as "basedOn", r.author_id as "authorId", a.name as author, r.saved_at as "savedAt"
    from ${revisionTables} where r.story_id = ${storyId} and r.language = ${language} order by r.number desc limit 2000`.execute(
    tx,
  );
  return rows;
}

interface Judged {
  readonly id: string;
  readonly number: number;
  readonly emergency: boolean;
  readonly reason: string;
  readonly byId: string | null;
  readonly by: string | null;
  readonly at: string;
}

/** One language of a story: its newest revision and what was said of it. */
export interface EditionRow {
  readonly language: StoryLanguage;
  readonly latest: RevisionRow;
  readonly authors: readonly { readonly id: string; readonly first: number }[];
  readonly review: {
    readonly id: string;
    readonly number: number;
    readonly note: string;
    readonly by: string | null;
    readonly at: string;
    /** Nothing was answered yet. */
    readonly open: boolean;
    readonly returned: {
      readonly reason: string;
      readonly by: string | null;
      readonly at: string;
    } | null;
  } | null;
  /** The one that stands. */
  readonly approval: Judged | null;
  readonly unreviewed: Judged | null;
}

const lastReview = sql`(select jsonb_build_object('id', q.id, 'number', qr.number, 'note', q.note, 'by', qa.name, 'at', q.asked_at,
    'open', t.review_id is null and w.review_id is null and p.id is null,
    'returned', case when t.review_id is not null then jsonb_build_object('reason', t.reason, 'by', ta.name, 'at', t.returned_at) end)
  from story_reviews q join story_revisions qr on qr.id = q.revision_id left join accounts qa on qa.id = q.asked_by
  left join story_returns t on t.review_id = q.id left join accounts ta on ta.id = t.returned_by
  left join story_review_withdrawals w on w.review_id = q.id left join story_approvals p on p.review_id = q.id
  where q.story_id = r.story_id and q.language = r.language order by q.asked_at desc, q.id desc limit 1)`;

const judged = sql`jsonb_build_object('id', p.id, 'number', pr.number, 'emergency', p.emergency, 'reason', p.reason, 'byId', p.approved_by,
  'by', pa.name, 'at', p.approved_at)`;

// The last approval stands; undoing it does not bring an older one back.
const standing = sql`(select case when n.approval_id is null then ${judged} end from story_approvals p
  join story_revisions pr on pr.id = p.revision_id left join accounts pa on pa.id = p.approved_by
  left join story_approval_undos n on n.approval_id = p.id
  where p.story_id = r.story_id and p.language = r.language order by p.approved_at desc, p.id desc limit 1)`;

const unreviewed = sql`(select ${judged} from story_approvals p join story_revisions pr on pr.id = p.revision_id
  left join accounts pa on pa.id = p.approved_by left join story_emergency_reviews e on e.approval_id = p.id
  where p.story_id = r.story_id and p.language = r.language and p.emergency and e.approval_id is null
  order by p.approved_at desc, p.id desc limit 1)`;

const authors = sql`(select jsonb_agg(jsonb_build_object('id', x.author_id, 'first', x.first)) from (select author_id, min(number) as first
  from story_revisions o where o.story_id = r.story_id and o.language = r.language and author_id is not null group by author_id) x)`;

/** The languages of a story, Vietnamese first. */
export async function findEditions(tx: Tx, storyId: string): Promise<EditionRow[]> {
  const { rows } = await sql<RevisionRow & Omit<EditionRow, "language" | "latest">>`
    select ${revisionColumns}, ${authors} as authors, ${lastReview} as review, ${standing} as approval, ${unreviewed} as unreviewed
    from ${revisionTables} where r.story_id = ${storyId}
      and r.number = (select max(number) from story_revisions m where m.story_id = r.story_id and m.language = r.language)
    order by r.language desc`.execute(tx);
  return rows.map(({ authors, review, approval, unreviewed, ...latest }) => ({
    ...{ language: latest.language, latest, authors: authors ?? [], review, approval, unreviewed },
  }));
}

/** What the rules need to know of it. */
export function caseOf(edition: EditionRow, shelved: boolean): EditionCase {
  const { latest, review, approval, unreviewed } = edition;
  return {
    ...{ unitId: latest.unitId, shelved, latest: latest.number },
    authors: new Map(edition.authors.map(({ id, first }) => [id, first])),
    asked: review?.open ? review.number : null,
    approval: approval && { number: approval.number, by: approval.byId },
    unreviewed: unreviewed && { number: unreviewed.number, by: unreviewed.byId },
  };
}
