import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import { forEveryUnit, type Tx } from "../../platform/db/database.ts";
import type { StoryFault, StoryLanguage } from "./contract-shapes.ts";
import { findRevision, findRevisionById, type RevisionRow } from "./editions.queries.ts";
import { storyFaults } from "./story-faults.ts";

/** A revision as it is shown, approved or not. */
export interface WrittenRevision extends Omit<RevisionRow, "id" | RevisionOrigin> {
  readonly revisionId: string;
}

/** What may go out of a story in one language: exactly the revision that was approved. */
export interface ApprovedRevision extends WrittenRevision {
  readonly approvalId: string;
  readonly approvedAt: Date;
  readonly approvedBy: string | null;
  /** Released by one person alone. */
  readonly emergency: boolean;
}

/** Who wrote it, when and from what: the desk's own matter. */
type RevisionOrigin = "basedOn" | "authorId" | "author" | "savedAt";

/**
 * The revision that may go out; null when none is approved, the approval was undone, or the story was set aside. Asked
 * again when a schedule fires, not only when it is made.
 */
export async function approvedRevision(
  tx: Tx,
  storyId: string,
  language: StoryLanguage,
): Promise<ApprovedRevision | null> {
  const { rows } = await sql<Omit<ApprovedRevision, "revisionId"> & { revisionId: string | null }>`
    select case when n.approval_id is null and h.story_id is null then r.id end as "revisionId", p.id as "approvalId",
      p.story_id as "storyId", p.unit_id as "unitId", p.language, r.number, r.title, r.abstract, r.body, r.byline,
      r.lead_media_id as "leadMediaId", r.words, p.approved_at as "approvedAt",
      p.approved_by as "approvedBy", p.emergency
    from story_approvals p join story_revisions r on r.id = p.revision_id
    left join story_approval_undos n on n.approval_id = p.id left join story_shelvings h on h.story_id = p.story_id
    where p.story_id = ${storyId} and p.language = ${language} order by p.approved_at desc, p.id desc limit 1`.execute(
    tx,
  );
  const [last] = rows;
  return last?.revisionId ? { ...last, revisionId: last.revisionId } : null;
}

/** A revision by its number, else the newest, to be looked at and never to be sent; undefined where there is none in sight. */
export async function writtenRevision(
  tx: Tx,
  storyId: string,
  language: StoryLanguage,
  number?: number,
): Promise<WrittenRevision | undefined> {
  const revision = await findRevision(tx, storyId, language, number);
  return revision && { ...revision, revisionId: revision.id };
}

/** A story as those know it who send it out. */
export interface StoryFacts {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Of its Vietnamese, else of its English. */
  readonly title: string;
  readonly plannedOn: string | null;
  readonly shelved: boolean;
  readonly languages: readonly StoryLanguage[];
  readonly topicIds: readonly string[];
}

/** Facts of stories in sight, by their ids; in no order. */
export async function storyFacts(tx: Tx, ids: readonly string[]): Promise<StoryFacts[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<StoryFacts>`
    select s.id, s.unit_id as "unitId", u.name as "unitName", s.planned_on as "plannedOn", h.story_id is not null as shelved,
      (select r.title from story_revisions r where r.story_id = s.id order by r.language desc, r.number desc limit 1) as title,
      (select jsonb_agg(distinct r.language) from story_revisions r where r.story_id = s.id) as languages,
      coalesce((select jsonb_agg(x.topic_id) from story_topics x where x.story_id = s.id), '[]') as "topicIds"
    from stories s join units u on u.id = s.unit_id left join story_shelvings h on h.story_id = s.id
    where s.id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/**
 * Whether this person may send the desk's stories out, by the roles they hold now: an officer or head of the desk.
 * Their session's grants are not asked, so that a schedule made last week is judged by today's roles.
 */
export async function mayPublish(
  tx: Tx,
  actor: Pick<Actor, "accountId">,
  story: Pick<StoryFacts, "unitId">,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from role_grants g join accounts a on a.id = g.account_id and a.suspended_at is null
    where g.account_id = ${actor.accountId} and g.unit_id = ${story.unitId} and g.role in ('officer', 'unit_head') limit 1`.execute(
    tx,
  );
  return rows.length > 0;
}

/** What keeps an approved revision from going out on this day: rights that ended, a picture taken out. */
export async function publishingFaults(
  tx: Tx,
  revisionId: string,
  today: string,
): Promise<StoryFault[]> {
  const revision = await findRevisionById(tx, revisionId);
  return revision ? storyFaults(tx, revision, today) : ["no-words"];
}

/**
 * Whether who gave an approval could give it still: head of the desk, or for an emergency release a coordinator. Asked
 * when something goes out, so that what a person let through goes no further once they have lost the right.
 */
export async function approvalHolds(tx: Tx, approvalId: string): Promise<boolean> {
  const { rows } = await forEveryUnit(tx, () =>
    sql`select 1 from story_approvals p join accounts a on a.id = p.approved_by and a.suspended_at is null
      join role_grants g on g.account_id = a.id and ((g.role = 'unit_head' and g.unit_id = p.unit_id) or (p.emergency and g.role = 'coordinator'))
      where p.id = ${approvalId} limit 1`.execute(tx),
  );
  return rows.length > 0;
}

/** A topic of a story, and the branch it hangs on. */
export interface StoryTopic {
  readonly vi: string;
  readonly en: string;
  /** The special section of the portal and the reporting line its branch speaks of. */
  readonly section: "cds" | "cchc" | null;
}

/** What a story is about, in the order it was said. */
export async function topicsOfStory(tx: Tx, storyId: string): Promise<StoryTopic[]> {
  const { rows } = await sql<StoryTopic>`
    select t.title_vi as vi, t.title_en as en, coalesce(t.section, b.section) as section
    from story_topics x join topics t on t.id = x.topic_id left join topics b on b.id = t.parent_id
    where x.story_id = ${storyId} order by x.tagged_at, t.id`.execute(tx);
  return rows;
}

/** Where a story was taken from, in names readers are told; what the desk found out itself is left out. */
export async function namedSources(tx: Tx, storyId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("story_sources")
    .select("name")
    .where("story_id", "=", storyId)
    .where("rights", "<>", "own")
    .orderBy("position")
    .execute();
  return rows.map(({ name }) => name);
}
