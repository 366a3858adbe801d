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
  send,
  visit,
} from "./proving-desk.ts";

// What a unit sees of a record once its period is locked, and how a coordinator enters the report of a unit without
// anybody in Loa.
let desk: ProvingDesk;
let desktop: Page;
let phone: Page;
let outputAddress: string;

beforeAll(async () => {
  desk = await openProvingDesk("2025-06-16T08:00:00+07:00");
  desktop = await pageOf(desk, coordinator);
  phone = await pageOf(desk, officer, true);
});
afterAll(() => desk.close());

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function record(page: Page) {
  await visit(desk, page, `/record?commitment=${desk.station.commitments.get("C.2")}`);
  await page.getByLabel("Tên kết quả").fill("Tin về ngày hội chuyển đổi số");
  await page.getByLabel("Ngày thực hiện").fill("10/06/2025");
  await page.getByLabel("Ngày thực hiện").blur();
  await page.getByLabel("Đường dẫn").first().fill("https://dai.test/tin-1");
  await send(page);
}

it("a coordinator enters the report of a unit that has nobody in Loa, by its paper", async () => {
  await visit(desk, desktop, "/periods");
  await press(desktop, "Mở kỳ Quý II/2025");
  await desktop.getByText("Đã mở kỳ, 3 đơn vị phải gửi").waitFor();
  await desktop.getByRole("link", { name: "Quý II/2025", exact: true }).click();
  await desktop.getByText("Chưa có tài khoản; đầu mối nhập thay").waitFor();
  await expectWellMade(desktop, "period-nobody");
  await desktop.getByRole("link", { name: desk.department.name }).first().click();
  await desktop.getByText("Đơn vị chưa có ai dùng Loa.").waitFor();
  await desktop.getByLabel("Khó khăn, vướng mắc, nguyên nhân").fill("Thiếu cán bộ chuyên trách.");
  await press(desktop, "Nhập thay đơn vị");
  await press(desktop, "Nhập thay và gửi");
  await desktop.getByText("Cần điền mục này").first().waitFor();
  await expectWellMade(desktop, "stand-in-lacking");
  await desktop.getByLabel("Vì sao nhập thay").fill("Sở chưa có tài khoản, gửi báo cáo giấy.");
  await desktop.getByLabel("Căn cứ văn bản").fill("Báo cáo số 15/BC-SKH ngày 14/6/2025 của Sở");
  await desktop
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      ...{ name: "bc-15.pdf", mimeType: "application/pdf" },
      buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
    });
  await expectWellMade(desktop, "stand-in-form");
  await press(desktop, "Nhập thay và gửi");
  await desktop.getByText("Đã nhập thay báo cáo").waitFor();
  await desktop.getByText("Nhập thay.", { exact: true }).waitFor();
  await desktop.getByRole("link", { name: "Xem văn bản" }).waitFor();
  await expectWellMade(desktop, "stand-in-done");
  const small = await pageOf(desk, coordinator, true);
  await small.goto(desktop.url());
  await small.getByText("Nhập thay.", { exact: true }).waitFor();
  await expectWellMade(small, "stand-in-done-phone");
  await desktop.goBack();
  await desktop.getByText("Nhập thay", { exact: true }).first().waitFor();
  await expectWellMade(desktop, "period-entered");
});

it("a record beneath a lock says who locked it, when and what to do, and offers nothing else", async () => {
  await record(phone);
  const { rows } = { rows: await desk.sql<{ id: string }>("select id from outputs limit 1") };
  outputAddress = `/outputs/${rows[0]?.id}`;
  await visit(desk, phone, outputAddress);
  await phone.getByRole("button", { name: "Thêm minh chứng" }).waitFor();
  const chief = await pageOf(desk, head);
  await visit(desk, phone, "/unit-reports");
  await phone.getByRole("link", { name: /Quý II\/2025/ }).click();
  await press(phone, "Hoàn thành, trình lãnh đạo");
  await press(phone, "Hoàn thành, trình lãnh đạo");
  await phone.getByText("Đã hoàn thành, chờ lãnh đạo duyệt").waitFor();
  await chief.goto(phone.url());
  await press(chief, "Duyệt, gửi đầu mối");
  await chief.getByText("Đã duyệt và gửi đầu mối").waitFor();
  await desktop.goto(phone.url());
  await press(desktop, "Chấp nhận");
  await desktop.getByText("Đã chấp nhận báo cáo").waitFor();
  await press(desktop, "Khóa");
  await press(desktop, "Khóa");
  await desktop.getByText("Đã khóa báo cáo").waitFor();
  await visit(desk, phone, outputAddress);
  await phone.getByText("Kỳ đã khóa.").waitFor();
  await phone.getByText("Trần Điều Phối khóa ngày 16/06/2025", { exact: false }).waitFor();
  expect(
    await phone.getByRole("button", { name: /Sửa|Rút kết quả|Thêm minh chứng|Gỡ/ }).count(),
  ).toBe(0);
  await expectWellMade(phone, "output-locked-phone");
  await visit(desk, desktop, outputAddress);
  await desktop.getByText("Kỳ đã khóa.").waitFor();
  expect(await desktop.getByRole("button", { name: /Trả lại|Chấp nhận/ }).count()).toBe(0);
  await expectWellMade(desktop, "output-locked");
  await visit(desk, desktop, "/outputs");
  await desktop.getByText("đã khóa").waitFor();
  await expectWellMade(desktop, "outputs-locked-list");
});

it("recording into a locked period is told before it is sent, and still possible", async () => {
  await visit(desk, phone, `/record?commitment=${desk.station.commitments.get("C.2")}`);
  await phone.getByLabel("Ngày thực hiện").fill("09/06/2025");
  await phone.getByLabel("Ngày thực hiện").blur();
  await phone.getByText("Kỳ của ngày này đã khóa.").waitFor();
  await expectWellMade(phone, "record-after-lock-phone");
});

it("once the coordinator has opened the period again, the buttons are back", async () => {
  await visit(desk, desktop, outputAddress);
  await desktop.getByRole("link", { name: "Xem báo cáo đã khóa" }).click();
  await press(desktop, "Mở lại kỳ của đơn vị");
  await desktop.getByLabel("Lý do mở lại").fill("Sai ngày");
  await press(desktop, "Mở lại kỳ của đơn vị");
  await desktop.getByText("Đã mở lại kỳ của đơn vị").waitFor();
  await visit(desk, phone, outputAddress);
  await phone.getByRole("button", { name: "Thêm minh chứng" }).waitFor();
  expect(await phone.getByText("Kỳ đã khóa.").count()).toBe(0);
});
