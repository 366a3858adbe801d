import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanced, boldWidth } from "./text-width.ts";

describe("a name in a column", () => {
  const column = 175;

  it("stays on one line where it fits, and is divided in the middle where it does not", () => {
    expect(balanced("SỞ NỘI VỤ", column, 12)).toEqual(["SỞ NỘI VỤ"]);
    expect(balanced("SỞ KHOA HỌC VÀ CÔNG NGHỆ", column, 12)).toEqual([
      "SỞ KHOA HỌC",
      "VÀ CÔNG NGHỆ",
    ]);
    expect(balanced("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", column, 12)).toEqual([
      "ỦY BAN NHÂN DÂN",
      "TỈNH QUẢNG NGÃI",
    ]);
  });

  it("is left alone where two lines do not hold it, or no blank divides it", () => {
    const long = "BAN CHỈ ĐẠO ".repeat(8).trim();
    expect(balanced(long, column, 12)).toEqual([long]);
    expect(balanced("W".repeat(40), column, 12)).toEqual(["W".repeat(40)]);
  });

  it("loses no word, and no line of two is wider than the column", () => {
    const words = fc.array(fc.stringMatching(/^[A-ZĐƯƠ]{1,12}$/u), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(words, (given) => {
        const lines = balanced(given.join(" "), column, 12);
        expect(lines.join(" ")).toBe(given.join(" "));
        if (lines.length === 2)
          for (const line of lines) expect(boldWidth(line, 12)).toBeLessThanOrEqual(column);
      }),
    );
  });
});
