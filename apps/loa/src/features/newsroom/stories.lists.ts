import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { StoryCard, StoryStage, StoryState } from "./contract-shapes.ts";

/** A story in a list, in one of its languages. */
interface CardRow extends Omit<StoryCard, "unit" | "savedAt" | "topics" | "out"> {
  readonly outState: NonNullable<StoryCard["out"]>["state"] | null;
  readonly outAt: Date | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly savedAt: Date;
  readonly topics: readonly string[];
}

// One row a story and language: its newest revision, and what was last said of it.
const editions = sql`
  stories s join units u on u.id = s.unit_id cross join (values ('vi'), ('en')) g (language)
  join lateral (select r.* from story_revisions r where r.story_id = s.id and r.language = g.language order by r.number desc limit 1) l on true
  left join accounts la on la.id = l.author_id
  left join story_shelvings h on h.story_id = s.id
  left join lateral (select t.review_id is null and w.review_id is null and p.id is null as open, t.review_id is not null as returned,
      q.asked_by, q.revision_id
    from story_reviews q left join story_returns t on t.review_id = q.id left join story_review_withdrawals w on w.review_id = q.id
    left join story_approvals p on p.review_id = q.id
    where q.story_id = s.id and q.language = g.language order by q.asked_at desc, q.id desc limit 1) q on true
  left join lateral (select case when n.approval_id is null then p.revision_id end as revision_id, p.approved_at from story_approvals p
    left join story_approval_undos n on n.approval_id = p.id
    where p.story_id = s.id and p.language = g.language order by p.approved_at desc, p.id desc limit 1) p on true
  left join lateral (select e.id, e.approved_by, er.number from story_approvals e join story_revisions er on er.id = e.revision_id
    where e.story_id = s.id and e.language = g.language and e.emergency
      and not exists (select from story_emergency_reviews x where x.approval_id = e.id)
    order by e.approved_at desc limit 1) e on true
  left join lateral (select o.state, o.at from stories_out o where o.story_id = s.id and o.language = g.language) o on true`;

const state = sql<StoryState>`case when q.open then 'inReview' when p.revision_id = l.id then 'approved' when q.returned then 'returned' else 'draft' end`;

// What may go out stands where readers have it; approved anew since it was withdrawn, it is the desk's to send again.
const stage = sql<StoryStage>`case when ${state} = 'approved' and o.state is not null and not (o.state = 'withdrawn' and p.approved_at > o.at)
  then o.state else ${state} end`;

// A translation falls behind when the Vietnamese has gone on since the revision it follows.
const translation = sql`(select case when t.id is null then 'none' when b.number is distinct from v.number then 'outOfDate' else 'current' end
  from (select max(number) as number from story_revisions x where x.story_id = s.id and x.language = 'vi') v
  left join lateral (select id, based_on from story_revisions x where x.story_id = s.id and x.language = 'en' order by number desc limit 1) t on true
  left join story_revisions b on b.id = t.based_on)`;

const columns = sql`s.id, s.unit_id as "unitId", u.name as "unitName", l.title, l.language, ${state} as state, ${stage} as stage,
  o.state as "outState", o.at as "outAt", s.planned_on as "plannedOn",
  l.saved_at as "savedAt", la.name as "savedBy", l.words,
  coalesce((select jsonb_agg(t.title_vi order by t.title_vi) from story_topics x join topics t on t.id = x.topic_id where x.story_id = s.id), '[]') as topics,
  (select count(*)::int from story_comments c where c.story_id = s.id
    and not exists (select from story_comment_resolutions r where r.comment_id = c.id)) as "openComments",
  ${translation} as translation, e.id is not null as emergency, h.story_id is not null as shelved`;

function present({ unitId, unitName, savedAt, topics, ...row }: CardRow): StoryCard {
  return {
    ...{ id: row.id, unit: { id: unitId, name: unitName }, title: row.title },
    ...{ language: row.language, state: row.state, stage: row.stage, plannedOn: row.plannedOn },
    out: row.outState && row.outAt ? { state: row.outState, at: row.outAt.toISOString() } : null,
    ...{ savedAt: savedAt.toISOString(), savedBy: row.savedBy, words: row.words },
    ...{ topics: [...topics], openComments: row.openComments, translation: row.translation },
    ...{ emergency: row.emergency, shelved: row.shelved },
  };
}

