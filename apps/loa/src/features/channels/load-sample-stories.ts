import type { SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { approvedRevision } from "../newsroom/index.ts";
import { type SampleStory, sampleStories } from "../portal/index.ts";
import type { Sending } from "./channel.ts";
import { channelKinds } from "./channel-kinds.ts";
import type { Cleared } from "./clear-story.ts";
import { putRight } from "./correct-publication.ts";
import { officeSetting } from "./office-channel.queries.ts";
import { prepareStory } from "./prepare-story.ts";
import { standingAt } from "./publications.queries.ts";
import { type SampleDesk, sampleDesk, writeCorrection, writeSampleStory } from "./sample-story.ts";
import { sendOut } from "./send-out.ts";

const aDay = 86_400_000;
const robot: SystemActor = { accountId: null, name: "Tỉnh mẫu (Loa)" };

/**
 * Writes the sample stories, has them approved and sends them out as any other, each marked as a sample and on its day, so
 * that readers see them and their outputs count. What is there already stays. Gives how many were sent.
 */
export async function loadSampleStories(services: Services): Promise<number> {
  const units = await services.database.read(system, (tx) =>
    tx.selectFrom("units").select(["id", "code"]).orderBy("valid_from").execute(),
  );
  const idOf = new Map(units.map(({ id, code }) => [code, id]));
  let sent = 0;
  for (const [at, story] of sampleStories.entries()) {
    const unitId = idOf.get(story.unitCode);
    if (!unitId) continue;
    sent += await services.database.in(system, (tx) =>
      loadOne(tx, services, { at, story, unitId }),
    );
  }
  return sent;
}

interface Loading {
  readonly at: number;
  readonly story: SampleStory;
  readonly unitId: string;
}

async function loadOne(tx: Tx, services: Services, { at, story, unitId }: Loading) {
  const { clock, files, baseUrl } = services;
  const now = new Date(clock.now().getTime() - story.daysAgo * aDay - at * 600_000);
  const desk = await sampleDesk(tx, unitId);
  const storyId = await writeSampleStory({ tx, files, now }, { at, story, desk });
  if (!storyId) return 0;
  const c = { tx, files, baseUrl, now };
  for (const language of languagesOf(story)) await send(c, desk, storyId, language, story);
  if (story.correction) await correct(c, desk, storyId, story);
  return languagesOf(story).length;
}

const languagesOf = ({ en }: SampleStory) => (en ? (["vi", "en"] as const) : (["vi"] as const));

// Not asked what a person's sending is asked: nobody of the sample holds any right by it.
async function clear(
  { tx, now }: Sending,
  storyId: string,
  language: "vi" | "en",
  { sections, runsFor }: SampleStory,
): Promise<Cleared> {
  const approved = await approvedRevision(tx, storyId, language);
  if (!approved) throw new Error("a sample story is not approved");
  const kind = channelKinds.portal;
  const ends = runsFor ? dateInVietnam(new Date(now.getTime() + runsFor * aDay)) : null;
  const prepared = await prepareStory(tx, approved, null);
  const story = { ...prepared, sections, sample: true, runsUntil: ends };
  return {
    ...{ kind, story, place: { storyId, language, channel: kind.id } },
    ...{ office: await officeSetting(tx, approved.unitId, kind.id), rendition: kind.render(story) },
  };
}

async function send(
  c: Sending,
  desk: SampleDesk,
  storyId: string,
  language: "vi" | "en",
  story: SampleStory,
) {
  const cleared = await clear(c, storyId, language, story);
  const by = { actor: robot, senderId: desk.writerId, scheduleId: null };
  await sendOut(c, cleared, { ...by, on: dateInVietnam(c.now) });
}

async function correct(c: Sending, desk: SampleDesk, storyId: string, story: SampleStory) {
  const later = { ...c, now: new Date(c.now.getTime() + aDay), actor: robot };
  await writeCorrection(later, storyId, desk);
  const cleared = await clear(later, storyId, "vi", story);
  const standing = await standingAt(c.tx, cleared.place);
  if (standing) await putRight(later, standing, cleared, story.correction ?? "");
}
