import { describe, expect, it } from "vitest";
import { writeXlsx } from "../../platform/xlsx/write.ts";
import { readWorkbook } from "./read-workbook.ts";

const listOf = (code: string) =>
  writeXlsx([{ name: "Đơn vị", columns: [{ header: "code" }], rows: [[code]] }]);

describe("reading a workbook of units", () => {
  it("gives each of many small files read at once its own rows", async () => {
    const codes = Array.from({ length: 24 }, (_, at) => `DV${at}`);
    const files = await Promise.all(codes.map(listOf));
    const read = await Promise.all(files.map((bytes) => readWorkbook(bytes, 100)));
    expect(read.map((records) => records[1]?.cells[0])).toEqual(codes);
  });
});
