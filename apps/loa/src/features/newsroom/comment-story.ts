import { recordAudit } from "../../platform/audit/record.ts";
import { hasRole } from "../../platform/auth/actor.ts";
import { errors } from "../../platform/http/errors.ts";
import type { StoryLanguage } from "./contract-shapes.ts";
import { findRevision } from "./editions.queries.ts";
import { loadStory, storyOf, type Writing } from "./load-story.ts";
import { isOfDesk } from "./newsroom.policy.ts";

/** What somebody says of a revision, or of some words in it. */
export interface Remark {
  readonly language: StoryLanguage;
  readonly number: number;
  readonly quote: string;
  readonly words: string;
}

// Coordinators read every desk and may say what they think; leaders change nothing.
function requireVoice({ actor }: Writing, unitId: string): void {
  if (!isOfDesk(actor, unitId) && !hasRole(actor, "coordinator")) throw errors.notAllowed();
}

/** Says something of a story. @throws not-found, not-allowed */
export async function commentStory(c: Writing, storyId: string, remark: Remark): Promise<void> {
  const { unitId } = await loadStory(c.tx, storyId);
  requireVoice(c, unitId);
  const { language, number, quote, words } = remark;
  const revision = await findRevision(c.tx, storyId, language, number);
  if (!revision) throw errors.notFound();
  await c.tx
    .insertInto("story_comments")
    .values({
      ...{ story_id: storyId, unit_id: unitId, language, revision_id: revision.id, quote, words },
      ...{ said_by: c.actor.accountId, said_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.commented", subject: { kind: "story", id: storyId }, unitId },
    ...{ details: { language, number }, at: c.now },
  });
}

/** Settles a comment, or opens it again; twice is once. @throws not-found, not-allowed */
export async function settleComment(
  c: Writing,
  commentId: string,
  resolved: boolean,
): Promise<string> {
  const { storyId, unitId } = await storyOf(c.tx, "story_comments", commentId);
  requireVoice(c, unitId);
  if (resolved) await resolve(c, commentId, unitId);
  else
    await c.tx
      .deleteFrom("story_comment_resolutions")
      .where("comment_id", "=", commentId)
      .execute();
  await recordAudit(c.tx, c.actor, {
    action: resolved ? "story.comment-resolved" : "story.comment-reopened",
    ...{ subject: { kind: "story", id: storyId }, unitId, details: { commentId }, at: c.now },
  });
  return storyId;
}

async function resolve(c: Writing, commentId: string, unitId: string): Promise<void> {
  await c.tx
    .insertInto("story_comment_resolutions")
    .values({
      ...{ comment_id: commentId, unit_id: unitId },
      ...{ resolved_by: c.actor.accountId, resolved_at: c.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
