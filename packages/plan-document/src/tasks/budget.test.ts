import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBudget } from "./budget.ts";

describe("money is read in whole đồng", () => {
  test.each<[string, string, number | null]>([
    ["50 triệu đồng", "", 50_000_000],
    ["1,5 triệu", "", 1_500_000],
    ["1.5 triệu đồng", "", 1_500_000],
    ["1.200.000 đồng", "", 1_200_000],
    ["1.200.000", "", 1_200_000],
    ["1.200.000", "Kinh phí (đồng)", 1_200_000],
    ["1.200.000", "Kinh phí (nghìn đồng)", 1_200_000_000],
    ["1 200 000", "ĐVT: đồng", 1_200_000],
    ["120", "Kinh phí (triệu đồng)", 120_000_000],
    ["1.250", "ĐVT: triệu đồng", 1_250_000_000],
    ["12,5", "triệu đồng", 12_500_000],
    ["15", "Kinh phí dự kiến (ĐVT: 1.000 đồng)", 15_000],
    ["100", "Kinh phí", null],
    ["3,2 tỷ đồng", "", 3_200_000_000],
    ["1,2 tỉ", "", 1_200_000_000],
    ["3 tỷ 200 triệu đồng", "", 3_200_000_000],
    ["500 nghìn đồng", "", 500_000],
    ["500.000đ", "", 500_000],
    ["500.000 VNĐ", "", 500_000],
    ["50tr", "", 50_000_000],
    ["20 tr.đ", "", 20_000_000],
    ["khoảng 100 triệu đồng", "", 100_000_000],
    ["50.000.000 đồng (Bằng chữ: Năm mươi triệu đồng chẵn)", "", 50_000_000],
    ["Ngân sách tỉnh: 50 triệu đồng; xã hội hóa: 20 triệu đồng", "", 70_000_000],
    ["tổng 120 triệu đồng, trong đó ngân sách tỉnh 100 triệu đồng", "", 120_000_000],
    ["02 lớp x 25 triệu đồng = 50 triệu đồng", "", 50_000_000],
    ["25 triệu đồng/lớp", "", null],
    ["không phát sinh kinh phí", "", 0],
    ["Không", "", 0],
    ["Theo Quyết định số 12/QĐ-UBND", "", null],
    ["Kinh phí năm 2025", "", null],
    ["lồng ghép", "triệu đồng", null],
    ["-", "triệu đồng", null],
  ])("%s | %s", (text, heading, amountVnd) => {
    expect(parseBudget(text, heading)).toMatchObject({ raw: text, amountVnd });
  });
});

test.each([
  ["50 triệu đồng (ngân sách xã)", "ngân sách xã"],
  ["Lồng ghép trong kinh phí thường xuyên", "Lồng ghép trong kinh phí thường xuyên"],
  ["Nguồn CTMTQG", "Nguồn CTMTQG"],
  ["50 triệu đồng", null],
])("%s says where the money comes from", (text, source) => {
  expect(parseBudget(text).source).toBe(source);
});

test("an amount is null or a whole number, whatever the words", () => {
  const word = fc.constantFrom(
    ..."1.200|1,5|50|đồng|triệu|tỷ|nghìn|/|lớp|=|x|;|trong đó|ngân sách|không|(|)".split("|"),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), word, (words, heading) => {
      const { amountVnd } = parseBudget(words.join(" "), heading);
      expect(amountVnd === null || (Number.isInteger(amountVnd) && amountVnd >= 0)).toBe(true);
    }),
  );
});
