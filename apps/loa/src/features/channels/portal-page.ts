import type { PageMedia, PageTopic, PortalPage } from "../portal/index.ts";
import { slugOf } from "../portal/index.ts";
import type { Rendition, ShownStory } from "./channel.ts";

/** Everything readers of the portal see of a story. */
export function portalPageOf(
  story: ShownStory,
  { title, abstract, body }: Rendition,
  media: readonly PageMedia[],
): PortalPage {
  const { storyId, unitId, language, byline, leadMediaId } = story.revision;
  const lead = media.find(({ id }) => id === leadMediaId) ?? null;
  return {
    ...{ storyId, language, unitId, kind: kindOf(lead?.kind), title, abstract, body },
    ...{ byline: byline || null, lead: lead?.id ?? null, media },
    ...{ sections: story.sections, topics: topicsOf(story, language) },
    sourceWords: story.sources.length > 0 ? story.sources.join("; ") : null,
    ...{ runsUntil: story.runsUntil ?? null, sample: story.sample ?? false },
  };
}

function kindOf(lead: "picture" | "video" | "audio" | undefined): PortalPage["kind"] {
  return lead === "video" || lead === "audio" ? lead : "article";
}

// The address of a topic is its Vietnamese name in both languages, so that the two know each other.
function topicsOf({ topics }: ShownStory, language: "vi" | "en"): PageTopic[] {
  return topics.map((topic) => ({ key: slugOf(topic.vi), name: topic[language] }));
}
