import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { openStage, type Stage } from "./stage.ts";

const password = "mot mat khau du dai 2025";

describe("the first run", () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage("2026-04-10T09:00:00+07:00");
    page = await stage.open();
  });
  afterAll(() => stage.close());

  it("makes the administrator from the printed address and shows two doors", async () => {
    await page.goto(await stage.firstRun());
    await expectAccessible(page, "first run");
    await page.getByLabel("Họ và tên").fill("Nguyễn Quản Trị");
    await page.getByLabel(/Thư điện tử|Email/).fill("quantri@loa.test");
    for (const field of await page.locator('input[type="password"]').all())
      await field.fill(password);
    await page.locator('button[type="submit"]').click();
    await page.getByRole("heading", { name: "Xem thử tỉnh mẫu" }).waitFor();
    await expectAccessible(page, "welcome");
  });

  it("loads the sample province with a progress bar and opens its overview", async () => {
    await page.getByRole("button", { name: "Nạp tỉnh mẫu" }).click();
    await page.getByRole("progressbar").first().waitFor();
    await page.getByRole("link", { name: "Mở Toàn cảnh" }).waitFor({ timeout: 220_000 });
    await page.getByRole("link", { name: "Mở Toàn cảnh" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectNoSidewaysScroll(page, "overview");
  });

  it("does not open the first-run address a second time", async () => {
    const stranger = await stage.open();
    expect(await stage.firstRun()).toBe("");
    await stranger.goto(`${stage.url}/console`);
    await stranger.getByRole("button", { name: "Đăng nhập" }).waitFor();
  });
});
