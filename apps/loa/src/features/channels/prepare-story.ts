import { mediaIn } from "../../platform/contract/rich-text/words.ts";
import type { Tx } from "../../platform/db/database.ts";
import { findMediaByIds } from "../media/index.ts";
import { namedSources, topicsOfStory, type WrittenRevision } from "../newsroom/index.ts";
import type { OwnWords, Section, ShownStory } from "./channel.ts";

/** Gathers what channels make a story's renditions of. */
export async function prepareStory<R extends WrittenRevision>(
  tx: Tx,
  revision: R,
  own: OwnWords | null,
): Promise<ShownStory & { readonly revision: R }> {
  const { storyId, body, leadMediaId } = revision;
  const topics = await topicsOfStory(tx, storyId);
  const ids = new Set([...(leadMediaId ? [leadMediaId] : []), ...mediaIn(body)]);
  const sections = topics.flatMap(({ section }): Section[] => (section ? [section] : []));
  return {
    ...{ revision, own, topics, sections: [...new Set(sections)] },
    sources: await namedSources(tx, storyId),
    media: await findMediaByIds(tx, [...ids]),
  };
}
