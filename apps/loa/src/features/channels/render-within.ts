import { createHash } from "node:crypto";
import { mediaIn, wordsIn } from "../../platform/contract/rich-text/words.ts";
import type { ChannelKind, Rendition, ShownStory } from "./channel.ts";
import type { Misfit } from "./contract-shapes.ts";

type Measured = Pick<ChannelKind, "id" | "limits">;

/** A story in a channel's words, measured by its limits: the rendition of every channel that shows a text whole. */
export function renderWithin(story: ShownStory, { id, limits }: Measured): Rendition {
  const { revision, own } = story;
  const title = own?.title ?? revision.title;
  const abstract = own?.abstract ?? revision.abstract;
  const { body, leadMediaId } = revision;
  const shown = new Set([...(leadMediaId ? [leadMediaId] : []), ...mediaIn(body)]);
  const has = {
    ...{ title: [...title].length, abstract: [...abstract].length },
    ...{ words: wordsIn(body), pictures: shown.size },
  };
  const misfits = (["title", "abstract", "words", "pictures"] as const).flatMap((what): Misfit[] =>
    has[what] > limits[what] ? [{ what, has: has[what], most: limits[what] }] : [],
  );
  return {
    ...{ title, abstract, body, words: has.words, pictures: has.pictures, misfits },
    sha256: hashOf(id, story, { title, abstract }),
  };
}

// Of everything readers see, so that it can be shown later that this and nothing else went out.
function hashOf(
  channel: string,
  { revision }: ShownStory,
  words: { readonly title: string; readonly abstract: string },
): string {
  const { storyId, language, number, byline, body, leadMediaId } = revision;
  const out = { channel, storyId, language, number, ...words, byline, body, leadMediaId };
  return createHash("sha256").update(JSON.stringify(out)).digest("hex");
}