export interface Asked {
  readonly unitId?: string | undefined;
  readonly state?: StoryStage | undefined;
  readonly topicId?: string | undefined;
  readonly q?: string | undefined;
  readonly undated?: boolean | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly shelved?: boolean | undefined;
  readonly page: number;
  readonly perPage: number;
}

// One card a story: its Vietnamese, and its English only where there is nothing else.
const leading = sql`(g.language = 'vi' or not exists (select from story_revisions o where o.story_id = s.id and o.language = 'vi'))`;

/** Stories in sight: those with a day by it, then the newest. */
export async function findStories(tx: Tx, asked: Asked) {
  const parts = [
    leading,
    sql`(h.story_id is not null) = ${asked.shelved ?? false}`,
    ...(asked.unitId ? [sql`s.unit_id = ${asked.unitId}`] : []),
    ...(asked.state ? [sql`${stage} = ${asked.state}`] : []),
    ...(asked.undated ? [sql`s.planned_on is null`] : []),
    ...(asked.from ? [sql`s.planned_on >= ${asked.from}`] : []),
    ...(asked.to ? [sql`s.planned_on <= ${asked.to}`] : []),
    ...(asked.q ? [titled(asked.q)] : []),
    ...(asked.topicId ? [about(asked.topicId)] : []),
  ];
  const fits = sql.join(parts, sql` and `);
  const rows = await cards(tx, fits, asked.perPage, (asked.page - 1) * asked.perPage);
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from ${editions} where ${fits}`.execute(tx);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

const titled = (q: string) => sql`l.title ilike ${`%${q.replace(/[\\%_]/g, "\\$&")}%`}`;
// A branch stands for all its topics.
const about = (topicId: string) =>
  sql`exists (select from story_topics x join topics t on t.id = x.topic_id where x.story_id = s.id and ${topicId} in (t.id, t.parent_id))`;

async function cards(
  tx: Tx,
  fits: RawBuilder<unknown>,
  limit: number,
  offset = 0,
  order: RawBuilder<unknown> = sql`s.id desc`,
): Promise<StoryCard[]> {
  const { rows } = await sql<CardRow>`select ${columns} from ${editions} where ${fits}
    order by ${order} limit ${limit} offset ${offset}`.execute(tx);
  return rows.map(present);
}

/** Who asks for their desk. */
export interface DeskOwner {
  readonly accountId: string;
  /** Units whose stories they write, and those they judge for. */
  readonly units: readonly string[];
  readonly heads: readonly string[];
  readonly coordinates: boolean;
}

const shown = 50;

/** What waits for one person, each list the oldest first. */
export async function findDesk(tx: Tx, owner: DeskOwner, today: string) {
  const open = sql`h.story_id is null`;
  const mine = sql`s.unit_id = any (${[...owner.units]}::uuid[])`;
  const headed = sql`s.unit_id = any (${[...owner.heads]}::uuid[])`;
  const wrote = (
    upTo: RawBuilder<unknown>,
  ) => sql`exists (select from story_revisions o where o.story_id = s.id
    and o.language = g.language and o.author_id = ${owner.accountId} and o.number <= ${upTo})`;
  const first = sql`l.saved_at, s.id`;
  return {
    toJudge: await cards(
      tx,
      sql`${open} and ${headed} and q.open and not ${wrote(sql`l.number`)}`,
      shown,
      0,
      first,
    ),
    toReview: await cards(
      tx,
      sql`${open} and e.id is not null and e.approved_by is distinct from ${owner.accountId}
        and (${headed} or ${owner.coordinates}) and not ${wrote(sql`e.number`)}`,
      shown,
      0,
      first,
    ),
    returned: await cards(tx, sql`${open} and ${mine} and ${state} = 'returned'`, shown, 0, first),
    mine: await cards(
      tx,
      sql`${open} and ${mine} and ${state} = 'draft' and l.author_id = ${owner.accountId}`,
      shown,
      0,
      sql`l.saved_at desc, s.id`,
    ),
    soon: await cards(
      tx,
      sql`${open} and ${mine} and ${leading} and s.planned_on between ${today}::date and ${today}::date + 7 and ${state} <> 'approved'`,
      shown,
      0,
      sql`s.planned_on, s.id`,
    ),
    undated: await countUndated(tx, owner.units),
  };
}

async function countUndated(tx: Tx, units: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from stories s
    where s.planned_on is null and s.unit_id = any (${[...units]}::uuid[])
      and not exists (select from story_shelvings h where h.story_id = s.id)`.execute(tx);
  return rows[0]?.n ?? 0;
}
