import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashOf } from "../../src/platform/files/store.ts";
import { aFilmClip, hasFfmpeg, probed } from "../support/clips.ts";
import { factories } from "../support/factories.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pool: pg.Pool;
let folder = "";
let writer: Page;

const megabyte = 1_048_576;
/** The first thing sent of a file. */
const aPiece = megabyte;

beforeAll(async () => {
  stage = await openStage("2025-06-12T08:00:00+07:00");
  folder = await mkdtemp(join(tmpdir(), "loa-films-"));
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const make = factories(
    async <T extends object>(text: string, values: readonly unknown[] = []) =>
      (await pool.query(text, [...values])).rows as T[],
  );
  const unitId = await make.unit({ name: "Trung tâm Công báo - Tin học" });
  const grant = { unitId, domain: null };
  await makePerson(stage, "bien-tap@loa.test", { ...grant, role: "officer" }, "Trần Thị Biên Tập");
  await makePerson(stage, "giam-doc@loa.test", { ...grant, role: "unit_head" }, "Phạm Giám Đốc");
  writer = await as("bien-tap@loa.test");
}, 240_000);
afterAll(async () => {
  await pool.end();
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

async function as(email: string, phone = false): Promise<Page> {
  const page = await stage.open({ phone });
  await signIn(stage, page, email);
  return page;
}

const open = (page: Page, path: string) => page.goto(`${stage.url}/console${path}`);

async function expectWellMade(page: Page, name: string) {
  const shots = process.env.LOA_SHOTS;
  if (shots) await page.screenshot({ path: `${shots}/films-${name}.png`, fullPage: true });
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

async function one<T>(text: string): Promise<T | undefined> {
  return (await pool.query(text)).rows[0] as T | undefined;
}

/** A clip with a box behind it that players pass over, so that it comes in several pieces. */
async function aLargeClip(name: string, megabytes: number) {
  const clip = hasFfmpeg ? await aFilmClip("640x480", 2) : Buffer.from("\0\0\0\u0018ftypmp42");
  const size = Math.round(megabytes * megabyte);
  const box = Buffer.alloc(8);
  box.writeUInt32BE(size, 0);
  box.write("free", 4, "latin1");
  const bytes = Buffer.concat([clip, box, randomBytes(size - 8)]);
  const path = join(folder, name);
  await writeFile(path, bytes);
  return { path, hash: hashOf(bytes) };
}

/** Lets so many pieces through and cuts the line behind them, until it is mended. */
async function cutAfter(page: Page, pieces: number) {
  let left = pieces;
  await page.route("**/api/v1/media-uploads/*", (route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    left -= 1;
    return left >= 0 ? route.continue() : route.abort("connectionreset");
  });
  return () => page.unroute("**/api/v1/media-uploads/*");
}

const received = async () =>
  Number((await one<{ received: string }>("select received from media_uploads"))?.received ?? 0);

describe("sending a film", () => {
  it("goes on by itself where the line broke, and becomes the same bytes", async () => {
    const { path, hash } = await aLargeClip("Lễ ra quân.mp4", 4);
    await open(writer, "/newsroom/media");
    const mend = await cutAfter(writer, 1);
    await writer.getByLabel("Thêm âm thanh, phim").setInputFiles(path);
    await writer.getByText("mất kết nối, đang chờ để gửi tiếp").waitFor();
    expect(await received()).toBe(aPiece);
    await expectWellMade(writer, "line-lost");
    await mend();
    await writer.getByText("Lễ ra quân.mp4: đã gửi xong").waitFor({ timeout: 120_000 });
    expect(await one("select f.sha256 from media m join files f on f.id = m.file_id")).toEqual({
      sha256: hash,
    });
  });

  it("goes on after the page was closed, with the same file and no other", async () => {
    const { path, hash } = await aLargeClip("Phỏng vấn.mp4", 4);
    await pool.query("delete from media_uploads");
    await cutAfter(writer, 1);
    await open(writer, "/newsroom/media");
    await writer.getByLabel("Thêm âm thanh, phim").setInputFiles(path);
    await writer.getByText("mất kết nối, đang chờ để gửi tiếp").waitFor();
    await writer.context().close();

    writer = await as("bien-tap@loa.test", true);
    await open(writer, "/newsroom/media");
    const again = writer.getByLabel("Chọn lại đúng tệp Phỏng vấn.mp4 để gửi tiếp");
    await again.waitFor({ state: "attached" });
    await expectWellMade(writer, "broken-off-phone");
    const other = await aLargeClip("Khác.mp4", 1);
    await again.setInputFiles(other.path);
    await writer.getByText("Tệp vừa chọn không phải tệp đã gửi dở").waitFor();
    expect(await received()).toBe(aPiece);
    await again.setInputFiles(path);
    await writer.getByText("Phỏng vấn.mp4: đã gửi xong").waitFor({ timeout: 120_000 });
    const kept = await one(
      "select f.sha256 from media m join files f on f.id = m.file_id order by m.id desc limit 1",
    );
    expect(kept).toEqual({ sha256: hash });
  });
});

describe.skipIf(!hasFfmpeg)("a film (needs ffmpeg)", () => {
  const film = () => writer.locator("figure").filter({ hasText: "Phỏng vấn" });

  it("is made fit by the machine, described, and given its captions by keys beside the player", async () => {
    await writer.context().close();
    writer = await as("bien-tap@loa.test");
    await open(writer, "/newsroom/media");
    await film().getByText("Phim, 0 phút 2 giây").waitFor({ timeout: 120_000 });
    await expectWellMade(writer, "library");
    await film().getByRole("button", { name: "Mô tả, bản quyền" }).click();
    await writer
      .getByLabel("Nói về gì, cho thấy gì (tiếng Việt)")
      .fill("Chủ tịch xã nói về một cửa số");
    await writer.locator("video").focus();
    await writer.keyboard.press("Alt+Enter");
    await writer.getByText("Chưa có lời.").waitFor();
    await writer.getByLabel("Đoạn 1: lời").fill("Kính chào bà con");
    await writer.getByLabel("Đoạn 1: bắt đầu").fill("0:00.5");
    await writer.getByLabel("Đoạn 1: kết thúc").fill("0:01.5");
    await expectWellMade(writer, "captions");
    await writer.getByRole("button", { name: "Lưu phụ đề, lời ghi" }).click();
    await writer.getByText("Đã lưu phụ đề, lời ghi.").waitFor();
    expect(await writer.getByRole("textbox", { name: "Lời ghi" }).inputValue()).toBe(
      "Kính chào bà con",
    );
    await writer.getByRole("button", { name: "Lưu", exact: true }).click();
    await writer.getByText("Đã lưu mô tả, bản quyền.").first().waitFor();
    await writer.getByRole("button", { name: "Đóng", exact: true }).click();
    await film()
      .or(writer.locator("figure").filter({ hasText: "Chủ tịch xã nói" }))
      .first()
      .waitFor();
    await writer.getByText("đủ điều kiện đăng").first().waitFor();
  });

  it("stands at the head of a story and is played on the portal with captions and transcript", async () => {
    const path = await published();
    const reader = await stage.open({ phone: true });
    await reader.goto(`${stage.url}${path}`);
    const video = reader.locator("video");
    await video.waitFor();
    await reader.getByText("Kính chào bà con").waitFor({ state: "attached" });
    await expectWellMade(reader, "portal-phone");
    const shown = (await reader.evaluate(`(async () => {
      const video = document.querySelector("video");
      const track = video.textTracks[0];
      track.mode = "showing";
      while (!track.cues || track.cues.length === 0) await new Promise((next) => setTimeout(next, 50));
      return {
        said: track.cues[0].text,
        source: video.querySelector("source").src,
        plays: video.canPlayType('video/mp4; codecs="avc1.64001f, mp4a.40.2"') !== "",
      };
    })()`)) as { said: string; source: string; plays: boolean };
    expect(shown.said).toBe("Kính chào bà con");
    const part = await fetch(shown.source, { headers: { range: "bytes=0-99" } });
    const bytes = new Uint8Array(await (await fetch(shown.source)).arrayBuffer());
    expect([
      part.status,
      part.headers.get("content-range"),
      part.headers.get("cache-control"),
    ]).toEqual([206, `bytes 0-99/${bytes.length}`, "public, max-age=60, s-maxage=10"]);
    const { streams } = await probed(bytes);
    expect(streams.map((stream) => stream.codec_name)).toEqual(["h264", "aac"]);
    // Chromium from npm has no decoder for H.264; where the browser has one, it plays.
    if (shown.plays)
      await reader.evaluate(
        `new Promise((done) => { const video = document.querySelector("video"); video.muted = true; video.ontimeupdate = () => video.currentTime > 0.2 && done(); void video.play(); })`,
      );
  });
});

/** Writes, approves and sends out a story with the film at its head; answers its path. */
async function published(): Promise<string> {
  const piece = await one<{ id: string; unit_id: string }>(
    "select id, unit_id from media order by id desc limit 1",
  );
  const { id } = await asked(writer, "POST", "/stories", {
    ...{ unitId: piece?.unit_id, title: "Chủ tịch xã trả lời bà con", plannedOn: null },
  });
  await asked(writer, "POST", `/stories/${id}/revisions`, {
    ...{ language: "vi", base: 1, basedOn: null, title: "Chủ tịch xã trả lời bà con" },
    ...{ abstract: "Phim ngắn.", byline: "", leadMediaId: piece?.id },
    body: {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "Xem phim." }] }],
    },
  });
  await asked(writer, "POST", `/stories/${id}/reviews`, { language: "vi", number: 2, note: "" });
  const head = await as("giam-doc@loa.test");
  await asked(head, "POST", `/stories/${id}/approvals`, { language: "vi", number: 2 });
  await asked(head, "POST", `/stories/${id}/publications`, {
    ...{ channel: "portal", language: "vi", number: 2 },
  });
  await head.context().close();
  const page = await one<{ number: number; slug: string }>(
    "select number, slug from portal_pages order by number desc limit 1",
  );
  return `/tin/${page?.slug}-${page?.number}`;
}

async function asked(page: Page, method: string, path: string, body: object) {
  const answer = await page.evaluate(
    `fetch("/api/v1${path}", { method: "${method}", headers: { "x-loa-request": "1", "content-type": "application/json" }, body: ${JSON.stringify(JSON.stringify(body))} }).then(async (answer) => ({ status: answer.status, text: await answer.text() }))`,
  );
  const { status, text } = answer as { status: number; text: string };
  expect(status, `${path}: ${text}`).toBeLessThan(300);
  return text ? JSON.parse(text) : undefined;
}
