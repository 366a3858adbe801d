import sharp from "sharp";
import { addPicture, describeMedia } from "../../src/features/media/contract.ts";
import * as newsroom from "../../src/features/newsroom/contract.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import type { RichDocument } from "../../src/platform/contract/rich-text/document.ts";
import type { World } from "./world.ts";

/** A desk: two officers who write, two heads, and the people around it. */
export interface NewsDesk {
  readonly unitId: string;
  readonly writer: Actor;
  readonly colleague: Actor;
  readonly head: Actor;
  readonly otherHead: Actor;
  readonly coordinator: Actor;
  readonly otherCoordinator: Actor;
  readonly leader: Actor;
  readonly otherUnitId: string;
  readonly stranger: Actor;
}

/** Makes a desk and another unit's people. */
export async function makeNewsDesk(world: World): Promise<NewsDesk> {
  const unitId = await world.make.unit({ name: "Trung tâm Công báo - Tin học" });
  const otherUnitId = await world.make.unit({ name: "Ủy ban nhân dân xã Mẫu" });
  const at = (role: "officer" | "unit_head", unit = unitId) =>
    world.make.actor([{ role, unitId: unit }]);
  return {
    ...{ unitId, otherUnitId },
    writer: await at("officer"),
    colleague: await at("officer"),
    head: await at("unit_head"),
    otherHead: await at("unit_head"),
    coordinator: await world.make.actor([{ role: "coordinator", domain: "CDS" }]),
    otherCoordinator: await world.make.actor([{ role: "coordinator", domain: "CCHC" }]),
    leader: await world.make.actor([{ role: "leader" }]),
    stranger: await at("officer", otherUnitId),
  };
}

/** A document of plain paragraphs. */
export function paragraphs(...texts: readonly string[]): RichDocument {
  return {
    type: "doc",
    content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  };
}

/** What is saved, unremarkable where nothing is said of it. */
export const aDraft = (
  over: Partial<Parameters<typeof draftOf>[0]> = {},
): ReturnType<typeof draftOf> =>
  draftOf({
    ...{ language: "vi", base: 1, basedOn: null, title: "Một cửa số ở xã Mẫu" },
    ...{ abstract: "Người dân nộp hồ sơ tại nhà.", byline: "Nguyễn Văn A", leadMediaId: null },
    ...{ body: paragraphs("Xã Mẫu mở bộ phận một cửa số."), ...over },
  });

const draftOf = (draft: {
  language: "vi" | "en";
  base: number;
  basedOn: number | null;
  title: string;
  abstract: string;
  byline: string;
  leadMediaId: string | null;
  body: RichDocument;
}) => draft;

/** A story with one revision worth reading; answers its id. */
export async function aStory(
  world: World,
  desk: NewsDesk,
  over: Parameters<typeof aDraft>[0] = {},
): Promise<string> {
  const as = world.as(desk.writer);
  const title = over.title ?? "Một cửa số ở xã Mẫu";
  const { id } = await as.call(newsroom.startStory, {
    body: { unitId: desk.unitId, title, plannedOn: null },
  });
  await as.call(newsroom.saveRevision, { params: { storyId: id }, body: aDraft(over) });
  return id;
}

/** The same, waiting for a judgement; its newest revision is the second. */
export async function aStoryInReview(
  world: World,
  desk: NewsDesk,
  over: Parameters<typeof aDraft>[0] = {},
): Promise<string> {
  const storyId = await aStory(world, desk, over);
  await world.as(desk.writer).call(newsroom.askReview, {
    ...{ params: { storyId }, body: { language: "vi", number: 2, note: "" } },
  });
  return storyId;
}

/** A photograph as a phone takes it, with the place it was taken at. */
export async function aPhoto(width = 2000, height = 1200, name = "anh.jpg"): Promise<File> {
  const bytes = await sharp({
    create: { width, height, channels: 3, background: { r: 15, g: 107, b: 92 } },
  })
    .withExif({
      IFD0: { Make: "Máy ảnh mẫu" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "15/1 7/1 0/1" },
    })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: "image/jpeg" });
}

/** A picture in the desk's library, fit to be published. */
export async function aPicture(world: World, desk: NewsDesk): Promise<string> {
  const as = world.as(desk.writer);
  const { id } = await as.call(addPicture, {
    ...{ body: { unitId: desk.unitId }, files: [await aPhoto()] },
  });
  await world.runJobs();
  await as.call(describeMedia, {
    params: { mediaId: id },
    body: {
      alt: { vi: "Bộ phận một cửa", en: "The one-stop desk" },
      rights: { kind: "own", credit: "", proof: "", until: null },
    },
  });
  return id;
}
