import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  coordinator,
  expectWellMade,
  head,
  officer,
  openProvingDesk,
  type ProvingDesk,
  pageOf,
  saved,
  visit,
} from "./proving-desk.ts";

let desk: ProvingDesk;

beforeAll(async () => {
  desk = await openProvingDesk("2025-06-20T09:00:00+07:00");
});
afterAll(() => desk.close());

const starts = { Word: ["docx", "PK"], PDF: ["pdf", "%PDF"], Excel: ["xlsx", "PK"] } as const;

/** Saves a paper in each form as a person does; answers the name without its ending. */
async function savedAs(page: Page, label: string): Promise<string> {
  const names = new Set<string>();
  for (const [form, [ending, start]] of Object.entries(starts)) {
    const { name, bytes } = await saved(page, `${label}: ${form}`);
    expect(bytes.subarray(0, start.length).toString("latin1"), form).toBe(start);
    expect(name).toMatch(new RegExp(`\\.${ending}$`));
    names.add(name.replace(/\.\w+$/, ""));
  }
  expect(names.size).toBe(1);
  return [...names].join();
}

it("a head saves the duty slip as Word, PDF and Excel, at the desk and on a phone", async () => {
  const page = await pageOf(desk, head);
  await visit(desk, page, `/plans/${desk.planId}/duty-slips/${desk.station.id}`);
  expect(await savedAs(page, "Phiếu giao việc")).toBe("phieu-giao-viec-dai-phat-thanh-mau-2025");
  await expectWellMade(page, "paper-slip");
  const phone = await pageOf(desk, head, true);
  await visit(desk, phone, `/plans/${desk.planId}/duty-slips/${desk.station.id}`);
  const word = phone.getByRole("link", { name: "Phiếu giao việc: Word" });
  expect((await word.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await expectWellMade(phone, "paper-slip-phone");
});

it("an officer saves what the unit owes, read as of the day on the screen", async () => {
  const phone = await pageOf(desk, officer, true);
  await visit(desk, phone, "/my?asOf=2025-04-30");
  await phone.getByText("Tải về", { exact: true }).click();
  expect(await savedAs(phone, "Danh sách nhiệm vụ")).toBe("nhiem-vu-dai-phat-thanh-mau-2025");
  const link = phone.getByRole("link", { name: "Danh sách nhiệm vụ: PDF" });
  expect(await link.getAttribute("href")).toContain("asOf=2025-04-30");
  await expectWellMade(phone, "paper-list-phone");
});

it("a coordinator saves the units behind; a unit's own people are not offered them", async () => {
  const page = await pageOf(desk, coordinator);
  const overview = `/plans/${desk.planId}/overview`;
  await visit(desk, page, `${overview}?asOf=2025-05-31&domain=CDS`);
  expect(await savedAs(page, "Danh sách đơn vị chậm")).toBe("don-vi-cham-cds-2025-05-31");
  await expectWellMade(page, "paper-late");
  const own = await pageOf(desk, officer);
  await visit(desk, own, overview);
  await own.getByRole("table", { name: "Nhiệm vụ" }).waitFor();
  expect(await own.getByRole("link", { name: /Danh sách đơn vị chậm/ }).count()).toBe(0);
});

it("a task as long as a page is shortened in its page's title, and whole on demand", async () => {
  const whole = "Thực hiện chuyên mục về chuyển đổi số trên kênh phát thanh. ".repeat(12).trim();
  await desk.sql("update tasks set title = $1 where path = 'C.1'", [whole]);
  const page = await pageOf(desk, officer);
  await visit(desk, page, `/commitments/${desk.station.commitments.get("C.1")}`);
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  expect(title).toMatch(/^C\.1 Thực hiện .*…$/);
  expect(title?.length).toBeLessThan(170);
  expect(await page.getByText(whole).isVisible()).toBe(false);
  await page.getByText("Xem toàn văn").click();
  expect(await page.getByText(whole).isVisible()).toBe(true);
  await expectWellMade(page, "paper-whole-task");
});
