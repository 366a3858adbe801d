import { createHash } from "node:crypto";
import { system } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { correctPage } from "./correct-page.ts";
import type { PageMedia, PortalLanguage, PortalPage } from "./page.ts";
import { sampleBody } from "./sample-body.ts";
import { samplePicture } from "./sample-pictures.ts";
import { sampleSound } from "./sample-sound.ts";
import { type SampleStory, sampleStories, sampleTopics } from "./sample-stories.ts";
import { showPage } from "./show-page.ts";

const aDay = 86_400_000;

/** Shows the sample stories to readers, each marked as one. Doing it again changes nothing but their days. */
export async function loadSamplePages(services: Services): Promise<number> {
  const now = services.clock.now();
  const units = await services.database.read(system, (tx) =>
    tx.selectFrom("units").select(["id", "code"]).orderBy("valid_from").execute(),
  );
  const idOf = new Map(units.map(({ id, code }) => [code, id]));
  let shown = 0;
  for (const [at, story] of sampleStories.entries()) {
    const unitId = idOf.get(story.unitCode);
    if (!unitId) continue;
    const media = await mediaOf(services, story, at);
    await services.database.in(system, async (tx) => {
      for (const language of ["vi", "en"] as const) {
        const page = pageOf(story, { at, language, unitId, media, now });
        if (!page) continue;
        const day = new Date(now.getTime() - story.daysAgo * aDay - at * 600_000);
        await showPage(tx, page, day);
        if (story.correction && language === "vi")
          await correctPage(tx, page, {
            note: story.correction,
            at: new Date(day.getTime() + aDay),
          });
        shown += 1;
      }
    });
  }
  return shown;
}

/** The same story has the same id at every loading. */
export function sampleId(name: string): string {
  const hex = createHash("sha256").update(`loa sample ${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function mediaOf(services: Services, story: SampleStory, at: number): Promise<PageMedia[]> {
  const id = sampleId(`media ${at}`);
  if (story.picture) return [await samplePicture(services.files, story.picture, id)];
  return story.kind === "audio" ? [await sampleSound(services.files, id)] : [];
}

interface Making {
  readonly at: number;
  readonly language: PortalLanguage;
  readonly unitId: string;
  readonly media: readonly PageMedia[];
  readonly now: Date;
}

function pageOf(story: SampleStory, making: Making): PortalPage | null {
  const { at, language, unitId, media, now } = making;
  const words = story[language];
  if (!words) return null;
  const ends = story.runsFor && new Date(now.getTime() + story.runsFor * aDay);
  return {
    ...{ storyId: sampleId(`story ${at}`), language, unitId, kind: story.kind ?? "article" },
    ...{ title: words.title, abstract: words.abstract, body: sampleBody(words.body) },
    ...{ byline: null, lead: media[0]?.id ?? null, media, sections: story.sections },
    topics: story.topics.map((key) => ({ key, name: sampleTopics[key][language] })),
    ...{
      sourceWords: null,
      runsUntil: ends ? ends.toISOString().slice(0, 10) : null,
      sample: true,
    },
  };
}
