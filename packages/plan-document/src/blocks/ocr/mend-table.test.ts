import { expect, it, test } from "vitest";
import { readPlanPages } from "../../read-plan.ts";
import { gridRules, pageOf, words } from "../pdf/page.testing.ts";
import type { PageItem } from "../pdf/page.ts";
import { readPages } from "../read-pages.ts";

const XS = [40, 70, 220, 300, 380];

/** A page with a table of these rows, a recogniser's or a text layer's; the head stands at its top. */
function tableOf(rows: readonly (readonly string[])[], look: Partial<PageItem>) {
  const items = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text === "" ? [] : [words(text, (XS[column] ?? 0) + 4, 115 + row * 20, look)],
    ),
  );
  const ys = Array.from({ length: rows.length + 1 }, (_, at) => 100 + at * 20);
  return pageOf(items, gridRules(XS, ys));
}

const ROWS = [
  ["TT", "Nội dung", "Chủ trì", "Thời gian"],
  ["(1", "2", "(3)", "Cơ)"],
  ["1", "Việc chung", "", ""],
  ["11", "In tờ rơi", "Sở Y tế", "Quý I"],
  ["1.2", "Làm phim", "Sở A", "Quý II"],
  ["", "Tập huấn", "Sở B", "Quý III"],
  ["1.4", "Phát thanh", "Sở C", "Quý IV"],
];

const firstColumn = (look: Partial<PageItem>): string[] =>
  readPages([tableOf(ROWS, look)]).flatMap((block) =>
    block.kind === "row" ? (block.cells[0]?.lines[0]?.text ?? "") : [],
  );

it("the numbers of a recognised table follow each other again", () => {
  expect(firstColumn({ conf: 80 })).toEqual(["TT", "(1)", "1", "1.1", "1.2", "1.3", "1.4"]);
});

it("what a file itself says is never changed", () => {
  expect(firstColumn({})).toEqual(["TT", "(1", "1", "11", "1.2", "", "1.4"]);
});

test("a number nobody could read is a doubt of its task's place, not of its words", () => {
  const head = ["KẾ HOẠCH", "Tuyên truyền năm 2026"].map((text, at) =>
    words(text, 150, 50 + at * 14),
  );
  const page = tableOf(ROWS, { conf: 80 });
  const { value } = readPlanPages([{ ...page, items: [...head, ...page.items] }]);
  expect(value?.tasks.map(({ path, title }) => `${path} ${title}`)).toEqual([
    "1.1 In tờ rơi",
    "1.2 Làm phim",
    "1.3 Tập huấn",
    "1.4 Phát thanh",
  ]);
});
