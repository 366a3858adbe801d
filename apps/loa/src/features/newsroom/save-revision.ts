import { isDeepStrictEqual } from "node:util";
import { recordAudit } from "../../platform/audit/record.ts";
import { mediaIn, wordsIn } from "../../platform/contract/rich-text/words.ts";
import type { Tx } from "../../platform/db/database.ts";
import { findMediaByIds } from "../media/index.ts";
import type { StoryLanguage, StoryText } from "./contract-shapes.ts";
import { findEditions, findRevision, type RevisionRow } from "./editions.queries.ts";
import { takeOpenStory, type Writing } from "./load-story.ts";
import { refusals } from "./refusals.ts";

/** What a person saves, and what they wrote it on. */
export interface Draft extends StoryText {
  readonly language: StoryLanguage;
  /** The number this was written on; 0: the first in its language. */
  readonly base: number;
  /** Of a translation: the Vietnamese number it follows. */
  readonly basedOn: number | null;
}

/**
 * Keeps what was written as a further revision; the same words again are no revision. Another's newer save is told, never
 * written over. @throws not-found, not-allowed, story-shelved, story-in-review, newer-revision, unknown-media, unknown-base
 */
export async function saveRevision(
  c: Writing,
  storyId: string,
  draft: Draft,
): Promise<{ number: number; savedAt: Date }> {
  const story = await takeOpenStory(c, storyId);
  const edition = (await findEditions(c.tx, storyId)).find(
    ({ language }) => language === draft.language,
  );
  if (edition?.review?.open) throw refusals.inReview();
  const latest = edition?.latest;
  if ((latest?.number ?? 0) !== draft.base) {
    if (latest && saysTheSame(latest, draft)) return latest;
    throw refusals.newerRevision({ number: latest?.number ?? 0, by: latest?.author ?? null });
  }
  const basedOn = await baseOf(c.tx, storyId, draft);
  if (latest && latest.basedOn === (basedOn?.number ?? null) && saysTheSame(latest, draft))
    return latest;
  await refuseForeignMedia(c.tx, story.unitId, draft);
  return insertRevision(c, { storyId, unitId: story.unitId, basedOn: basedOn?.id ?? null }, draft);
}

function saysTheSame(latest: RevisionRow, draft: Draft): boolean {
  return (
    latest.title === draft.title &&
    latest.abstract === draft.abstract &&
    latest.byline === draft.byline &&
    latest.leadMediaId === draft.leadMediaId &&
    isDeepStrictEqual(latest.body, JSON.parse(JSON.stringify(draft.body)))
  );
}

async function baseOf(tx: Tx, storyId: string, draft: Draft): Promise<RevisionRow | undefined> {
  if (draft.language !== "en" || draft.basedOn === null) return undefined;
  const base = await findRevision(tx, storyId, "vi", draft.basedOn);
  if (!base) throw refusals.noSuchBase();
  return base;
}

// A picture of another unit, or one that never was, has no place in this desk's story.
async function refuseForeignMedia(tx: Tx, unitId: string, draft: Draft): Promise<void> {
  const named = mediaIn(draft.body);
  const ids = [...new Set([...named, ...(draft.leadMediaId ? [draft.leadMediaId] : [])])];
  const found = await findMediaByIds(tx, ids);
  if (found.filter((piece) => piece.unitId === unitId).length < ids.length)
    throw refusals.noSuchMedia();
}

interface Place {
  readonly storyId: string;
  readonly unitId: string;
  readonly basedOn: string | null;
}

async function insertRevision(c: Writing, { storyId, unitId, basedOn }: Place, draft: Draft) {
  const number = draft.base + 1;
  const { title, abstract, byline, leadMediaId, language } = draft;
  await c.tx
    .insertInto("story_revisions")
    .values({
      ...{ story_id: storyId, unit_id: unitId, language, number, title, abstract, byline },
      ...{ body: JSON.stringify(draft.body), lead_media_id: leadMediaId, based_on: basedOn },
      ...{ words: wordsIn(draft.body), author_id: c.actor.accountId, saved_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.written", subject: { kind: "story", id: storyId }, unitId },
    ...{ details: { language, number }, at: c.now },
  });
  return { number, savedAt: c.now };
}
