import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { type Scope, system } from "../../platform/db/database.ts";
import { correctPage, mountPortal, type PortalPage, showPage, withdrawPage } from "./index.ts";
import { sampleBody } from "./sample-body.ts";
import { searchPages } from "./search-pages.ts";

let world: World;
let unitId: string;
let app: Hono;
const at = new Date("2025-06-02T09:00:00+07:00");

beforeAll(async () => {
  world = await createWorld();
  unitId = await world.make.unit({ name: "Sở Thử nghiệm" });
  app = new Hono();
  mountPortal(app, world.services);
});
afterAll(() => world.close());

const page = (values: Partial<PortalPage> = {}): PortalPage => ({
  ...{ storyId: randomUUID(), language: "vi", unitId, kind: "article" },
  ...{
    title: "Nộp hồ sơ trực tuyến",
    abstract: "Năm bước.",
    body: sampleBody(["Chuẩn bị giấy tờ."]),
  },
  ...{ byline: null, lead: null, media: [], sections: ["cds"], topics: [], sourceWords: null },
  ...values,
});
const show = (one: PortalPage, moment = at) =>
  world.services.database.in(system, (tx) => showPage(tx, one, moment));
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://portal.test${path}`, { headers });
const read = async (path: string) => (await get(path)).text();

describe("a page", () => {
  it("is read at its address as soon as it is shown, with its section, day and publisher", async () => {
    const { path } = await show(page({ title: "Đất đai: bỏ ba loại giấy" }));
    expect(path).toMatch(/^\/tin\/dat-dai-bo-ba-loai-giay-\d+$/);
    const text = await read(path);
    expect(text).toContain('<h1 itemprop="headline">Đất đai: bỏ ba loại giấy</h1>');
    for (const words of ["02/06/2025", "Sở Thử nghiệm", "Chuyển đổi số", "Chuẩn bị giấy tờ."])
      expect(text).toContain(words);
    expect(text).toContain(`rel="canonical" href="http://loa.test${path}"`);
  });

  it("keeps its address when its title is corrected, leads old addresses to it and tells readers", async () => {
    const one = page({ title: "Giam thoi gian" });
    const { path, number } = await show(one);
    const corrected = await world.services.database.in(system, (tx) =>
      correctPage(tx, { ...one, title: "Giảm thời gian cấp phép" }, { note: "Sửa tiêu đề.", at }),
    );
    expect(corrected.number).toBe(number);
    const old = await get(path.replace("giam-thoi-gian", "nham"));
    expect([old.status, old.headers.get("location")]).toEqual([301, corrected.path]);
    const text = await read(corrected.path);
    expect(text).toContain("Sửa tiêu đề.");
    expect(text).toContain("Đính chính");
  });

  it("is gone from its address, lists, search and feeds in the moment it is withdrawn, and says why", async () => {
    const one = page({ title: "Bài sẽ bị gỡ", topics: [{ key: "thu", name: "Thử" }] });
    const { path } = await show(one);
    const places = [
      "/",
      "/tin",
      "/chuyen-doi-so",
      "/chu-de/thu",
      "/rss.xml",
      "/tim-kiem?q=bai+se+bi+go",
    ];
    for (const place of places) expect(await read(place), place).toContain("Bài sẽ bị gỡ");
    await world.services.database.in(system, (tx) =>
      withdrawPage(tx, one, { reason: "Số liệu chưa được kiểm tra.", at }),
    );
    for (const place of places) expect(await read(place), place).not.toContain("Bài sẽ bị gỡ");
    const gone = await get(path);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain("Số liệu chưa được kiểm tra.");
    await show(one);
    expect((await get(path)).status).toBe(200);
  });

  it("names its other language only while that stands", async () => {
    const one = page({ title: "Hai thứ tiếng" });
    const [vi, en] = [
      await show(one),
      await show({ ...one, language: "en", title: "Two tongues" }),
    ];
    expect(await read(vi.path)).toContain(`hreflang="en" href="http://loa.test${en.path}"`);
    await world.services.database.in(system, (tx) =>
      withdrawPage(tx, { ...one, language: "en" }, { reason: "x", at }),
    );
    expect(await read(vi.path)).not.toContain(en.path);
  });

  it("can be shown, corrected and withdrawn only by its own unit's people", async () => {
    const one = page();
    await show(one);
    const stranger: Scope = { accountId: null, sees: "units", units: [await world.make.unit()] };
    const tried = [
      world.services.database.in(stranger, (tx) => showPage(tx, page(), at)),
      world.services.database.in(stranger, (tx) => showPage(tx, one, at)),
      world.services.database.in(stranger, (tx) => withdrawPage(tx, one, { reason: "x", at })),
    ];
    for (const one of await Promise.allSettled(tried)) expect(one.status).toBe("rejected");
  });

  it("runs nothing that was written into its words", async () => {
    const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
    const one = page({
      ...{ title: evil, abstract: evil, byline: evil, sourceWords: evil, body: sampleBody([evil]) },
      topics: [{ key: "xấu/../x", name: evil }],
    });
    const { path } = await show(one);
    for (const place of [path, `${path}/ban-in`, "/", "/tin", "/chu-de", "/rss.xml", "/so-do"]) {
      const text = await read(place);
      expect(text, place).not.toMatch(/<script|<img src=x/i);
    }
    const found = await get(`/tim-kiem?q=${encodeURIComponent(evil)}`);
    expect(await found.text()).not.toMatch(/<script|<img src=x/i);
  });
});

