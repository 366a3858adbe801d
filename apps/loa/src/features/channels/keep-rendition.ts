import { recordAudit } from "../../platform/audit/record.ts";
import { hasRole } from "../../platform/auth/actor.ts";
import { errors } from "../../platform/http/errors.ts";
import { approvedRevision, lockStory, mayPublish, storyFacts } from "../newsroom/index.ts";
import { refusals } from "./refusals.ts";
import { type Place, standingWords } from "./renditions.queries.ts";
import type { Publishing } from "./schedule-story.ts";

interface Words {
  readonly number: number;
  readonly title: string | null;
  readonly abstract: string | null;
}

/**
 * Writes a story's words for one channel, for the revision that was looked at; neither: those of the story again.
 * @throws not-found, not-allowed, story-not-approved, story-changed
 */
export async function writeRendition(c: Publishing, place: Place, words: Words): Promise<void> {
  await lockStory(c.tx, place.storyId);
  const [facts] = await storyFacts(c.tx, [place.storyId]);
  if (!facts) throw errors.notFound();
  if (!(await mayPublish(c.tx, c.actor, facts))) throw errors.notAllowed();
  const approved = await approvedRevision(c.tx, place.storyId, place.language);
  if (!approved) throw refusals.noApproval();
  if (approved.number !== words.number) throw refusals.changed();
  await c.tx
    .insertInto("renditions")
    .values({
      ...{ story_id: place.storyId, unit_id: facts.unitId, language: place.language },
      ...{ channel: place.channel, revision_id: approved.revisionId },
      ...{ title: words.title, abstract: words.abstract },
      ...{ written_by: c.actor.accountId, written_at: c.now },
    })
    .execute();
  await note(c, place, facts.unitId, "rendition.written");
}

/** Agrees to a channel's own words: a head who did not write them. @throws not-found, not-allowed, own-words, story-changed */
export async function approveRendition(c: Publishing, renditionId: string): Promise<string> {
  const row = await c.tx
    .selectFrom("renditions")
    .select(["story_id", "language", "channel", "unit_id", "written_by"])
    .where("id", "=", renditionId)
    .executeTakeFirst();
  if (!row) throw errors.notFound();
  const place = { storyId: row.story_id, language: row.language, channel: row.channel } as Place;
  if (!hasRole(c.actor, "unit_head", row.unit_id)) throw errors.notAllowed();
  await lockStory(c.tx, place.storyId);
  if ((await standingWords(c.tx, place))?.id !== renditionId) throw refusals.changed();
  if (row.written_by === c.actor.accountId) throw refusals.ownWords();
  await c.tx
    .insertInto("rendition_approvals")
    .values({
      ...{ rendition_id: renditionId, unit_id: row.unit_id },
      ...{ approved_by: c.actor.accountId, approved_at: c.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await note(c, place, row.unit_id, "rendition.approved");
  return place.storyId;
}

async function note(
  c: Publishing,
  { storyId, language, channel }: Place,
  unitId: string,
  action: "rendition.written" | "rendition.approved",
) {
  await recordAudit(c.tx, c.actor, {
    ...{ action, subject: { kind: "story", id: storyId }, unitId, at: c.now },
    details: { language, channel },
  });
}
