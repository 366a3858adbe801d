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
  visit,
} from "./proving-desk.ts";

let desk: ProvingDesk;
let desktop: Page;
let phone: Page;
let chief: Page;
let reportAddress: string;

beforeAll(async () => {
  desk = await openProvingDesk("2025-06-16T08:00:00+07:00");
  desktop = await pageOf(desk, coordinator);
  phone = await pageOf(desk, officer, true);
  chief = await pageOf(desk, head);
});
afterAll(() => desk.close());

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) }).click();

it("a coordinator opens a quarter by the line's rules and sees who is expected", async () => {
  await visit(desk, desktop, "/periods");
  await desktop.getByText("Chưa mở kỳ báo cáo nào").waitFor();
  await expectWellMade(desktop, "periods-none");
  await press(desktop, "Mở kỳ Quý II/2025");
  await desktop.getByText("Đã mở kỳ, 3 đơn vị phải gửi").waitFor();
  await desktop.getByRole("heading", { name: "Đơn vị và kỳ" }).waitFor();
  await expectWellMade(desktop, "periods");
});

it("an officer is met by what is due, and finds the draft filled in", async () => {
  await visit(desk, phone, "/my");
  await phone.getByRole("heading", { name: "Báo cáo phải gửi" }).waitFor();
  await expectWellMade(phone, "periods-my-duties-phone");
  await phone.getByRole("link", { name: /Quý II\/2025/ }).click();
  await phone.getByRole("heading", { name: "Nội dung báo cáo" }).waitFor();
  reportAddress = phone.url();
  expect(await phone.getByLabel("Kết quả nổi bật").inputValue()).toContain("lượt phải hoàn thành");
  await expectWellMade(phone, "unit-report-phone");
  await phone.goBack();
});

it("words are kept after leaving, and those typed in the same second as completing go along", async () => {
  const page = await pageOf(desk, officer);
  await page.goto(reportAddress);
  await page.getByLabel("Kiến nghị, đề xuất").fill("Đề nghị hỗ trợ máy ghi âm.");
  await page.getByRole("link", { name: "Kỳ báo cáo", exact: true }).first().click();
  await page.getByRole("heading", { name: "Cần làm" }).waitFor();
  await expect
    .poll(
      async () =>
        (await desk.sql("select text from unit_report_sections where key = 'proposals'"))[0],
    )
    .toEqual({ text: "Đề nghị hỗ trợ máy ghi âm." });
  await expectWellMade(page, "unit-reports");
  await page.goto(reportAddress);
  await press(page, "Thêm đề cử");
  await page.getByLabel("Tên người, tập thể, sáng kiến").fill("Tổ công nghệ số thôn Mẫu");
  await page.getByLabel("Lý do, thành tích, hiệu quả").fill("Hướng dẫn 300 hộ dân");
  await press(page, "Thêm");
  await page.getByText("Đã thêm đề cử").waitFor();
  await expectWellMade(page, "unit-report");
  await press(page, "Hoàn thành, trình lãnh đạo");
  await page.getByLabel("Khó khăn, vướng mắc, nguyên nhân").fill("Gõ ngay trước khi bấm.");
  await press(page, "Hoàn thành, trình lãnh đạo");
  await page.getByText("Đã hoàn thành, chờ lãnh đạo duyệt").waitFor();
  await page.getByText("Gõ ngay trước khi bấm.").waitFor();
  await expectWellMade(page, "unit-report-complete");
});

it("the head finds it waiting, reads it on one screen and hands it in", async () => {
  await visit(desk, chief, "/unit-reports");
  await chief.getByRole("link", { name: "Xem và duyệt" }).click();
  await chief.getByText("Gõ ngay trước khi bấm.").waitFor();
  await expectWellMade(chief, "unit-report-head");
  await press(chief, "Duyệt, gửi đầu mối");
  await chief.getByText("Đã duyệt và gửi đầu mối").waitFor();
});

it("the coordinator sends it back with remarks; the unit reads them, mends and hands in again", async () => {
  await desktop.goto(reportAddress);
  await press(desktop, "Trả lại");
  await desktop.getByRole("textbox", { name: "Ý kiến" }).fill("Thiếu nguyên nhân chậm");
  await press(desktop, "Trả lại");
  await desktop.getByText("Đã trả lại báo cáo").waitFor();
  await phone.goto(reportAddress);
  await phone.getByText("Thiếu nguyên nhân chậm").first().waitFor();
  await expectWellMade(phone, "unit-report-returned-phone");
  await press(phone, "Hoàn thành, trình lãnh đạo");
  await press(phone, "Hoàn thành, trình lãnh đạo");
  await phone.getByText("Đã hoàn thành, chờ lãnh đạo duyệt").waitFor();
  await chief.goto(reportAddress);
  await press(chief, "Duyệt, gửi đầu mối");
  await chief.getByText("Đã duyệt và gửi đầu mối").waitFor();
});

