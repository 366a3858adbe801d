import * as channels from "../../src/features/channels/contract.ts";
import * as newsroom from "../../src/features/newsroom/contract.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import { commitmentsOf, issuePlan } from "./commitments-factory.ts";
import { type aDraft, aStoryInReview, makeNewsDesk, type NewsDesk } from "./newsroom-factory.ts";
import type { World } from "./world.ts";

/** A desk that owes items on the portal in both reporting lines, and something on air that no page fills. */
export interface PublishingDesk extends NewsDesk {
  readonly planId: string;
  /** Commitments by the path of their task. */
  readonly duties: ReadonlyMap<string, string>;
}

/** Issues a plan to a desk. */
export async function makePublishingDesk(world: World): Promise<PublishingDesk> {
  const desk = await makeNewsDesk(world);
  const units = [desk.unitId];
  const timing = { raw: "Thường xuyên", kind: "continuous", start: null, end: null } as const;
  const portal = { count: 15, per: "month", noun: "tin, bài" } as const;
  const { planId } = await issuePlan(world, {
    tasks: [
      {
        ...{ path: "C.I.2.đ", title: "Tin, bài trên Cổng", domain: "CDS", units },
        quotas: [{ ...portal, channel: "Cổng thông tin điện tử tỉnh" }],
      },
      {
        ...{ path: "C.II.2", title: "Tin cải cách hành chính", domain: "CCHC", units },
        quotas: [{ ...portal, channel: "Cổng TTĐT" }],
      },
      {
        ...{ path: "C.II.1", title: "Công khai thủ tục trên Cổng thông tin điện tử" },
        ...{ domain: "CCHC", units, timing },
      },
      {
        ...{ path: "C.II.12.a", title: "Chuyên mục tuyên truyền CCHC trên Cổng TTĐT" },
        ...{ domain: "CCHC", units, timing },
      },
      {
        ...{ path: "C.I.2.a", title: "Chuyên mục trên sóng", domain: "CDS", units },
        quotas: [{ count: 1, per: "week", noun: "số", channel: "Phát thanh" }],
      },
    ],
  });
  const rows = await commitmentsOf(world, planId);
  return { ...desk, planId, duties: new Map(rows.map(({ path, id }) => [path, id])) };
}

/** The topic of this title. */
export async function topicId(world: World, title: string): Promise<string> {
  const [row] = await world.sql<{ id: string }>("select id from topics where title_vi = $1", [
    title,
  ]);
  if (!row) throw new Error(`no topic ${title}`);
  return row.id;
}

/** A topic of each reporting line. */
export const topics = { cds: "Dịch vụ công trực tuyến", cchc: "Cải cách thể chế" } as const;

/** Approves what waits of a story, as its head. */
export function approve(world: World, desk: NewsDesk, storyId: string, number: number, by?: Actor) {
  return world.as(by ?? desk.head).call(newsroom.approveStory, {
    ...{ params: { storyId }, body: { language: "vi", number } },
  });
}

/** A story whose second revision may go out, about these topics. */
export async function approvedStory(
  world: World,
  desk: NewsDesk,
  over: Parameters<typeof aDraft>[0] & { readonly topics?: readonly string[] } = {},
): Promise<string> {
  const { topics: about = [topics.cds], ...draft } = over;
  const storyId = await aStoryInReview(world, desk, draft);
  const topicIds: string[] = [];
  for (const title of about) topicIds.push(await topicId(world, title));
  await world.as(desk.writer).call(newsroom.tagStory, {
    ...{ params: { storyId }, body: { topicIds } },
  });
  await approve(world, desk, storyId, 2);
  return storyId;
}

/** Writes on an approved story and has that approved too; gives the new number. */
export async function approvedAnew(
  world: World,
  desk: NewsDesk,
  storyId: string,
  draft: ReturnType<typeof aDraft>,
): Promise<number> {
  const as = world.as(desk.writer);
  const { number } = await as.call(newsroom.saveRevision, { params: { storyId }, body: draft });
  await as.call(newsroom.askReview, {
    ...{ params: { storyId }, body: { language: "vi", number, note: "" } },
  });
  await approve(world, desk, storyId, number);
  return number;
}

const onPortal = { language: "vi", channel: "portal" } as const;

/** Sends a story's revision out now, as the writer. */
export function send(world: World, desk: NewsDesk, storyId: string, number = 2) {
  return world.as(desk.writer).call(channels.sendStory, {
    ...{ params: { storyId }, body: { ...onPortal, number } },
  });
}

/** Has it go out at a moment, as the writer. */
export function schedule(world: World, desk: NewsDesk, storyId: string, dueAt: string, number = 2) {
  return world.as(desk.writer).call(channels.scheduleStory, {
    ...{ params: { storyId }, body: { ...onPortal, number, dueAt } },
  });
}

/** The story's Vietnamese on the portal. */
export function onPortalOf(publishing: channels.Publishing): channels.ChannelRendition {
  const found = publishing.renditions.find(({ language }) => language === "vi");
  if (!found) throw new Error("the story is not told in Vietnamese");
  return found;
}
