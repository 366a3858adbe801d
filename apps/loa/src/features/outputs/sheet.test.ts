import { Workbook } from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { claimOf, type Desk, ledgerOf, makeDesk } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { getSheetTemplate, listOutputs, previewSheet, recordSheet } from "./contract.ts";
import { readDate } from "./sheet-row.ts";
import { type SheetColumn, sheetColumns } from "./sheet-template.ts";

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  desk = await makeDesk(world);
});
afterAll(() => world.close());

type Filled = Partial<Record<SheetColumn, string | number | Date | { formula: string }>>;

const columnOf = (key: SheetColumn) => sheetColumns.findIndex((column) => column.key === key) + 1;
const headingRow = 4;

/** The unit's own sheet, downloaded and filled as Excel would: one array entry a row, `code` by measure and path. */
async function filledSheet(rows: readonly Filled[]): Promise<File> {
  const blob = await world
    .as(desk.officer)
    .call(getSheetTemplate, { query: { unitId: desk.unitId, planId: desk.planId } });
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(await blob.arrayBuffer()) as never);
  const page = book.worksheets[0];
  if (!page) throw new Error("the template has no sheet");
  expect(page.getCell(headingRow, 1).value).toBe(sheetColumns[0].header.vi);
  const [itemCode] = codesOf(page, "Cổng thông tin");
  page.spliceRows(headingRow + 1, page.rowCount);
  for (const [place, row] of rows.entries())
    for (const [key, value] of Object.entries({ code: itemCode, ...row }))
      page.getCell(headingRow + 1 + place, columnOf(key as SheetColumn)).value = value as never;
  return new File([(await book.xlsx.writeBuffer()) as never], "bang.xlsx");
}

function codesOf(page: Workbook["worksheets"][number], task: string): string[] {
  const codes: string[] = [];
  page.eachRow((row, number) => {
    if (number > headingRow && String(row.getCell(columnOf("task")).value).includes(task))
      codes.push(String(row.getCell(1).value));
  });
  return codes;
}

const preview = (file: File, actor = desk.officer) =>
  world.as(actor).call(previewSheet, { body: { unitId: desk.unitId }, files: [file] });
async function record(file: File, actor = desk.officer) {
  const { digest } = await preview(file, actor);
  return world
    .as(actor)
    .call(recordSheet, { body: { unitId: desk.unitId, digest }, files: [file] });
}

const good: Filled = {
  date: "01/06/2025",
  title: "Tin thứ nhất",
  kind: "Tin/bài",
  link: "bao.test/mot",
};
const another: Filled = {
  date: new Date("2025-06-02T00:00:00Z"),
  title: "Tin thứ hai",
  quantity: 2,
  statement: "Đã đăng.",
};

