import { expect, test } from "vitest";
import { readPlan } from "../../src/index.ts";
import { docxOf } from "./docx.ts";

const SOURCE = `!list upperRoman:%1. decimal:%2.
^ KẾ HOẠCH
^ Tuyên truyền năm 2026
#0 NHIỆM VỤ
#1 Mở chuyên mục (Chủ trì: Sở Y tế; thời gian: Quý I/2026)
| TT | Nội dung | Chủ trì | Thời gian
| II. Truyền thông | < | < | <
| 1 | Làm phim | Sở A | Quý II/2026
| 2 | In sách | Sở B | ^
`;

test("the same source gives the same bytes", () => {
  expect(docxOf(SOURCE)).toEqual(docxOf(SOURCE));
});

test("Word's numbering, joined and continued cells are read back", () => {
  const { value } = readPlan(docxOf(SOURCE));
  expect(value?.tasks.map(({ path, lead, timing }) => [path, lead, timing?.raw])).toEqual([
    ["I.1", ["Sở Y tế"], "Quý I/2026"],
    ["II.1", ["Sở A"], "Quý II/2026"],
    ["II.2", ["Sở B"], "Quý II/2026"],
  ]);
});
