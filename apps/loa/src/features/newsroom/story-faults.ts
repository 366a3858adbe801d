import { mediaIn } from "../../platform/contract/rich-text/words.ts";
import type { Tx } from "../../platform/db/database.ts";
import { findMediaByIds, mediaFaults } from "../media/index.ts";
import type { StoryFault } from "./contract-shapes.ts";
import type { RevisionRow } from "./editions.queries.ts";

/** What a revision lacks before it may go out on this day: words, rights, what a picture shows. */
export async function storyFaults(
  tx: Tx,
  revision: RevisionRow,
  today: string,
): Promise<StoryFault[]> {
  const own = revision.words === 0 ? (["no-words"] as const) : [];
  const abstract = revision.abstract === "" ? (["no-abstract"] as const) : [];
  const found = [
    ...abstract,
    ...own,
    ...(await sourceFaults(tx, revision.storyId)),
    ...(await pictureFaults(tx, revision, today)),
  ];
  return [...new Set(found)];
}

// What another has made is told by their leave only, and the leave is written down.
async function sourceFaults(tx: Tx, storyId: string): Promise<StoryFault[]> {
  const lacking = await tx
    .selectFrom("story_sources")
    .select("id")
    .where("story_id", "=", storyId)
    .where("rights", "in", ["licensed", "commissioned"])
    .where("note", "=", "")
    .limit(1)
    .execute();
  return lacking.length > 0 ? ["source-no-proof"] : [];
}

async function pictureFaults(tx: Tx, revision: RevisionRow, today: string): Promise<StoryFault[]> {
  const { leadMediaId, body, language } = revision;
  const ids = [...new Set([...(leadMediaId ? [leadMediaId] : []), ...mediaIn(body)])];
  const pieces = await findMediaByIds(tx, ids);
  const missing: StoryFault[] = pieces.length < ids.length ? ["media-missing"] : [];
  const found = pieces.flatMap((piece) => mediaFaults(piece, language, today));
  return [...missing, ...found.map((fault): StoryFault => `media-${fault}`)];
}
