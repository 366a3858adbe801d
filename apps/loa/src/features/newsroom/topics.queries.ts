import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Topic } from "./contract-shapes.ts";

interface TopicRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly vi: string;
  readonly en: string;
  readonly words: readonly string[];
  readonly ended: boolean;
}

/** The tree, each branch followed by its topics. */
export async function findTopics(tx: Tx): Promise<Topic[]> {
  const { rows } = await sql<TopicRow>`
    select t.id, t.parent_id as "parentId", t.title_vi as vi, t.title_en as en, t.words, e.topic_id is not null as ended
    from topics t left join topics p on p.id = t.parent_id left join topic_endings e on e.topic_id = t.id
    order by coalesce(p.position, t.position), coalesce(p.id, t.id), t.parent_id nulls first, t.position, t.id`.execute(
    tx,
  );
  return rows.map(({ id, parentId, vi, en, words, ended }) => ({
    ...{ id, parentId, title: { vi, en }, words: [...words], ended },
  }));
}

interface Span {
  readonly from: string;
  readonly to: string;
  readonly unitId?: string | undefined;
}

interface Covered {
  readonly topicId: string;
  readonly approved: number;
  readonly underway: number;
  readonly lastOn: string | null;
}

// A story is approved on the day its first approval that was not undone was given.
const storyDays = sql`select s.id, (select min((p.approved_at at time zone 'Asia/Ho_Chi_Minh')::date) from story_approvals p
    where p.story_id = s.id and not exists (select from story_approval_undos n where n.approval_id = p.id)) as day
  from stories s where not exists (select from story_shelvings h where h.story_id = s.id)`;

/** How many stories in sight each topic has in these days, all those it never had with zero, and what has no topic. */
export async function findCoverage(tx: Tx, { from, to, unitId }: Span) {
  const mine = sql`(${unitId ?? null}::uuid is null or s.unit_id = ${unitId ?? null}::uuid)`;
  const { rows } = await sql<Covered>`
    with told as (${storyDays} and ${mine})
    select t.id as "topicId", count(*) filter (where d.day between ${from} and ${to})::int as approved,
      count(*) filter (where d.id is not null and d.day is null)::int as underway, max(d.day)::text as "lastOn"
    from topics t left join story_topics x on x.topic_id = t.id left join told d on d.id = x.story_id
    group by t.id`.execute(tx);
  return { rows, ...(await findWithoutTopics(tx, { from, to }, mine)) };
}

const mostNamed = 20;

interface Bare {
  readonly id: string;
  readonly title: string;
  readonly approvedOn: string | null;
  /** How many were approved in these days, named or not. */
  readonly untagged: number;
}

/** Stories without a topic, approved in these days or still being written; the approved before the others, the latest first. */
async function findWithoutTopics(
  tx: Tx,
  { from, to }: Omit<Span, "unitId">,
  mine: RawBuilder<unknown>,
) {
  const { rows } = await sql<Bare>`
    with told as (${storyDays} and ${mine})
    select d.id, d.day::text as "approvedOn", (count(d.day) over ())::int as untagged,
      (select r.title from story_revisions r where r.story_id = d.id order by r.language desc, r.number desc limit 1) as title
    from told d where (d.day is null or d.day between ${from} and ${to})
      and exists (select from story_revisions r where r.story_id = d.id)
      and not exists (select from story_topics x where x.story_id = d.id)
    order by d.day desc nulls last, d.id desc limit ${mostNamed}`.execute(tx);
  return {
    untagged: rows[0]?.untagged ?? 0,
    withoutTopics: rows.map(({ id, title, approvedOn }) => ({ id, title, approvedOn })),
  };
}
