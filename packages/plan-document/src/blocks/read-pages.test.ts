import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { assemble } from "./assemble.ts";
import { gridRules, lines, pageOf, words } from "./pdf/page.testing.ts";
import type { Page } from "./pdf/page.ts";
import { readPages } from "./read-pages.ts";

const textsOf = (pages: readonly Page[]): string[] =>
  assemble(readPages(pages)).blocks.map(({ text }) => text);
const FULL = "mở chuyên mục trên sóng phát thanh của tỉnh và báo của tỉnh mình";
const wide = (text: string): string => `${text} ${FULL}`.slice(0, 60);

describe("paragraphs", () => {
  it("joins lines that fill the column and stops where a line ends early", () => {
    const page = pageOf(lines([wide("Một là"), wide("hai là"), "hết.", wide("Ba là"), "xong."]));
    expect(textsOf([page])).toEqual([
      `${wide("Một là")} ${wide("hai là")} hết.`,
      `${wide("Ba là")} xong.`,
    ]);
  });

  it("joins a sentence that goes on over the page and drops the page number", () => {
    const first = pageOf([...lines([wide("Một là")]), words("1", 200, 30)]);
    const second = pageOf([...lines(["và hai là hết."]), words("2", 200, 30)]);
    expect(textsOf([first, second])).toEqual([`${wide("Một là")} và hai là hết.`]);
  });

  it("starts a paragraph at an indented line after a full one", () => {
    const page = pageOf([
      ...lines([wide("Một là"), wide("hai là")]),
      words("Ba là việc mới", 70, 124),
      ...lines([wide("Bốn là")], 136),
    ]);
    expect(textsOf([page])).toHaveLength(3);
  });

  it.each(["a) Xây dựng phóng sự", "1. Bồi dưỡng cán bộ", "Cơ quan chỉ đạo: Sở A"])(
    "starts a paragraph at “%s”, however full the line above it is",
    (item) => {
      const texts = textsOf([pageOf(lines([wide("Một là"), wide("hai là"), item]))]);
      expect(texts.at(-1)).toBe(item);
    },
  );

  it("goes on after a word no sentence ends with, though a number follows", () => {
    const full = `${wide("Một là").slice(0, 50)} tại khoản`;
    const texts = textsOf([pageOf(lines([wide("Một là"), full, "1. Điều này quy định rõ."]))]);
    expect(texts).toHaveLength(1);
  });

  it("puts together what a hyphen at the line's end cut", () => {
    const page = pageOf(lines([`${wide("Một").slice(0, 57)}57-`, "NQ/TW."]));
    expect(textsOf([page])[0]).toMatch(/57-NQ\/TW\.$/);
  });

  it("keeps bold and italics, and drops a raised note number", () => {
    const raised = words("1", 99, 95, { size: 6 });
    const page = pageOf([words("Việc đậm", 50, 100, { bold: true }), { ...raised, y: 89 }]);
    expect(readPages([page])).toMatchObject([{ text: "Việc đậm", style: { bold: true } }]);
  });
});

test("columns are read one after the other", () => {
  const page = pageOf([
    words("ỦY BAN", 50, 50),
    words("CỘNG HÒA", 250, 50),
    words("TỈNH", 55, 62),
    words("Độc lập", 255, 62),
    words("Số: 1/KH", 50, 74),
  ]);
  expect(textsOf([page])).toEqual(["ỦY BAN", "TỈNH", "Số: 1/KH", "CỘNG HÒA", "Độc lập"]);
});

test("footnotes are set apart at the end without their number", () => {
  const page = pageOf([
    ...lines([wide("Một là"), "hết."]),
    words("1", 50, 546, { size: 5 }),
    words("Kế hoạch số 5.", 56, 550, { size: 8 }),
  ]);
  expect(readPages([page])).toMatchObject([
    { kind: "paragraph", text: `${wide("Một là")} hết.` },
    { kind: "footnote", text: "Kế hoạch số 5.", interrupts: false },
  ]);
});

test("a line repeated at the head of most pages is left out", () => {
  const pages = [1, 2, 3].map((number) =>
    pageOf([words(`Kế hoạch 2026, trang ${number}`, 50, 30), ...lines([`Việc thứ ${number}.`])]),
  );
  expect(textsOf(pages)).toEqual(["Việc thứ 1.", "Việc thứ 2.", "Việc thứ 3."]);
});