describe("the public's connection", () => {
  it("reads nothing but what is public and writes nothing at all", async () => {
    const { open } = world.services.database;
    for (const table of [
      "accounts",
      "outputs",
      "plans",
      "settings",
      "files",
      "audit_entries",
    ] as const)
      await expect(open.selectFrom(table).selectAll().execute()).rejects.toThrow(
        /permission denied/,
      );
    await expect(open.deleteFrom("portal_pages").execute()).rejects.toThrow();
  });
});

describe("search", () => {
  it("finds words with and without tone marks, titles before texts", async () => {
    const inText = page({ title: "Chuyện khác", body: sampleBody(["Có hành tỏi Lý Sơn ở đây."]) });
    const inTitle = page({ title: "Hành tỏi Lý Sơn vào mùa" });
    await show(inTitle, new Date("2025-05-01T09:00:00+07:00"));
    await show(inText);
    const { open } = world.services.database;
    for (const typed of ["hành tỏi Lý Sơn", "hanh toi ly son", "HANH TOI"]) {
      const { rows } = await searchPages(open, "vi", typed, 1);
      expect(rows.map(({ title }) => title)).toEqual([inTitle.title, inText.title]);
    }
    expect((await searchPages(open, "en", "hanh toi", 1)).rows).toEqual([]);
  });

  it("answers anything typed", async () => {
    for (const typed of [
      "",
      "!",
      "a:*",
      "'; drop table portal_pages",
      "\\",
      "đ",
      "&|!()",
      "\0x",
      "9".repeat(900),
    ])
      expect((await get(`/tim-kiem?q=${encodeURIComponent(typed)}`)).status).toBe(200);
  });
});

describe("what is not there", () => {
  it("is told in words, in the language of the address, and with the right number", async () => {
    for (const path of [
      "/khong-co",
      "/tin/khong-co-999999",
      "/chu-de/khong-co",
      "/sitemap-9.xml",
      "/tin/x-99999999999999999999",
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain("Không có trang này");
    }
    expect(await read("/en/nothing")).toContain("There is no such page");
  });

  it("is told in words when the database is away; what is kept stands in", async () => {
    const lost = await createWorld();
    const own = new Hono();
    mountPortal(own, lost.services);
    expect((await own.request("/")).status).toBe(200);
    await lost.close();
    expect((await own.request("/")).status).toBe(200);
    const answer = await own.request("/tin");
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(await answer.text()).toContain("Cổng đang gặp lỗi");
  });
});
