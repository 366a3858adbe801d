import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { described, sent } from "../../../../tests/support/media-factory.ts";
import {
  aDraft,
  aPicture,
  aStory,
  makeNewsDesk,
  type NewsDesk,
} from "../../../../tests/support/newsroom-factory.ts";
import { createWorld, type World } from "../../../../tests/support/world.ts";
import { approveStory, askReview } from "../../newsroom/contract.ts";
import {
  clock,
  getMedia,
  getWording,
  keepCaptions,
  keepTranscript,
  readCaptions,
  transcriptOf,
  typedMoment,
  writeCaptions,
} from "../contract.ts";

describe("captions", () => {
  it("are read from WebVTT and from SubRip, and written as WebVTT", () => {
    const vtt =
      "WEBVTT - phim\n\nNOTE viết tay\n\n1\n00:01.000 --> 00:02.500 align:start position:10%\nXin chào\nbà con\n";
    const srt = "1\r\n00:00:01,000 --> 00:00:02,500\r\nXin chào\r\nbà con\r\n";
    const cue = { from: 1, to: 2.5, text: "Xin chào\nbà con" };
    expect(readCaptions(vtt)).toEqual({ cues: [cue], faults: [] });
    expect(readCaptions(srt)).toEqual({ cues: [cue], faults: [] });
    expect(writeCaptions([cue])).toBe(
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nXin chào\nbà con\n",
    );
    expect(readCaptions(writeCaptions([cue])).cues).toEqual([cue]);
  });

  it("hold words and times and nothing a player would take for a command", () => {
    const hostile =
      "WEBVTT\n\nSTYLE\n::cue { background: url(http://a.test/) }\n\n00:01.000 --> 00:02.000\n<v Ông A><c.x>Chào</c></v> <script>alert(1)</script> a &lt; b {\\\\an8}\n";
    const { cues } = readCaptions(hostile);
    expect(cues).toEqual([{ from: 1, to: 2, text: "Chào alert(1) a < b" }]);
    const written = writeCaptions([{ from: 0, to: 1, text: "a --> b\n\n<i>" }]);
    expect(written).toBe("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\na --&gt; b\n&lt;i&gt;\n");
  });

  it.each([
    ["a time that is none", "1:2 --> 00:02.000\nA", "time"],
    ["an end before its beginning", "00:03.000 --> 00:02.000\nA", "time"],
    ["no words", "00:01.000 --> 00:02.000\n", "empty"],
    ["a whole page at once", `00:01.000 --> 00:02.000\n${"a".repeat(301)}`, "length"],
    ["what goes back in time", "00:05.000 --> 00:06.000\nA\n\n00:01.000 --> 00:02.000\nB", "order"],
  ])("with %s are refused at their line", (_, said, what) =>
    expect(readCaptions(said).faults.map((fault) => fault.what)).toEqual([what]),
  );

  it("become a text whose paragraphs end where a pause is", () => {
    const cue = (from: number, text: string) => ({ from, to: from + 1, text });
    expect(transcriptOf([cue(0, "Kính thưa"), cue(1, "bà con."), cue(9, "Hôm nay")])).toBe(
      "Kính thưa bà con.\nHôm nay",
    );
  });

  it.each([
    ["1:02", 62],
    ["1:02:03,5", 3723.5],
    ["62.25", 62.25],
    ["một phút", null],
    ["", null],
  ])("takes the moment %j for %j", (typed, seconds) => expect(typedMoment(typed)).toBe(seconds));

  it("write a moment whole, rounding over", () =>
    expect([clock(59.9999), clock(3723.5)]).toEqual(["00:01:00.000", "01:02:03.500"]));
});

describe("the words of a film", () => {
  let world: World;
  let desk: NewsDesk;
  beforeAll(async () => {
    world = await createWorld();
    desk = await makeNewsDesk(world);
  });
  afterAll(() => world.close());

  const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào\n";
  const film = Buffer.from("\0\0\0\u0018ftypmp42".padEnd(600, "0"), "latin1");
  const caption = (mediaId: string, captions: string, language: "vi" | "en" = "vi") =>
    world.as(desk.writer).call(keepCaptions, { params: { mediaId, language }, body: { captions } });

  it("are captions and a transcript that follows them until somebody writes it", async () => {
    const mediaId = await sent(world, desk, film);
    expect((await caption(mediaId, vtt)).transcript).toBe("Xin chào");
    expect((await caption(mediaId, vtt.replace("Xin", "Kính"))).transcript).toBe("Kính chào");
    const params = { mediaId, language: "vi" as const };
    const transcript = "(Nhạc) Kính chào bà con";
    await world.as(desk.writer).call(keepTranscript, { params, body: { transcript } });
    await caption(mediaId, vtt);
    const wording = await world.as(desk.writer).call(getWording, { params });
    expect([wording.transcript, wording.captions.length]).toEqual([transcript, 1]);
    expect((await caption(mediaId, "")).captions).toEqual([]);
  });

  it("are refused when they are none, and when the piece is a picture", async () => {
    const mediaId = await sent(world, desk, film);
    const refused = async (id: string, captions: string) => {
      const params = { mediaId: id, language: "vi" as const };
      const { body } = await world
        .as(desk.writer)
        .refusal(keepCaptions, { params, body: { captions } });
      return body.error.code;
    };
    expect(await refused(mediaId, "lời dẫn")).toBe("captions-without-cues");
    expect(await refused(mediaId, "00:02.000 --> 00:01.000\nA")).toBe("captions-faulty");
    expect(await refused(await aPicture(world, desk), vtt)).toBe("no-words-for-pictures");
    const params = { mediaId, language: "vi" as const };
    const asked = { params, body: { captions: vtt } };
    expect((await world.as(desk.stranger).refusal(keepCaptions, asked)).status).toBe(404);
  });

  it("are asked for before a story with it is approved, with a sentence that says what to do", async () => {
    const mediaId = await sent(world, desk, film);
    await described(world, desk, mediaId);
    // As if the machine had made it fit, which needs ffmpeg.
    await world.sql("update media_conversions set ended_at = now() where media_id = $1", [mediaId]);
    await world.sql(
      `insert into media_variants (media_id, unit_id, label, format, file_id, made_at)
       select id, unit_id, '720', 'mp4', file_id, now() from media where id = $1`,
      [mediaId],
    );
    const storyId = await aStory(world, desk, aDraft({ leadMediaId: mediaId }));
    const params = { storyId };
    await world
      .as(desk.writer)
      .call(askReview, { params, body: { language: "vi", number: 2, note: "" } });
    const asked = { params, body: { language: "vi" as const, number: 2 } };
    const { body } = await world.as(desk.head).refusal(approveStory, asked);
    expect(body.error.details).toEqual({ faults: ["media-no-captions", "media-no-transcript"] });
    expect(body.error.message).toContain("ghi hoặc tải tệp phụ đề lên");
    await caption(mediaId, vtt);
    expect((await world.as(desk.writer).call(getMedia, { params: { mediaId } })).faults).toEqual(
      [],
    );
    await world.as(desk.head).call(approveStory, asked);
  });
});