describe("tables with ruled lines", () => {
  const XS = [50, 80, 220, 350];
  const head = (y: number) => [
    words("TT", 55, y),
    words("Nhiệm vụ", 85, y),
    words("Đơn vị", 225, y),
  ];

  it("reads rows and cells, with the lines of a cell joined", () => {
    const page = pageOf(
      [
        ...head(110),
        words("1", 55, 130),
        words("Mở chuyên mục trên sóng của", 85, 130),
        words("đài", 85, 142),
        words("Đài", 225, 130),
      ],
      gridRules(XS, [100, 115, 150]),
    );
    expect(textsOf([page])).toEqual([
      "TT\tNhiệm vụ\tĐơn vị",
      "1\tMở chuyên mục trên sóng của đài\tĐài",
    ]);
  });

  it("drops the head repeated on the next page and goes on with the row the page cut", () => {
    const first = pageOf(
      [
        ...head(110),
        words("1", 55, 130),
        words("Mở chuyên mục trên sóng của", 85, 130),
        words("Đài", 225, 130),
      ],
      gridRules(XS, [100, 115, 150]),
    );
    const second = pageOf(
      [
        ...head(110),
        words("đài tỉnh", 85, 130),
        words("2", 55, 160),
        words("Việc hai", 85, 160),
        words("Sở", 225, 160),
      ],
      gridRules(XS, [100, 115, 150, 170]),
    );
    expect(textsOf([first, second])).toEqual([
      "TT\tNhiệm vụ\tĐơn vị",
      "1\tMở chuyên mục trên sóng của đài tỉnh\tĐài",
      "2\tViệc hai\tSở",
    ]);
  });

  it("shows a cell merged over rows in each of them, and one merged over columns once", () => {
    const rules = [
      ...gridRules([50, 350], [100, 120, 160]),
      { x1: 150, y1: 120, x2: 150, y2: 160 },
      { x1: 150, y1: 140, x2: 350, y2: 140 },
    ];
    const page = pageOf(
      [
        words("I. Nhóm", 55, 112),
        words("Chung", 55, 132),
        words("Việc a", 155, 132),
        words("Việc b", 155, 152),
      ],
      rules,
    );
    const rows = readPages([page]).flatMap((block) => (block.kind === "row" ? [block.cells] : []));
    expect(
      rows.map((cells) => cells.map(({ columns, continues }) => [columns, continues])),
    ).toEqual([
      [[2, false]],
      [
        [1, false],
        [1, false],
      ],
      [
        [1, true],
        [1, false],
      ],
    ]);
  });
});

test("columns aligned without lines are a table whose rows begin at their numbers", () => {
  const row = (number: string, y: number) => [
    words(number, 50, y),
    words(`Việc ${number}`, 90, y),
    words("tiếp theo", 90, y + 12),
    words("Sở Y tế", 220, y),
    words("Quý I", 320, y),
  ];
  const page = pageOf([
    words("TT", 50, 80),
    words("Nhiệm vụ", 90, 80),
    words("Đơn vị", 220, 80),
    words("Hạn", 320, 80),
    ...row("1", 100),
    ...row("2", 130),
  ]);
  expect(textsOf([page])).toEqual([
    "TT\tNhiệm vụ\tĐơn vị\tHạn",
    "1\tViệc 1 tiếp theo\tSở Y tế\tQuý I",
    "2\tViệc 2 tiếp theo\tSở Y tế\tQuý I",
  ]);
});

