import { Workbook } from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  coordinator,
  type DeskUnit,
  expectWellMade,
  officer,
  openProvingDesk,
  type ProvingDesk,
  pageOf,
  saved,
  visit,
} from "./proving-desk.ts";

let desk: ProvingDesk;

beforeAll(async () => {
  desk = await openProvingDesk("2025-06-12T09:00:00+07:00");
});
afterAll(() => desk.close());

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Filled = Readonly<Record<string, string | number>>;

/** Downloads the unit's sheet as a person does, and fills a row for each entry, by the first words of its headings. */
async function filledSheet(page: Page, rows: readonly Filled[]): Promise<Buffer> {
  const template = await saved(page, "Tải bảng mẫu");
  const book = new Workbook();
  await book.xlsx.load(template.bytes as never);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error("the sheet to fill has no page");
  const headings = sheet.getSheetValues().findIndex((row) => String(row).includes("Mã cam kết"));
  for (const [at, filled] of rows.entries())
    for (const [heading, value] of Object.entries(filled)) {
      const columns = sheet.getRow(headings).values as readonly unknown[];
      const column = columns.findIndex((one) => String(one).startsWith(heading));
      sheet.getCell(headings + 1 + at, column).value = value;
    }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function giveBack(page: Page, bytes: Buffer) {
  const file = { name: "bang-da-dien.xlsx", mimeType: xlsx, buffer: bytes };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("heading", { name: "3. Xem trước và ghi" }).waitFor();
}

async function recordedBy(unit: DeskUnit) {
  const rows = await desk.sql<{ title: string }>(
    "select title from outputs where unit_id = $1 order by title",
    [unit.id],
  );
  return rows.map((row) => row.title);
}

const first: Filled = {
  ...{ "Ngày thực hiện": "02/06/2025", "Tên kết quả": "Số thứ nhất" },
  "Đường dẫn": "https://dai.test/so-1",
};
const second: Filled = {
  ...{ "Ngày thực hiện": "05/06/2025", "Tên kết quả": "Số thứ hai" },
  "Xác nhận": "Đã đăng, có sổ trực.",
};

it("a sheet with a faulty row says what to mend, and keeps nothing until it is mended", async () => {
  const page = await pageOf(desk, officer, true);
  await visit(desk, page, "/outputs/sheet");
  await expectWellMade(page, "sheet-start");
  const faulty = { ...second, "Ngày thực hiện": "31/06/2025" };
  await giveBack(page, await filledSheet(page, [first, faulty]));
  await page.getByText("1 dòng sẽ ghi, 0 dòng đã ghi trước đây, 1 dòng có lỗi.").waitFor();
  await page.getByText(/chưa ghi được dòng nào/).waitFor();
  await page.getByText(/Ngày chưa đúng; viết như 05\/06\/2025/).waitFor();
  expect(await page.getByRole("button", { name: /^Ghi \d/ }).count()).toBe(0);
  await expectWellMade(page, "sheet-faulty");
  expect(await recordedBy(desk.station)).toEqual([]);

  await page.getByRole("button", { name: /^Bỏ tệp/ }).tap();
  await giveBack(page, await filledSheet(page, [first, second]));
  await page.getByRole("button", { name: "Ghi 2 kết quả" }).tap();
  await page.getByText("Đã ghi 2 kết quả").waitFor();
  await expectWellMade(page, "sheet-done");
  expect(await recordedBy(desk.station)).toEqual(["Số thứ hai", "Số thứ nhất"]);
});

it("a sheet given back longer records only its new rows", async () => {
  const page = await pageOf(desk, officer);
  await visit(desk, page, "/outputs/sheet");
  const third = { ...first, "Tên kết quả": "Số thứ ba", "Đường dẫn": "https://dai.test/so-3" };
  await giveBack(page, await filledSheet(page, [first, second, third]));
  await page.getByText("1 dòng sẽ ghi, 2 dòng đã ghi trước đây, 0 dòng có lỗi.").waitFor();
  await expectWellMade(page, "sheet-longer");
  await page.getByRole("button", { name: "Ghi 1 kết quả" }).click();
  await page.getByText("Đã ghi 1 kết quả; 2 dòng đã ghi từ trước.").waitFor();
  expect(await recordedBy(desk.station)).toHaveLength(3);
});

it("a coordinator gives a unit's sheet back on its behalf", async () => {
  const page = await pageOf(desk, coordinator);
  await visit(desk, page, "/outputs/sheet");
  await page.getByLabel("Ghi cho đơn vị").fill("so khoa hoc");
  await page.getByRole("option", { name: /Sở Khoa học mẫu/ }).click();
  await page.getByText("Anh/chị đang ghi thay cho Sở Khoa học mẫu").waitFor();
  await giveBack(page, await filledSheet(page, [first]));
  await page.getByRole("button", { name: "Ghi 1 kết quả" }).click();
  await page.getByText("Đã ghi 1 kết quả").waitFor();
  await page.getByRole("link", { name: "Xem danh sách kết quả" }).click();
  await page.getByRole("link", { name: "Số thứ nhất" }).waitFor();
  await page.getByText("ghi thay").waitFor();
  await expectWellMade(page, "sheet-on-behalf");
});
