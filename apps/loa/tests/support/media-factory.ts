import {
  describeMedia,
  getMedia,
  getUpload,
  type MediaItem,
} from "../../src/features/media/contract.ts";
import type { NewsDesk } from "./newsroom-factory.ts";
import type { World } from "./world.ts";

const b64 = (text: string) => Buffer.from(text).toString("base64");

/** Sends sound or a film into the desk's library as a program that speaks tus would; answers its id. */
export async function sent(
  world: World,
  desk: NewsDesk,
  bytes: Uint8Array,
  name = "phim.mp4",
): Promise<string> {
  const as = world.as(desk.writer);
  const headers = { "tus-resumable": "1.0.0", "x-loa-request": "1" };
  const begun = await as.raw("/api/v1/media-uploads", {
    method: "POST",
    headers: {
      ...{ ...headers, "upload-length": String(bytes.length) },
      "upload-metadata": `filename ${b64(name)},unit ${b64(desk.unitId)}`,
    },
  });
  const address = begun.headers.get("location") ?? "";
  const answer = await as.raw(address, {
    method: "PATCH",
    headers: {
      ...headers,
      "upload-offset": "0",
      "content-type": "application/offset+octet-stream",
    },
    body: new Uint8Array(bytes),
  });
  if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`);
  const uploadId = address.split("/").at(-1) ?? "";
  const { mediaId } = await as.call(getUpload, { params: { uploadId } });
  return mediaId ?? "";
}

/** The same, with every job done that follows. */
export async function sentAndMade(...args: Parameters<typeof sent>): Promise<MediaItem> {
  const [world, desk] = args;
  const mediaId = await sent(...args);
  await world.runJobs();
  return world.as(desk.writer).call(getMedia, { params: { mediaId } });
}

/** Says what a piece shows and that it is the unit's own. */
export async function described(world: World, desk: NewsDesk, mediaId: string): Promise<void> {
  await world.as(desk.writer).call(describeMedia, {
    params: { mediaId },
    body: {
      alt: { vi: "Chủ tịch xã nói về một cửa số", en: "The chairman speaks" },
      rights: { kind: "own", credit: "", proof: "", until: null },
    },
  });
}
