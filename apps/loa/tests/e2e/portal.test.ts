import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSampleStories } from "../../src/features/channels/index.ts";
import { loadReferenceValues } from "../../src/features/indices/index.ts";
import { loadSamplePlaces } from "../../src/features/portal/index.ts";
import { loadShippedList } from "../../src/features/units/index.ts";
import { system } from "../../src/platform/db/database.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
const robot = { accountId: null, name: "test" } as const;

beforeAll(async () => {
  stage = await openStage("2025-06-20T09:00:00+07:00");
  const { services } = stage;
  await services.database.in(system, async (tx) => {
    await loadShippedList(tx, robot, services.clock.now());
    await loadReferenceValues({ tx, actor: robot, now: services.clock.now() });
  });
  await loadSampleStories(services);
  await loadSamplePlaces(services, robot, null);
});
afterAll(() => stage.close());

const widths = [320, 390, 1280] as const;
const schemesAt = (width: number) =>
  width === 390 ? (["light", "dark"] as const) : (["light"] as const);

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env["LOA_SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/portal-${name}.png`, fullPage: true });
}

const places = {
  home: "/",
  section: "/chuyen-doi-so",
  topics: "/chu-de",
  listen: "/nghe-nhin",
  documents: "/van-ban",
  promise: "/ke-hoach",
  hotlines: "/duong-day-nong",
  honours: "/guong-dien-hinh",
  indices: "/chi-so",
  search: "/tim-kiem?q=nop+ho+so",
  about: "/gioi-thieu",
  missing: "/khong-co-trang-nay",
  english: "/en",
} as const;

describe("the portal", () => {
  it.each(widths)("every place fits %i pixels and is accessible, light and dark", async (width) => {
    const page = await stage.open();
    await page.setViewportSize({ width, height: 900 });
    for (const [name, path] of Object.entries(places)) {
      for (const colorScheme of schemesAt(width)) {
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await look(page, `${name}-${width}-${colorScheme}`);
        await expectAccessible(page, `${name} ${width} ${colorScheme}`);
        await expectNoSidewaysScroll(page, `${name} ${width}`);
      }
    }
  });

  it("a story, one with a correction and one to hear are accessible on a phone and a desk", async () => {
    const page = await stage.open();
    for (const title of ["Nộp hồ sơ trực tuyến", "Vì sao chỉ số hài lòng", "Nghe: Ba cuộc gọi"]) {
      await page.setViewportSize({ width: title.startsWith("Nộp") ? 390 : 1280, height: 900 });
      await page.goto("/tin");
      await page
        .getByRole("link", { name: new RegExp(title) })
        .first()
        .click();
      await page.getByRole("heading", { level: 1, name: new RegExp(title) }).waitFor();
      await look(page, `story-${title.slice(0, 4).trim()}`);
      await expectAccessible(page, title);
      await expectNoSidewaysScroll(page, title);
    }
  });

  it("is walked by keyboard alone: skip link, search, a result, its print view", async () => {
    const page = await stage.open();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("noi-dung");
    await page.getByRole("searchbox", { name: "Tìm trên cổng" }).focus();
    await page.keyboard.type("nop ho so dinh danh");
    await page.keyboard.press("Enter");
    const result = page.getByRole("link", { name: /^Nộp hồ sơ trực tuyến bằng tài khoản/ });
    await result.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /^Nộp hồ sơ/ }).waitFor();
    await page.getByRole("link", { name: "Bản để in" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^In từ /).waitFor();
  });

  it("is whole without JavaScript and ships none: menu, sound with its words, hotline", async () => {
    const page = await stage.open({ phone: true });
    const scripts: string[] = [];
    page.on("request", (one) => one.resourceType() === "script" && scripts.push(one.url()));
    await page.goto("/");
    await page.getByText("Mục lục", { exact: true }).click();
    await page.getByRole("link", { name: "Nghe – nhìn" }).first().click();
    await page.getByRole("link", { name: /^Nghe: Ba cuộc gọi/ }).click();
    await page.getByText("Lời ghi", { exact: true }).click();
    await page.getByText(/Cuộc thứ hai báo bạn nợ phí/).waitFor();
    await page.getByRole("link", { name: "Tất cả đường dây nóng" }).click();
    expect(
      await page.getByRole("link", { name: "0255 000 1022" }).first().getAttribute("href"),
    ).toBe("tel:02550001022");
    expect(await page.locator("script").count()).toBe(0);
    expect(scripts).toEqual([]);
  });
});