it("the coordinator accepts and locks many at once from the period's page", async () => {
  await visit(desk, desktop, "/periods");
  await desktop.getByRole("link", { name: "Quý II/2025", exact: true }).click();
  await desktop.getByRole("heading", { level: 1, name: /Quý II/ }).waitFor();
  await expectWellMade(desktop, "period");
  await press(desktop, "Chấp nhận 1 báo cáo");
  await press(desktop, "Chấp nhận 1 báo cáo");
  await desktop.getByText("Đã chấp nhận 1 báo cáo").waitFor();
  await press(desktop, "Khóa 1 báo cáo");
  await expectWellMade(desktop, "period-lock");
  await press(desktop, "Khóa 1 báo cáo");
  await desktop.getByText("Đã khóa 1 báo cáo").waitFor();
  await expectWellMade(desktop, "period-locked");
});

it("the head asks for the locked report back, and reads why the coordinator leaves it", async () => {
  await chief.goto(reportAddress);
  await press(chief, "Đề nghị mở lại");
  await chief.getByLabel("Lý do cần sửa").fill("Ghi thiếu kết quả tháng 5");
  await expectWellMade(chief, "unit-report-ask");
  await press(chief, "Đề nghị mở lại");
  await chief.getByText("Đã gửi đề nghị, chờ đầu mối quyết định").waitFor();
  await visit(desk, desktop, "/periods");
  await desktop.getByRole("link", { name: "Quý II/2025", exact: true }).click();
  await desktop.getByText("Đơn vị đề nghị mở lại").waitFor();
  await desktop.goto(reportAddress);
  await desktop.getByText("Ghi thiếu kết quả tháng 5").first().waitFor();
  await desktop.getByRole("button", { name: "Đồng ý, mở lại" }).waitFor();
  await expectWellMade(desktop, "unit-report-asked");
  await press(desktop, "Không đồng ý");
  await desktop.getByLabel("Lý do không đồng ý").fill("Số liệu đã tổng hợp");
  await press(desktop, "Không đồng ý");
  await desktop.getByText("Đã trả lời đơn vị").waitFor();
  await phone.goto(reportAddress);
  await phone.getByText("Số liệu đã tổng hợp").waitFor();
  await expectWellMade(phone, "unit-report-not-reopened-phone");
});

it("what somebody typed while the report was locked is refused in words, and still there", async () => {
  await desktop.goto(reportAddress);
  await press(desktop, "Mở lại kỳ của đơn vị");
  await desktop.getByLabel("Lý do mở lại").fill("Sai số liệu tháng 5");
  await press(desktop, "Mở lại kỳ của đơn vị");
  await desktop.getByText("Đã mở lại kỳ của đơn vị").waitFor();
  const page = await pageOf(desk, officer);
  await page.goto(reportAddress);
  await page.getByLabel("Việc trọng tâm kỳ tới").waitFor();
  await phone.goto(reportAddress);
  await press(phone, "Hoàn thành, trình lãnh đạo");
  await press(phone, "Hoàn thành, trình lãnh đạo");
  await phone.getByText("Đã hoàn thành, chờ lãnh đạo duyệt").waitFor();
  await page.getByLabel("Việc trọng tâm kỳ tới").fill("Lời chưa kịp gửi");
  await page.getByText("Báo cáo đã hoàn thành hoặc đã khóa").waitFor();
  await page.reload();
  await page.getByText("Lời chưa kịp gửi").waitFor();
  await expectWellMade(page, "unit-report-unsent");
});

it("a line's rules and an ad-hoc report are set on their own pages, also on a phone", async () => {
  await visit(desk, desktop, "/reporting-lines/CDS");
  await desktop.getByText("Nghị định 09/2019: từ ngày 15 đến ngày 14.").waitFor();
  await expectWellMade(desktop, "line-rules");
  await visit(desk, desktop, "/periods/new?domain=CDS");
  await desktop.getByLabel("Tên báo cáo").fill("Báo cáo nhanh ngày Chuyển đổi số");
  await expectWellMade(desktop, "ad-hoc");
  await press(desktop, "Gửi yêu cầu");
  await desktop
    .getByRole("heading", { level: 1, name: "Báo cáo nhanh ngày Chuyển đổi số" })
    .waitFor();
  const small = await pageOf(desk, coordinator, true);
  await visit(desk, small, "/periods");
  await small.getByRole("heading", { name: "Đơn vị và kỳ" }).waitFor();
  await expectWellMade(small, "periods-phone");
});
