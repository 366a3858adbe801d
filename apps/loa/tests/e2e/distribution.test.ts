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
beforeAll(async () => {
  desk = await openProvingDesk("2025-06-20T09:00:00+07:00");
});
afterAll(() => desk.close());

const pdf = {
  name: "huong-dan.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
};
const title = "Hướng dẫn tuyên truyền chuyển đổi số";

it("a coordinator sends guidance to units and sees who has not acknowledged", async () => {
  const page = await pageOf(desk, coordinator);
  await visit(desk, page, "/distributions");
  await page.getByRole("link", { name: "Kế hoạch truyền thông mẫu năm 2025" }).waitFor();
  await expectWellMade(page, "distributions");
  await page.getByRole("link", { name: "Gửi văn bản hướng dẫn" }).click();
  await page.locator('input[type="file"]').first().setInputFiles(pdf);
  await page.getByLabel("Số, ký hiệu").fill("12/HD-SKHCN");
  await page.getByLabel("Cơ quan ban hành").fill("Sở Khoa học mẫu");
  await page.getByLabel("Trích yếu").fill(title);
  for (const name of ["Đài Phát thanh mẫu", "Báo mẫu"]) {
    await page.getByRole("combobox", { name: /^Thêm đơn vị/ }).fill(name);
    await page.getByRole("option", { name: new RegExp(name) }).click();
    await page.getByRole("button", { name: `Bỏ ${name}` }).waitFor();
  }
  await expectWellMade(page, "guidance-form");
  await page.getByRole("button", { name: "Gửi văn bản hướng dẫn" }).click();
  await page.getByText("2 đơn vị chưa xác nhận").waitFor();
  await page.getByRole("button", { name: "Sao chép để nhắn Zalo" }).waitFor();
  await page.getByRole("button", { name: "Nhắc đơn vị chưa xác nhận" }).click();
  await page.getByText(/2 đơn vị đã được báo hôm nay/).waitFor();
  await expectWellMade(page, "distribution");
});

it("an officer opens it on a phone and acknowledges it", async () => {
  const phone = await pageOf(desk, officer, true);
  await visit(desk, phone, "/my");
  await phone.getByRole("heading", { name: /^Văn bản chưa xác nhận đã nhận/ }).waitFor();
  await phone.getByText("Chờ lãnh đạo đơn vị xác nhận").waitFor();
  await expectWellMade(phone, "my-documents-phone");
  const desktop = await pageOf(desk, officer);
  await visit(desk, desktop, "/my");
  await desktop.getByText("Chờ anh/chị xác nhận").waitFor();
  await expectWellMade(desktop, "my-documents");
  await phone.getByRole("link", { name: title }).click();
  await phone.getByRole("link", { name: /Mở tệp/ }).waitFor();
  await phone.getByRole("button", { name: "Xác nhận đã nhận" }).click();
  await phone.getByText(/Lê Thị Đài, \d/).waitFor();
  await expectWellMade(phone, "distribution-phone");
});

it("a head acknowledges the plan here, and the duty slip is acknowledged with it", async () => {
  const page = await pageOf(desk, head);
  await visit(desk, page, "/distributions");
  await page.getByRole("link", { name: "Kế hoạch truyền thông mẫu năm 2025" }).click();
  await page.getByRole("button", { name: "Xác nhận đã nhận" }).click();
  await page.getByRole("link", { name: "Phiếu giao việc" }).click();
  await page.getByText(/đã xác nhận lúc/).waitFor();
  const chasing = await pageOf(desk, coordinator);
  await visit(desk, chasing, `/plans/${desk.planId}/units`);
  await chasing.getByText("1/3 đơn vị đã xác nhận").waitFor();
  await chasing.getByRole("link", { name: "Nhắc, gửi, nơi nhận" }).click();
  await chasing.getByText("2 đơn vị chưa xác nhận").waitFor();
  await chasing.locator("tbody tr").nth(2).waitFor();
  expect(await chasing.locator("tbody tr").count()).toBe(3);
});