describe("a sheet filled offline", () => {
  it("has one line for each commitment of the plan", async () => {
    const blob = await world
      .as(desk.officer)
      .call(getSheetTemplate, { query: { unitId: desk.unitId, planId: desk.planId } });
    const book = new Workbook();
    await book.xlsx.load(Buffer.from(await blob.arrayBuffer()) as never);
    expect((book.worksheets[0]?.rowCount ?? 0) >= headingRow + desk.commitments.size).toBe(true);
    const codes = codesOf(book.worksheets[0] as never, "");
    expect(new Set(codes.filter((code) => code.includes("#"))).size).toBe(desk.commitments.size);
  });

  it("is recorded whole, and counts as if each row had been recorded by hand", async () => {
    const file = await filledSheet([good, another]);
    expect(await record(file)).toEqual({ recorded: 2, alreadyRecorded: 0 });
    expect(await ledgerOf(world, claimOf(desk, "item C.2").commitmentId)).toEqual({
      recorded: [3, 0],
    });
    const { rows } = await world
      .as(desk.officer)
      .call(listOutputs, { query: { unitId: desk.unitId } });
    expect(rows.map((row) => [row.happenedOn, row.kind, row.quantity])).toEqual([
      ["2025-06-02", "other", 2],
      ["2025-06-01", "article", 1],
    ]);
  });

  it("is read by its English headings as well", async () => {
    const book = new Workbook();
    await book.xlsx.load((await (await filledSheet([good])).arrayBuffer()) as never);
    for (const [at, { header }] of sheetColumns.entries())
      (book.worksheets[0] as Workbook["worksheets"][number]).getCell(headingRow, at + 1).value =
        header.en;
    const file = new File([(await book.xlsx.writeBuffer()) as never], "sheet.xlsx");
    expect((await preview(file)).rows).toMatchObject([{ errors: [], title: good.title }]);
  });

  it("records nothing the second time, and only what is new when it comes back longer", async () => {
    await record(await filledSheet([good]));
    const longer = await filledSheet([another, good]);
    const { rows, alreadyRecorded } = await preview(longer);
    expect([alreadyRecorded, rows.map((row) => row.alreadyRecorded)]).toEqual([1, [false, true]]);
    expect(await record(longer)).toEqual({ recorded: 1, alreadyRecorded: 1 });
    expect(await record(longer)).toEqual({ recorded: 0, alreadyRecorded: 2 });
    expect(await ledgerOf(world, claimOf(desk, "item C.2").commitmentId)).toEqual({
      recorded: [3, 0],
    });
  });

  it("keeps two rows apart that are alike in everything", async () => {
    expect(await record(await filledSheet([good, good]))).toEqual({
      recorded: 2,
      alreadyRecorded: 0,
    });
  });

  it.each<[string, Filled, SheetColumn]>([
    ["a date that does not exist", { date: "31/02/2025" }, "date"],
    ["a date in the future", { date: "03/06/2025" }, "date"],
    ["a date outside the plan's year", { date: "31/12/2024" }, "date"],
    ["a code nobody gave", { code: "C.9/1 #abcdef" }, "code"],
    ["a formula", { title: { formula: 'HYPERLINK("http://x")' } }, "title"],
    ["no proof", { link: "" }, "link"],
    ["a link that is none", { link: "xem ở đây" }, "link"],
    ["half a piece", { quantity: 1.5 }, "quantity"],
    ["a kind nobody knows", { kind: "Phép màu" }, "kind"],
    ["a language nobody knows", { language: "Tiếng trời" }, "language"],
    ["no name", { title: "" }, "title"],
    ["a name without end", { title: "dài ".repeat(200) }, "title"],
  ])("names the row and column of %s, and records nothing at all", async (_, fault, column) => {
    const file = await filledSheet([good, { ...good, ...fault }]);
    const { rows, faulty, digest } = await preview(file);
    expect(faulty).toBe(1);
    expect(rows[1]?.errors.map((error) => error.column)).toEqual([
      sheetColumns[columnOf(column) - 1]?.header.vi,
    ]);
    const { body } = await world
      .as(desk.officer)
      .refusal(recordSheet, { body: { unitId: desk.unitId, digest }, files: [file] });
    expect(body.error.code).toBe("sheet-faulty");
    const { total } = await world
      .as(desk.officer)
      .call(listOutputs, { query: { unitId: desk.unitId } });
    expect(total).toBe(0);
  });

  it("says of a translation what it translates, and refuses it toward a quota that leaves it out", async () => {
    const translated = { ...good, language: "Tiếng Anh", translationOf: "Tin gốc trên báo" };
    await record(await filledSheet([translated]));
    const { rows } = await world
      .as(desk.officer)
      .call(listOutputs, { query: { unitId: desk.unitId } });
    expect(rows).toMatchObject([{ language: "en", translation: true }]);
    await world.sql(
      "update quotas set translation_counts = false where id = (select quota_id from commitments where id = $1)",
      [claimOf(desk, "item C.2").commitmentId],
    );
    const read = await preview(await filledSheet([good, { ...translated, title: "Tin khác" }]));
    expect(read.rows.map((row) => row.errors)).toEqual([
      [],
      [
        {
          column: expect.stringContaining("Bản dịch của"),
          message: expect.stringContaining("Chỉ tiêu của nhiệm vụ C.2 không tính bản dịch"),
        },
      ],
    ]);
  });

  it("asks for the number of replays of a duty that counts them", async () => {
    const { commitmentId } = claimOf(desk, "replay C.3");
    const [row] = await world.sql<{ mark: string }>("select left(md5($1::uuid::text), 6) as mark", [
      commitmentId,
    ]);
    const codes = ["C.3/1", "C.3/2"].map((path) => `${path} #${row?.mark}`);
    const { rows } = await preview(await filledSheet(codes.map((code) => ({ ...good, code }))));
    const columns = rows.flatMap((one) => one.errors.map((error) => error.column));
    expect(columns.sort()).toEqual([sheetColumns[0].header.vi, "Số lần phát lại"]);
  });

  it("is recorded only as it was previewed", async () => {
    const { digest } = await preview(await filledSheet([good]));
    const files = [await filledSheet([good, another])];
    const { body } = await world
      .as(desk.officer)
      .refusal(recordSheet, { body: { unitId: desk.unitId, digest }, files });
    expect(body.error.code).toBe("another-sheet");
  });

  it("is refused in a sentence when it is no sheet, or another's", async () => {
    const files = [new File(["không phải bảng"], "bang.xlsx")];
    const body = { unitId: desk.unitId };
    const refused = await world.as(desk.officer).refusal(previewSheet, { body, files });
    expect(refused.body.error.code).toBe("sheet-not-readable");
    const book = new Workbook();
    book.addWorksheet("Khác").addRow(["Cột lạ"]);
    const strange = [new File([(await book.xlsx.writeBuffer()) as never], "khac.xlsx")];
    const unknown = await world.as(desk.officer).refusal(previewSheet, { body, files: strange });
    expect(unknown.body.error.code).toBe("sheet-without-headings");
  });

  it("of another unit is neither given nor taken", async () => {
    const query = { unitId: desk.unitId, planId: desk.planId };
    expect((await world.as(desk.stranger).refusal(getSheetTemplate, { query })).status).toBe(404);
    const files = [await filledSheet([good])];
    const body = { unitId: desk.unitId };
    expect((await world.as(desk.stranger).refusal(previewSheet, { body, files })).status).toBe(404);
  });

  it("given back by the coordinator is recorded on the unit's behalf", async () => {
    await record(await filledSheet([good]), desk.coordinator);
    const { rows } = await world
      .as(desk.officer)
      .call(listOutputs, { query: { unitId: desk.unitId } });
    expect(rows.map((row) => row.onBehalf)).toEqual([true]);
  });
});

describe("a date as people write it", () => {
  it.each([
    ["05/06/2025", "2025-06-05"],
    ["5-6-2025", "2025-06-05"],
    ["2025-06-05", "2025-06-05"],
    ["29/02/2025", null],
    ["tháng 6", null],
  ])("%s is %s", (written, iso) => {
    expect(readDate(written)).toBe(iso);
  });
});
