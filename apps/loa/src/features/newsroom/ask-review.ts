import { recordAudit } from "../../platform/audit/record.ts";
import { errors } from "../../platform/http/errors.ts";
import type { StoryLanguage } from "./contract-shapes.ts";
import { takeEdition, type Writing } from "./load-story.ts";
import { isOfDesk } from "./newsroom.policy.ts";
import { refusals } from "./refusals.ts";

/** A revision somebody points at, and what they say of it. */
export interface Pointed {
  readonly language: StoryLanguage;
  readonly number: number;
  readonly note: string;
}

/** Asks that the newest revision be looked at; from then on it waits and is not written on. @throws not-found, not-allowed, story-shelved, already-in-review, already-approved, not-the-newest-revision */
export async function askReview(c: Writing, storyId: string, asked: Pointed): Promise<void> {
  const { story, edition, facts, powers } = await takeEdition(c, storyId, asked.language);
  if (!isOfDesk(c.actor, story.unitId)) throw errors.notAllowed();
  if (facts.asked !== null) throw refusals.alreadyAsked();
  if (!powers.ask) throw refusals.alreadyApproved();
  if (asked.number !== facts.latest) throw refusals.notNewest(facts.latest);
  await c.tx
    .insertInto("story_reviews")
    .values({
      ...{ story_id: storyId, unit_id: story.unitId, language: asked.language, note: asked.note },
      ...{ revision_id: edition.latest.id, asked_by: c.actor.accountId, asked_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.asked", subject: { kind: "story", id: storyId }, unitId: story.unitId },
    ...{ details: { ...asked }, at: c.now },
  });
}

/** Takes a story back to go on writing. @throws not-found, not-allowed, story-shelved, nothing-in-review */
export async function takeBack(
  c: Writing,
  storyId: string,
  language: StoryLanguage,
): Promise<void> {
  const { story, edition, facts } = await takeEdition(c, storyId, language);
  if (!isOfDesk(c.actor, story.unitId)) throw errors.notAllowed();
  if (facts.asked === null || !edition.review) throw refusals.nothingAsked();
  await c.tx
    .insertInto("story_review_withdrawals")
    .values({
      ...{ review_id: edition.review.id, unit_id: story.unitId },
      ...{ withdrawn_by: c.actor.accountId, withdrawn_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.taken-back", subject: { kind: "story", id: storyId } },
    ...{ unitId: story.unitId, details: { language }, at: c.now },
  });
}

/** Sends a story back with what is to be mended. @throws not-found, not-allowed, story-shelved, nothing-in-review */
export async function returnStory(
  c: Writing,
  storyId: string,
  { language, reason }: { readonly language: StoryLanguage; readonly reason: string },
): Promise<void> {
  const { story, edition, facts, powers } = await takeEdition(c, storyId, language);
  if (facts.asked === null || !edition.review) throw refusals.nothingAsked();
  if (!powers.return) throw errors.notAllowed();
  await c.tx
    .insertInto("story_returns")
    .values({
      ...{ review_id: edition.review.id, unit_id: story.unitId, reason },
      ...{ returned_by: c.actor.accountId, returned_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.returned", subject: { kind: "story", id: storyId } },
    ...{ unitId: story.unitId, details: { language, reason }, at: c.now },
  });
}
