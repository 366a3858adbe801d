import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { AppError } from "../http/errors.ts";
import { inspectZip } from "./inspect-zip.ts";
import { readXlsx } from "./read.ts";
import { safeCell } from "./safe-cell.ts";
import { writeXlsx } from "./write.ts";

const limits = { rows: 100, columns: 20 };

describe("a sheet that leaves", () => {
  it("holds no text a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(String(safeCell(text))).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it("comes back with the same words", async () => {
    const bytes = await writeXlsx([
      {
        name: "Bảng",
        columns: [{ header: "Cơ quan" }, { header: "Số" }],
        rows: [["UBND xã Ba Tơ", 12]],
      },
    ]);
    const rows = await readXlsx(bytes, limits);
    expect(rows.map((row) => row.cells)).toEqual([
      ["Cơ quan", "Số"],
      ["UBND xã Ba Tơ", "12"],
    ]);
  });
});

describe("a sheet that arrives", () => {
  it("is refused in a sentence when it is no sheet", async () => {
    await expect(
      readXlsx(new TextEncoder().encode("không phải bảng"), limits),
    ).rejects.toBeInstanceOf(AppError);
  });

  it("is refused before unpacking when it promises far more than it holds", () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(60_000_000) }, { level: 9 });
    expect(bomb.byteLength).toBeLessThan(200_000);
    expect(inspectZip(bomb)).toBe(false);
  });

  it("is refused when it declares entities or holds more rows than it may, before it is parsed", async () => {
    const [sheet] = [{ name: "Bảng", columns: [{ header: "Số" }], rows: Array(200).fill([1]) }];
    const bytes = await writeXlsx([sheet]);
    await expect(readXlsx(bytes, limits)).rejects.toMatchObject({
      spec: { code: "sheet-too-large" },
    });
    const parts = unzipSync(bytes);
    const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const declared = book.replace("?>", '?><!DOCTYPE x [<!ENTITY a "b">]>');
    const entities = zipSync({ ...parts, "xl/workbook.xml": strToU8(declared) });
    await expect(readXlsx(entities, { ...limits, rows: 500 })).rejects.toMatchObject({
      spec: { code: "sheet-not-readable" },
    });
  });

  it("is refused when it reaches out of its folder", () => {
    expect(inspectZip(zipSync({ "../x.xml": new Uint8Array(3) }))).toBe(false);
  });

  it("never breaks on random bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(inspectZip(bytes)).toBe(false);
      }),
    );
  });
});
