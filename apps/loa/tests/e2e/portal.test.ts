import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { loadReferenceValues } from "../../src/features/indices/index.ts";
import { loadSamplePages } from "../../src/features/portal/index.ts";
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
  await loadSamplePages(services);
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
  topic: "/chu-de/dich-vu-cong",
  listen: "/nghe-nhin",
  indices: "/chi-so",
  search: "/tim-kiem?q=nop+ho+so",
  "search-none": "/tim-kiem?q=khongcogi",
  map: "/so-do",
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

  it.each(widths)("a story, one with a correction and one to hear fit %i pixels", async (width) => {
    const page = await stage.open();
    await page.setViewportSize({ width, height: 900 });
    for (const title of ["Nộp hồ sơ trực tuyến", "Vì sao chỉ số hài lòng", "Nghe: Ba cuộc gọi"]) {
      for (const colorScheme of schemesAt(width)) {
        await page.emulateMedia({ colorScheme });
        await page.goto("/tin");
        await page
          .getByRole("link", { name: new RegExp(title) })
          .first()
          .click();
        await page.getByRole("heading", { level: 1, name: new RegExp(title) }).waitFor();
        await look(page, `story-${title.slice(0, 4).trim()}-${width}-${colorScheme}`);
        await expectAccessible(page, `${title} ${width} ${colorScheme}`);
        await expectNoSidewaysScroll(page, `${title} ${width}`);
      }
    }
  });
});
