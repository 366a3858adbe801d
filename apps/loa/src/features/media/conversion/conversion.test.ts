import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  aClip,
  aFilmClip,
  aSilentClip,
  aSoundClip,
  hasFfmpeg,
  loudnessOf,
  probed,
} from "../../../../tests/support/clips.ts";
import { sent, sentAndMade } from "../../../../tests/support/media-factory.ts";
import { makeNewsDesk, type NewsDesk } from "../../../../tests/support/newsroom-factory.ts";
import { createWorld, type World } from "../../../../tests/support/world.ts";
import { hashOf } from "../../../platform/files/store.ts";
import * as contract from "../contract.ts";
import { convertWaiting } from "./ask-conversion.ts";
import { convertMediaJob } from "./convert-media.job.ts";

let world: World;
let desk: NewsDesk;

beforeAll(async () => {
  world = await createWorld();
  desk = await makeNewsDesk(world);
});
afterAll(() => world.close());

async function fileOf(mediaId: string, variant: string): Promise<Uint8Array> {
  const params = { mediaId, variant };
  const blob = await world.as(desk.writer).call(contract.getMediaFile, { params });
  return new Uint8Array(await blob.arrayBuffer());
}
const piece = (mediaId: string) =>
  world.as(desk.writer).call(contract.getMedia, { params: { mediaId } });
const forms = ({ variants }: contract.MediaItem) =>
  variants.map(({ label, format }) => `${label}.${format}`).sort();
const scratch = (mediaId: string) => join(world.services.env.dataDir, "conversions", mediaId);

describe.skipIf(!hasFfmpeg)("a film (needs ffmpeg)", () => {
  it("is made H.264 and AAC at 720 lines with a picture that stands for it, and loses its place", async () => {
    const clip = await aFilmClip();
    expect((await probed(clip)).format.tags?.["location"]).toBeDefined();
    const made = await sentAndMade(world, desk, clip);
    expect(forms(made)).toEqual(["720.mp4", "poster.jpeg", "poster.webp"]);
    expect([made.kind, made.width, made.height, made.conversion]).toEqual([
      ...["video", 1280, 960, { underWay: false, share: 1, fault: null }],
    ]);
    expect(made.seconds).toBeCloseTo(3, 0);
    const { streams, format } = await probed(await fileOf(made.id, "720.mp4"));
    expect(streams.map((stream) => stream.codec_name)).toEqual(["h264", "aac"]);
    expect([streams[0]?.width, streams[0]?.height]).toEqual([960, 720]);
    expect(JSON.stringify(format.tags)).not.toContain("15.12");
    expect(existsSync(scratch(made.id))).toBe(false);
  });

  it("without sound keeps its size and its silence", async () => {
    const made = await sentAndMade(world, desk, await aSilentClip(), "im.webm");
    const { streams } = await probed(await fileOf(made.id, "720.mp4"));
    expect(streams.map(({ codec_name, width, height }) => [codec_name, width, height])).toEqual([
      ["h264", 360, 640],
    ]);
  });

  it("made twice is made once, whatever a killed worker left behind", async () => {
    const clip = await aFilmClip("320x240", 1);
    const mediaId = await sent(world, desk, clip);
    await convertMediaJob.run({ mediaId }, world.services);
    const first = hashOf(await fileOf(mediaId, "720.mp4"));
    await world.sql("update media_conversions set ended_at = null where media_id = $1", [mediaId]);
    await convertMediaJob.run({ mediaId }, world.services);
    await convertMediaJob.run({ mediaId }, world.services);
    expect(forms(await piece(mediaId))).toHaveLength(3);
    expect(hashOf(await fileOf(mediaId, "720.mp4"))).toBe(first);
    expect(hashOf(await fileOf(mediaId, "original"))).toBe(hashOf(clip));
  });

  it("cut short says that it is not readable, keeps what came and shows nothing", async () => {
    const clip = (await aFilmClip("320x240", 1)).subarray(0, 4000);
    const made = await sentAndMade(world, desk, clip);
    expect([made.conversion?.fault, made.variants]).toEqual(["not-readable", []]);
    expect(made.faults).toContain("cannot-show");
    expect(hashOf(await fileOf(made.id, "original"))).toBe(hashOf(clip));
  });

  it("that names other files or addresses reads none of them", async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const lists = [
      `#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:${port}/a.ts\n/etc/passwd\n#EXT-X-ENDLIST\n`,
      `ffconcat version 1.0\nfile http://127.0.0.1:${port}/a.mp4\nfile /etc/passwd\n`,
    ];
    for (const list of lists) {
      // Behind first bytes that pass for a film, where a reader that guessed would find the list.
      const disguised = Buffer.concat([
        Buffer.from("\0\0\0\u0008ftyp", "latin1"),
        Buffer.from(list),
      ]);
      const made = await sentAndMade(world, desk, disguised);
      expect([made.conversion?.fault, made.variants]).toEqual(["not-readable", []]);
    }
    server.close();
    expect(asked).toBe(0);
  });
});

describe.skipIf(!hasFfmpeg)("sound (needs ffmpeg)", () => {
  it("is made MP3 and AAC at one loudness", async () => {
    const clip = await aSoundClip();
    expect(await loudnessOf(clip)).toBeLessThan(-30);
    const made = await sentAndMade(world, desk, clip, "loi.wav");
    expect([made.kind, made.width, forms(made)]).toEqual([
      ...["sound", null, ["sound.m4a", "sound.mp3"]],
    ]);
    for (const form of ["sound.mp3", "sound.m4a"])
      expect(Math.abs((await loudnessOf(await fileOf(made.id, form))) + 16), form).toBeLessThan(1);
  });

  it("in a film's clothes is known for sound", async () => {
    const clip = await aClip("loi.mp4", ["-f", "lavfi", "-i", "sine=duration=2", "-c:a", "aac"]);
    expect((await sentAndMade(world, desk, clip)).kind).toBe("sound");
  });

  it("that is silence stays silence", async () => {
    const clip = await aClip("im.wav", [
      "-f",
      "lavfi",
      "-i",
      "anullsrc=r=16000:cl=mono",
      "-t",
      "2",
    ]);
    expect(forms(await sentAndMade(world, desk, clip, "im.wav"))).toHaveLength(2);
  });
});

describe("a machine without ffmpeg", () => {
  const path = process.env.PATH;
  const withoutPrograms = async (act: () => Promise<unknown>) => {
    process.env.PATH = "/nowhere";
    try {
      await act();
    } finally {
      process.env.PATH = path;
    }
  };

  it("keeps what came, shows nothing and says why; what waited is taken up when ffmpeg is there", async () => {
    const head = Buffer.from("RIFF0000WAVEfmt ".padEnd(600, "0"));
    const mediaId = await sent(world, desk, head, "loi.wav");
    await withoutPrograms(() => world.runJobs());
    const made = await piece(mediaId);
    expect([made.conversion, made.variants]).toEqual([
      ...[{ underWay: false, share: 0, fault: "no-program" }, []],
    ]);
    expect(made.faults).toContain("cannot-show");
    await withoutPrograms(() => convertWaiting(world.services));
    expect((await piece(mediaId)).conversion?.fault).toBe("no-program");
    await world.as(desk.writer).call(contract.retryConversion, { params: { mediaId } });
    expect((await piece(mediaId)).conversion?.underWay).toBe(true);
    const again = await world
      .as(desk.writer)
      .refusal(contract.retryConversion, { params: { mediaId } });
    expect(again.body.error.code).toBe("conversion-under-way");
  });
});