test("a table without lines goes on under the headings its next page repeats, with the row the page cut", () => {
  const cells = (y: number, ...texts: readonly string[]) =>
    texts
      .map((text, index) => words(text, [50, 90, 220, 320][index] ?? 0, y))
      .filter(({ text }) => text !== "");
  const head = (y: number) => cells(y, "TT", "Nhiệm vụ", "Đơn vị", "Hạn");
  const first = pageOf([
    ...head(80),
    ...cells(100, "1", "Việc một", "Sở Y tế", "Quý I"),
    ...cells(112, "", "tiếp theo"),
    ...cells(130, "2", "Việc hai của", "Sở Nội vụ", "Quý II"),
  ]);
  const second = pageOf([
    ...head(80),
    ...cells(100, "", "cả tỉnh"),
    ...cells(120, "3", "Việc ba", "Sở Tư pháp", "Quý III"),
    ...cells(140, "4", "Việc bốn", "Sở Y tế", "Quý IV"),
  ]);
  expect(textsOf([first, second])).toEqual([
    "TT\tNhiệm vụ\tĐơn vị\tHạn",
    "1\tViệc một tiếp theo\tSở Y tế\tQuý I",
    "2\tViệc hai của cả tỉnh\tSở Nội vụ\tQuý II",
    "3\tViệc ba\tSở Tư pháp\tQuý III",
    "4\tViệc bốn\tSở Y tế\tQuý IV",
  ]);
});

test("a calendar without lines has its rows where lines stand farther apart, short cells set to the middle", () => {
  const month = (name: string, y: number) => [
    words("Tháng", 50, y),
    words(name, 50, y + 12),
    words("Phát động chiến dịch", 92, y),
    words("làm sạch môi trường", 92, y + 12),
    words("Chi cục", 220, y + 6),
    words("Đoàn", 320, y + 6),
  ];
  const page = pageOf([
    ...lines(["II. LỊCH CÔNG TÁC"], 60),
    words("Thời", 50, 80),
    words("Nội dung", 92, 86),
    words("Đơn vị chủ trì", 220, 86),
    words("Phối hợp", 320, 86),
    words("gian", 50, 92),
    ...month("3", 115),
    ...month("6", 150),
    ...month("9", 185),
    ...lines(["III. TỔ CHỨC THỰC HIỆN"], 230),
  ]);
  expect(textsOf([page])).toEqual([
    "II. LỊCH CÔNG TÁC",
    "Thời gian\tNội dung\tĐơn vị chủ trì\tPhối hợp",
    ...["3", "6", "9"].map(
      (name) => `Tháng ${name}\tPhát động chiến dịch làm sạch môi trường\tChi cục\tĐoàn`,
    ),
    "III. TỔ CHỨC THỰC HIỆN",
  ]);
});

test.each([
  [["01 bản tin/thán", "g"], "01 bản tin/tháng"],
  [["đến ngày 15/8/202", "6"], "đến ngày 15/8/2026"],
  [["đến 31/12/20", "26"], "đến 31/12/2026"],
  [["gửi trước 15/8,", "6 bài"], "gửi trước 15/8, 6 bài"],
])("a narrow cell's torn word %j is whole again", (torn, whole) => {
  const rules = gridRules([40, 120, 300], [50, 100]);
  const page = pageOf([...lines(torn, 70), words("Sở A", 140, 70)], rules);
  expect(textsOf([page])[0]).toBe(`${whole}\tSở A`);
});

test("every word keeps its page and rectangle", () => {
  const { text, places = [] } = assemble(
    readPages([pageOf(lines(["Việc một."])), pageOf([words("Việc hai.", 60, 200, { conf: 71 })])]),
  );
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Việc một.",
    "Việc hai.",
  ]);
  expect(places[1]).toMatchObject({ page: 2, x: 60, y: 190, height: 10, confidence: 71 });
});

test("any pages give blocks whose places hold words, and nothing is thrown", () => {
  const number = fc.double({ min: -50, max: 700, noNaN: true });
  const item = fc.record({
    text: fc.string({ maxLength: 20 }),
    x: number,
    y: number,
    w: fc.double({ min: 0, max: 300, noNaN: true }),
    h: fc.double({ min: 0, max: 40, noNaN: true }),
    size: fc.double({ min: 0.5, max: 40, noNaN: true }),
  });
  const rule = fc.record({ x1: number, y1: number, x2: number, y2: number });
  const page = fc.record({
    width: fc.constant(400),
    height: fc.constant(600),
    items: fc.array(item, { maxLength: 30 }),
    rules: fc.array(rule, { maxLength: 15 }),
  });
  fc.assert(
    fc.property(fc.array(page, { maxLength: 3 }), (pages) => {
      const { text, places = [] } = assemble(readPages(pages));
      for (const { start, end } of places) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 150 },
  );
});
