import { sql } from "kysely";
import { type Actor, hasRole } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type {
  Comment,
  Edition,
  Revision,
  RevisionLine,
  StoryAct,
  StoryDetail,
  StorySource,
} from "./contract-shapes.ts";
import {
  caseOf,
  type EditionRow,
  findEditions,
  type findRevisionLines,
  type RevisionRow,
} from "./editions.queries.ts";
import { loadStory, type StoryRow } from "./load-story.ts";
import { isOfDesk, powersOver } from "./newsroom.policy.ts";
import { originOf } from "./offers.queries.ts";
import { findActs } from "./story-acts.queries.ts";
import { storyFaults } from "./story-faults.ts";

/** A revision without its body, as lists show it. */
export function presentLine(
  actor: Actor,
  row: Awaited<ReturnType<typeof findRevisionLines>>[number],
): RevisionLine {
  const { id, storyId, language, number, title, leadMediaId, words, basedOn, author } = row;
  return {
    ...{ id, storyId, language, number, title, leadMediaId, words, basedOn, author },
    ...{ mine: row.authorId === actor.accountId, savedAt: row.savedAt.toISOString() },
  };
}

/** A revision, whole. */
export function presentRevision(actor: Actor, row: RevisionRow): Revision {
  const { abstract, byline, body } = row;
  return { ...presentLine(actor, row), abstract, byline, body };
}

/** A story as this person sees it. @throws not-found */
export async function presentStory(
  tx: Tx,
  actor: Actor,
  storyId: string,
  today: string,
): Promise<StoryDetail> {
  const story = await loadStory(tx, storyId);
  const rows = await findEditions(tx, storyId);
  const editions: Edition[] = [];
  for (const row of rows)
    editions.push(await presentEdition(tx, actor, { story, row, rows, today }));
  const ofDesk = isOfDesk(actor, story.unitId);
  return {
    ...{ id: story.id, unit: { id: story.unitId, name: story.unitName } },
    ...{ plannedOn: story.plannedOn, createdAt: story.createdAt.toISOString() },
    shelved: story.shelving && { reason: story.shelving.reason, at: momentOf(story.shelving.at) },
    ...{ origin: await originOf(tx, storyId), editions },
    ...{ topicIds: await topicsOf(tx, storyId), sources: await sourcesOf(tx, storyId) },
    ...{ comments: await commentsOf(tx, actor, storyId), acts: await actsOf(tx, storyId) },
    can: {
      write: ofDesk,
      comment: ofDesk || hasRole(actor, "coordinator"),
      offer: ofDesk && !story.shelving && rows.some(({ language }) => language === "vi"),
    },
  };
}

interface Seen {
  readonly story: StoryRow;
  readonly row: EditionRow;
  readonly rows: readonly EditionRow[];
  readonly today: string;
}

async function presentEdition(
  tx: Tx,
  actor: Actor,
  { story, row, rows, today }: Seen,
): Promise<Edition> {
  const { language, latest, review, approval, unreviewed } = row;
  const vietnamese = rows.find((one) => one.language === "vi")?.latest.number;
  const { open, returned, note, number, by } = review ?? {};
  return {
    ...{ language, state: stateOf(row), latest: presentRevision(actor, latest) },
    review:
      review && open
        ? { number: number ?? 0, note: note ?? "", by: by ?? null, at: momentOf(review.at) }
        : null,
    returned: returned ? { ...returned, at: momentOf(returned.at) } : null,
    ...{ approval: presentApproval(approval), unreviewed: presentApproval(unreviewed) },
    faults: await storyFaults(tx, latest, today),
    outOfDate: language === "en" && vietnamese !== undefined && latest.basedOn !== vietnamese,
    can: powersOver(actor, caseOf(row, story.shelving !== null)),
  };
}

function stateOf({ latest, review, approval }: EditionRow): Edition["state"] {
  if (review?.open) return "inReview";
  if (approval?.number === latest.number) return "approved";
  return review?.returned ? "returned" : "draft";
}

function presentApproval(approval: EditionRow["approval"]): Edition["approval"] {
  if (!approval) return null;
  const { id, number, emergency, reason, by, at } = approval;
  return { id, number, emergency, reason, by, at: momentOf(at) };
}

/** A moment the database put into JSON, as the contract writes it. */
const momentOf = (at: string) => new Date(at).toISOString();

async function topicsOf(tx: Tx, storyId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("story_topics")
    .select("topic_id")
    .where("story_id", "=", storyId)
    .orderBy("tagged_at")
    .execute();
  return rows.map((row) => row.topic_id);
}

async function sourcesOf(tx: Tx, storyId: string): Promise<StorySource[]> {
  const rows = await tx
    .selectFrom("story_sources")
    .select(["name", "url", "rights", "note"])
    .where("story_id", "=", storyId)
    .orderBy("position")
    .execute();
  return rows.map(({ name, url, rights, note }) => ({
    ...{ name, url, note, rights: rights as StorySource["rights"] },
  }));
}

interface CommentRow extends Omit<Comment, "mine" | "at" | "resolved"> {
  readonly saidBy: string | null;
  readonly at: Date;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
}

async function commentsOf(tx: Tx, actor: Actor, storyId: string): Promise<Comment[]> {
  const { rows } = await sql<CommentRow>`
    select c.id, c.language, r.number, c.quote, c.words, a.name as by, c.said_by as "saidBy", c.said_at as at,
      ra.name as "resolvedBy", x.resolved_at as "resolvedAt"
    from story_comments c join story_revisions r on r.id = c.revision_id left join accounts a on a.id = c.said_by
    left join story_comment_resolutions x on x.comment_id = c.id left join accounts ra on ra.id = x.resolved_by
    where c.story_id = ${storyId} order by c.said_at, c.id limit 500`.execute(tx);
  return rows.map(({ saidBy, at, resolvedBy, resolvedAt, ...row }) => ({
    ...{
      id: row.id,
      language: row.language,
      number: row.number,
      quote: row.quote,
      words: row.words,
    },
    ...{ by: row.by, mine: saidBy === actor.accountId, at: at.toISOString() },
    resolved: resolvedAt ? { by: resolvedBy, at: resolvedAt.toISOString() } : null,
  }));
}

async function actsOf(tx: Tx, storyId: string): Promise<StoryAct[]> {
  const rows = await findActs(tx, storyId);
  return rows.map(({ act, language, number, by, at, words }) => ({
    ...{ act, language, number, by, words, at: at.toISOString() },
  }));
}
