import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  coordinator,
  expectWellMade,
  openProvingDesk,
  type ProvingDesk,
  pageOf,
  saved,
  visit,
} from "./proving-desk.ts";

let desk: ProvingDesk;
let page: Page;

beforeAll(async () => {
  desk = await openProvingDesk("2025-06-20T09:00:00+07:00");
  page = await pageOf(desk, coordinator);
});
afterAll(() => desk.close());

const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const heading = () => page.getByRole("heading", { level: 1 });
// What is typed is saved a while after the last key.
const keptText = (key: string) =>
  expect.poll(
    async () =>
      (await desk.sql<{ text: string }>(`select text from report_sections where key = '${key}'`))[0]
        ?.text ?? "",
    { timeout: 30_000 },
  );

it("a coordinator finds no report yet, and drafts one whose text and figures are there at once", async () => {
  await visit(desk, page, "/reports");
  await page.getByText("Chưa có báo cáo nào").waitFor();
  await expectWellMade(page, "reports-none");
  await page.getByRole("link", { name: "Lập báo cáo" }).first().click();
  await page.getByLabel("Kỳ báo cáo").waitFor();
  await expectWellMade(page, "report-new");
  await press("Lập báo cáo");
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}/);
  await page.getByText("Sở Khoa học mẫu").first().waitFor();
  expect(await page.getByLabel("Mở đầu").innerText()).toContain("số liệu từ ngày");
  await page.getByText("không có số liệu").first().waitFor();
  await expectWellMade(page, "report-draft");
});

it("the head is changed in a form: who issues, to whom, as of when", async () => {
  await press("Sửa phần đầu");
  await page.getByLabel("Cơ quan ban hành").fill("Sở Khoa học và Công nghệ mẫu");
  await page.getByLabel("Kính gửi").fill("Ủy ban nhân dân tỉnh mẫu\nSở Nội vụ mẫu");
  await page.getByLabel("Số liệu đến ngày").fill("15/06/2025");
  await expectWellMade(page, "report-head");
  await press("Lưu");
  await page.getByText("Đã lưu phần đầu báo cáo").waitFor();
  await page.getByText("Số liệu tính đến ngày 15/06/2025").waitFor();
  await page.getByText("Sở Nội vụ mẫu").first().waitFor();
});

it("words typed just before leaving are kept", async () => {
  const words = "Kinh phí chậm; chưa có cán bộ chuyên trách.";
  const address = page.url();
  await page.getByLabel("Khó khăn, vướng mắc").fill(words);
  await page.getByRole("link", { name: "Báo cáo", exact: true }).first().click();
  await page
    .getByRole("link", { name: /Báo cáo|Kết quả/ })
    .first()
    .waitFor();
  await keptText("difficulties").toBe(words);
  await page.goto(address);
  expect(await page.getByLabel("Khó khăn, vướng mắc").innerText()).toBe(words);
});

it("a suggested sentence is put in with live numbers; one is detached and attached again", async () => {
  const section = page.getByLabel("Kết quả đạt được");
  const chip = section.getByRole("button").first();
  await chip.click();
  await page.getByText("số liệu sống, hiện là").waitFor();
  await expectWellMade(page, "report-number-chosen");
  await press("Tách thành chữ");
  await page.getByText("đã tách thành chữ").waitFor();
  await keptText("assessment").toMatch(/\{\{met=0\}\}/);
  await press("Gắn lại với số liệu");
  await page.getByRole("button", { name: "Câu gợi ý" }).first().click();
  await page.getByLabel("Tìm số liệu").waitFor();
  await expectWellMade(page, "report-suggestions");
  await page.getByLabel("Tìm số liệu").fill("Lượt quá hạn");
  await page.getByRole("list", { name: "Chèn số liệu" }).getByRole("button").first().click();
  await page.getByRole("button", { name: "Câu gợi ý" }).first().click();
  await keptText("opening").toMatch(/\{\{late\}\}$/);
});

it("a number opens the list it is the sum of", async () => {
  const address = page.url();
  await page.locator('table a[href*="/lists/"]').first().click();
  await page.waitForURL(/\/lists\//);
  await heading().waitFor();
  await expectWellMade(page, "report-number");
  await page.goto(address);
  await heading().waitFor();
});

it("locking asks for number, date and signer, fixes the figures and gives Word, PDF and Excel", async () => {
  await press("Khóa báo cáo");
  await page.getByLabel("Số, ký hiệu").fill("15/BC-SKHCN");
  await page.getByLabel("Chức vụ người ký").fill("Giám đốc");
  await page.getByLabel("Người ký", { exact: true }).fill("Nguyễn Thị Giám Đốc");
  await expectWellMade(page, "report-lock");
  await press("Khóa báo cáo");
  await page
    .getByText(/Đã khóa: số 15\/BC-SKHCN/)
    .first()
    .waitFor();
  await page.getByText("Mã SHA-256 của số liệu đã khóa").waitFor();
  await expectWellMade(page, "report-locked");
  for (const [name, start] of [
    ["Tải Word", "PK"],
    ["Tải PDF", "%PDF"],
    ["Tải XLSX", "PK"],
  ] as const) {
    const { bytes } = await saved(page, name);
    expect(bytes.subarray(0, start.length).toString("latin1"), name).toBe(start);
  }
});

it("a locked report cannot be written in until it is opened again with a reason", async () => {
  expect(await page.getByLabel("Khó khăn, vướng mắc").count()).toBe(0);
  expect(await page.getByRole("button", { name: "Sửa phần đầu" }).count()).toBe(0);
  await press("Mở lại");
  await page.getByLabel("Lý do mở lại").fill("Bổ sung số liệu của Báo mẫu");
  await press("Mở lại");
  await page.getByText("Đã mở lại báo cáo").waitFor();
  await page.getByLabel("Khó khăn, vướng mắc").waitFor();
});

it("the same pages fit a phone", async () => {
  const phone = await pageOf(desk, coordinator, true);
  await phone.goto(`${desk.stage.url}/console/reports`);
  await phone
    .getByRole("link", { name: /chuyển đổi số|Kết quả/ })
    .first()
    .waitFor();
  await expectWellMade(phone, "reports-phone");
  await phone.goto(page.url());
  await phone.getByRole("heading", { level: 1 }).waitFor();
  await expectWellMade(phone, "report-phone");
});
