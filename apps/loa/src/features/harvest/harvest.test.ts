import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChromium } from "../../../tests/support/find-chromium.ts";
import { type LocalSite, startSite } from "../../../tests/support/local-site.ts";
import { type Desk, makeDesk } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Services } from "../../platform/services.ts";
import {
  getEvidencePicture,
  getOutput,
  recordOutput,
  withdrawOutput,
} from "../outputs/contract.ts";
import * as contract from "./contract.ts";
import { harvest } from "./harvest.ts";
import { drawPages } from "./picture/draw-pages.ts";

let world: World;
let site: LocalSite;
let desk: Desk;
let services: Services;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  world = await createWorld();
  desk = await makeDesk(world);
  site.pages.clear();
  site.asked.length = 0;
  services = {
    ...world.services,
    env: { ...world.services.env, LOA_OUTGOING_ALLOW: [site.host] },
  };
  // The doors run on the world's own services; only the reader reaches outside.
  world.services.env.LOA_OUTGOING_ALLOW.push(site.host);
});
afterEach(() => world.close());

const article = (title: string, words: string) =>
  `<html><head><title>${title}</title></head><body><nav>Trang chủ</nav><article><h1>${title}</h1><p>${words.repeat(40)}</p></article></body></html>`;

const feed = (...items: readonly (readonly [string, string, string])[]) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Xã Mẫu</title>${items
    .map(
      ([path, title, date]) =>
        `<item><title><![CDATA[${title}]]></title><link>${site.url}${path}</link><pubDate>${date}</pubDate></item>`,
    )
    .join("")}</channel></rss>`;

const input = (over: Partial<contract.SourceInput> = {}): contract.SourceInput => ({
  ...{ kind: "feed", title: "Trang xã", url: `${site.url}/rss`, channel: "Cổng thông tin điện tử" },
  ...{ outputKind: "article", rule: "propose", since: "2025-01-01", everyMinutes: 60 },
  ...over,
});

const add = (over: Partial<contract.SourceInput> = {}, as = desk.officer) =>
  world.as(as).call(contract.addSource, { body: { ...input(over), unitId: desk.unitId } });
const waiting = () =>
  world.as(desk.officer).call(contract.listFoundItems, { query: { state: "waiting" } });

const twoItems = () => {
  site.pages.set("/rss", {
    headers: { etag: '"a"', "content-type": "application/rss+xml" },
    body: feed(
      [
        "/tin-1",
        "Tin, bài trên Cổng thông tin điện tử: dịch vụ công",
        "Tue, 27 May 2025 08:00:00 +0700",
      ],
      ["/tin-2", "Xã Mẫu mở lớp bình dân học vụ số", "Wed, 28 May 2025 08:00:00 +0700"],
    ),
  });
  site.pages.set("/tin-1", article("Tin một", "Người dân nộp hồ sơ trực tuyến. "));
  site.pages.set("/tin-2", article("Tin hai", "Lớp học mở tại nhà văn hóa thôn. "));
};

describe("reading a unit's own page", () => {
  it("finds what is new once, keeps each page with its words and hash, and asks conditionally after", async () => {
    twoItems();
    await add();
    await harvest(services);
    const { rows, total } = await waiting();
    expect(total).toBe(2);
    expect(rows.map((row) => row.publishedOn)).toEqual(["2025-05-28", "2025-05-27"]);
    expect(rows.every((row) => row.captured?.sha256.length === 64 && row.dateSure)).toBe(true);
    const text = await world
      .as(desk.officer)
      .call(contract.getFoundText, { params: { itemId: rows[0]?.id ?? "" } });
    expect(text.text).toContain("nhà văn hóa thôn");
    expect(text.text).not.toContain("Trang chủ");

    world.clock.set("2025-06-02T15:00:00+07:00");
    await harvest(services);
    expect(site.asked.filter(({ path }) => path === "/rss").map(({ status }) => status)).toEqual([
      200, 304,
    ]);
    expect((await waiting()).total).toBe(2);
  });

  it("takes nothing from before the day it is to begin", async () => {
    twoItems();
    await add({ since: "2025-05-28" });
    await harvest(services);
    expect((await waiting()).rows.map((row) => row.url)).toEqual([`${site.url}/tin-2`]);
  });

  it("believes no date to come and says that the day is the finding's", async () => {
    site.pages.set(
      "/rss",
      feed(["/mai", "Tin của ngày mai trên trang", "Fri, 01 Jan 2100 00:00:00 GMT"]),
    );
    site.pages.set("/mai", article("Mai", "Chưa tới. "));
    await add();
    await harvest(services);
    expect((await waiting()).rows).toMatchObject([{ publishedOn: "2025-06-02", dateSure: false }]);
  });

  it("reads a list of news, a site map and a calendar as well", async () => {
    const title = "Xã Mẫu tập huấn kỹ năng số cho bà con";
    site.pages.set(
      "/tin-tuc",
      `<ul><li><a href="/tin-tuc/1">${title}</a> <span>27/05/2025</span></li><li><a href="/">Trang chủ của Ủy ban nhân dân xã</a></li></ul>`,
    );
    site.pages.set(
      "/sitemap.xml",
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${site.url}/trang/2</loc><lastmod>2025-05-20</lastmod></url></urlset>`,
    );
    site.pages.set(
      "/lich.ics",
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Ngày hội số\\, xã Mẫu\r\nDTSTART;TZID=Asia/Ho_Chi_Minh:20250521T080000\r\nURL:${site.url}/su-kien/3\r\nEND:VEVENT\r\nEND:VCALENDAR`,
    );
    await add({ kind: "listing", url: `${site.url}/tin-tuc` });
    await add({ kind: "sitemap", url: `${site.url}/sitemap.xml` });
    await add({ kind: "ical", url: `${site.url}/lich.ics` });
    await harvest(services);
    const { rows } = await waiting();
    expect(rows.map((row) => [row.publishedOn, row.title])).toEqual([
      ["2025-05-27", title],
      ["2025-05-21", "Ngày hội số, xã Mẫu"],
      ["2025-05-20", `${site.url}/trang/2`],
    ]);
  });

  it("asks one host one page at a time", async () => {
    twoItems();
    for (const n of [1, 2, 3]) {
      site.pages.set(`/rss${n}`, feed([`/a${n}`, "Một tin dài của trang xã", ""]));
      await add({ url: `${site.url}/rss${n}` });
    }
    await harvest(services);
    expect(site.busiest()).toBe(1);
  });
});

describe("a site that misbehaves", () => {
  const faultOf = async () =>
    (await world.as(desk.officer).call(contract.listSources, {})).rows[0]?.fault;

  it.each([
    ["status-503", { status: 503, headers: { "retry-after": "7200" }, body: "" }],
    ["nothing-found", { body: "<rss><channel></channel></rss>" }],
    ["nothing-found", { body: "\u0000\u0001 không phải XML <<<" }],
    ["too-many-redirects", { status: 302, headers: { location: "/rss" }, body: "" }],
    [
      "internal-address",
      { status: 302, headers: { location: "https://169.254.169.254/x" }, body: "" },
    ],
    ["not-https", { status: 302, headers: { location: "file:///etc/passwd" }, body: "" }],
    [
      "port-not-allowed",
      { status: 302, headers: { location: "https://example.com:8443/" }, body: "" },
    ],
    ["too-large", { body: "x".repeat(6 * 1024 * 1024) }],
  ])("is noted as %s, and read again later, ever more rarely", async (fault, page) => {
    site.pages.set("/rss", page);
    await add();
    await harvest(services);
    expect(await faultOf()).toBe(fault);
    const [first] = (await world.as(desk.officer).call(contract.listSources, {})).rows;
    const pause = Date.parse(first?.nextAt ?? "") - world.clock.now().getTime();
    expect(pause).toBeGreaterThanOrEqual(120 * 60_000);
    expect((await waiting()).total).toBe(0);
  });

  it("keeps what stood before the place where a feed was cut off, and expands no entity", async () => {
    site.pages.set(
      "/rss",
      feed(["/x", "Tin thứ nhất của trang xã", "Tue, 27 May 2025 08:00:00 +0700"])
        .replace(
          "?>",
          `?><!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]>`,
        )
        .replace("</channel></rss>", "<item><title>&b;"),
    );
    site.pages.set("/x", article("X", "Đây. "));
    await add();
    await harvest(services);
    expect((await waiting()).rows.map((row) => row.title)).toEqual(["Tin thứ nhất của trang xã"]);
  });

  it("says since when a page is gone and keeps what it said; a page that comes back is no longer gone", async () => {
    twoItems();
    await add();
    await harvest(services);
    site.pages.delete("/tin-1");
    world.clock.set("2025-06-04");
    await harvest(services);
    const gone = () =>
      world
        .as(desk.officer)
        .call(contract.listFoundItems, { query: { state: "waiting", gone: "1" } });
    const { rows } = await gone();
    expect(rows).toMatchObject([
      { url: `${site.url}/tin-1`, goneSince: world.clock.now().toISOString() },
    ]);
    const params = { itemId: rows[0]?.id ?? "" };
    expect((await world.as(desk.officer).call(contract.getFoundText, { params })).text).toContain(
      "nộp hồ sơ trực tuyến",
    );
    site.pages.set("/tin-1", article("Tin một", "Người dân nộp hồ sơ trực tuyến. "));
    world.clock.set("2025-07-20");
    await harvest(services);
    expect((await gone()).total).toBe(0);
  });
});

describe("counting what was found", () => {
  const count = (itemId: string, commitmentId: string, as = desk.officer) =>
    world.as(as).call(contract.countFoundItem, { params: { itemId }, body: { commitmentId } });

  it("proposes the commitment of the same channel, and one press records an output with the captured page as proof", async () => {
    twoItems();
    await add();
    await harvest(services);
    const item = (await waiting()).rows.find((row) => row.url.endsWith("/tin-1"));
    expect(item?.match?.commitmentId).toBe(desk.commitments.get("item C.2"));
    const { outputId } = await count(item?.id ?? "", item?.match?.commitmentId ?? "");
    const output = await world.as(desk.officer).call(getOutput, { params: { outputId } });
    expect(output).toMatchObject({ happenedOn: "2025-05-27", channel: "Cổng thông tin điện tử" });
    expect(output.evidence).toMatchObject([{ kind: "capture", strength: 3, url: item?.url }]);
    expect(output.claims).toMatchObject([{ commitmentId: item?.match?.commitmentId }]);
    const again = await world.as(desk.officer).refusal(contract.countFoundItem, {
      params: { itemId: item?.id ?? "" },
      body: { commitmentId: item?.match?.commitmentId ?? "" },
    });
    expect(again.body.error.code).toBe("item-already-decided");
  });

  it("counts by rule only what fits one commitment clearly, and only where a coordinator allowed it", async () => {
    twoItems();
    const refused = await world.as(desk.officer).refusal(contract.addSource, {
      body: { ...input({ rule: "claim" }), unitId: desk.unitId },
    });
    expect(refused.status).toBe(403);
    await add({ rule: "claim" }, desk.coordinator);
    await harvest(services);
    const counted = await world
      .as(desk.officer)
      .call(contract.listFoundItems, { query: { state: "counted" } });
    expect(counted.rows.map((row) => [row.url, row.byRule])).toEqual([[`${site.url}/tin-1`, true]]);
    expect((await waiting()).total).toBe(1);
    await world.as(desk.coordinator).call(withdrawOutput, {
      params: { outputId: counted.rows[0]?.outputId ?? "" },
      body: { reason: "Trùng" },
    });
    world.clock.set("2025-06-10");
    await harvest(services);
    const [{ n } = { n: 0 }] = await world.sql<{ n: number }>(
      "select count(*)::int as n from outputs",
    );
    expect(n).toBe(1);
  });

  it("shows how the page looked beside its words, with the item and with the output it proves", async () => {
    twoItems();
    await add();
    await harvest(services);
    expect(await drawPages(services, {}, findChromium())).toBe(2);
    expect(await drawPages(services, {}, findChromium())).toBe(0);
    const item = (await waiting()).rows.find((row) => row.url.endsWith("/tin-1"));
    expect(item?.pictured).toBe(true);
    const { outputId } = await count(item?.id ?? "", item?.match?.commitmentId ?? "");
    const output = await world.as(desk.officer).call(getOutput, { params: { outputId } });
    const [piece] = output.evidence;
    expect(piece?.pictured).toBe(true);
    const params = { evidenceId: piece?.id ?? "" };
    const stranger = world.as(desk.stranger);
    expect((await stranger.refusal(getEvidencePicture, { params })).status).toBe(404);
    const itemId = item?.id ?? "";
    expect((await stranger.refusal(contract.getFoundPicture, { params: { itemId } })).status).toBe(
      404,
    );
    const picture = await world.as(desk.officer).call(getEvidencePicture, { params });
    expect((await sharp(await picture.arrayBuffer()).metadata()).format).toBe("jpeg");
  });

  it("makes the page somebody already named as a link that output's captured proof", async () => {
    twoItems();
    const { id } = await world.as(desk.officer).call(recordOutput, {
      body: {
        ...{ unitId: desk.unitId, title: "Tin một", kind: "article", happenedOn: "2025-05-27" },
        ...{ links: [`${site.url}/tin-1?utm_source=zalo`], clientKey: "da-ghi-tu-truoc" },
      },
    });
    await add();
    await harvest(services);
    const output = await world.as(desk.officer).call(getOutput, { params: { outputId: id } });
    expect(output.evidence).toMatchObject([{ kind: "capture", strength: 3 }]);
    expect((await waiting()).rows.map((row) => row.url)).toEqual([`${site.url}/tin-2`]);
  });

  it("sets aside with a reason and takes up again", async () => {
    twoItems();
    await add();
    await harvest(services);
    const [item] = (await waiting()).rows;
    const params = { itemId: item?.id ?? "" };
    const me = world.as(desk.officer);
    await me.call(contract.setAsideFoundItem, { params, body: { reason: "Không thuộc kế hoạch" } });
    expect((await waiting()).total).toBe(1);
    await me.call(contract.takeUpFoundItem, { params });
    expect((await waiting()).total).toBe(2);
  });
});

describe("whose it is", () => {
  it("is invisible to another unit, whatever is asked", async () => {
    twoItems();
    const { id } = await add();
    await harvest(services);
    const [item] = (await waiting()).rows;
    const stranger = world.as(desk.stranger);
    expect((await stranger.call(contract.listSources, {})).rows).toEqual([]);
    expect((await stranger.call(contract.listFoundItems, { query: {} })).total).toBe(0);
    const params = { itemId: item?.id ?? "" };
    const answers = await Promise.all([
      stranger.refusal(contract.getFoundText, { params }),
      stranger.refusal(contract.setAsideFoundItem, { params, body: { reason: "x" } }),
      stranger.refusal(contract.stopSource, { params: { sourceId: id } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it("is tried before it is followed, and refused where it leads inside", async () => {
    twoItems();
    const body = { unitId: desk.unitId, kind: "feed" as const, url: `${site.url}/rss` };
    const tried = await world.as(desk.officer).call(contract.trySource, { body });
    expect(tried).toMatchObject({ fault: null, found: 2 });
    const inside = await world
      .as(desk.officer)
      .refusal(contract.trySource, { body: { ...body, url: "http://127.0.0.1:1/" } });
    expect(inside.status).toBe(422);
  });
});
