import { describe, expect, it, test } from "vitest";
import { readPlanPages } from "../../read-plan.ts";
import { mendLine } from "./mend-line.ts";
import { type OcrLine, type OcrPage, pageOfWords } from "./page-of-words.ts";
import { Picture } from "./picture.testing.ts";
import { rulesOfImage } from "./rules-of-image.ts";

const line = (text: string, base: number, confidence = 95): OcrLine => {
  let x = 150;
  const words = text.split(" ").map((word) => {
    const box = {
      text: word,
      x0: x,
      x1: x + word.length * 12,
      y0: base - 30,
      y1: base,
      confidence,
    };
    x = box.x1 + 10;
    return box;
  });
  return { words, base, height: 30 };
};

const page = (lines: readonly OcrLine[]): OcrPage => ({
  width: 1654,
  height: 2339,
  resolution: 200,
  lines,
  rules: [],
});

describe("a recognised line", () => {
  test.each([
    ["L Mục đích", "I. Mục đích"],
    ["Il. Yêu cầu", "II. Yêu cầu"],
    ["I Về Chuyển đổi số", "I. Về Chuyển đổi số"],
    ["LH. Về cải cách", "II. Về cải cách"],
    ["IH. Kinh phí", "III. Kinh phí"],
    ["H. Về cải cách", "II. Về cải cách"],
    ["1V. Kinh phí", "IV. Kinh phí"],
    ["l. Mở chuyên mục", "1. Mở chuyên mục"],
    ["Quý III-TV/2025.", "Quý III-IV/2025."],
    ["quý lI, III năm", "quý II, III năm"],
    ["12 sốnăm.", "12 số/năm."],
    ["Chuyến đối số, Tố chức thực hiện", "Chuyển đổi số, Tổ chức thực hiện"],
    ["THÚC ĐẤY MẠNH", "THÚC ĐẨY MẠNH"],
    ["công tác CCHGC, TTHG; CCHOC.", "công tác CCHC, TTHC; CCHC."],
    ["việc chuyển đối số", "việc chuyển đổi số"],
    ["= Đơn vị thực hiện:", "- Đơn vị thực hiện:"],
    ["2.1... Truyền thông trực tiếp", "2.1. Truyền thông trực tiếp"],
    ["1 MỤC ĐÍCH, YÊU CẦU", "1. MỤC ĐÍCH, YÊU CẦU"],
    ["07 kỳtuẩn", "07 kỳ/tuần"],
    ["(16 - 23⁄10)", "(16 - 23/10)"],
    ["02 lân/ngày, 03 lượ/tuần, 01 kỳ/tuẩn", "02 lần/ngày, 03 lượt/tuần, 01 kỳ/tuần"],
    ["Úy ban nhân dân thành phổ; các ban đẳng", "Ủy ban nhân dân thành phố; các ban đảng"],
    ["Chỉ cục Dân số, Sở Du lich", "Chi cục Dân số, Sở Du lịch"],
  ])("%s is mended to %s", (read, printed) => {
    expect(mendLine(read.split(" ")).join(" ")).toBe(printed);
  });

  test.each([
    "Hội nghị tổng kết",
    "12 UBND xã",
    "thiếu úy ban chỉ huy",
    "Tỉnh đoàn Quảng Ngãi",
    "quý báu và tốt đẹp",
    "L. Nguyễn Văn An",
    "việc chuyển đối tượng",
    "những chuyến, đối thoại",
    "CCHC và TTHC của UBND",
  ])("%s stays as it was read", (read) => {
    expect(mendLine(read.split(" ")).join(" ")).toBe(read);
  });
});

describe("a line that goes on from the one above it in a narrow cell", () => {
  test.each([
    ["Quý II - Quý", "IH/2026", "III/2026"],
    ["Quý I,", "TI, TV", "II, IV"],
    ["04 lần/thán", "9", "g"],
  ])("%s, %s is mended to %s", (above, read, printed) => {
    const before = above.split(" ");
    expect(mendLine(read.split(" "), { before }).join(" ")).toBe(printed);
  });

  it("has its last word mended with the first of the next", () => {
    const after = ["cục", "Dân", "số"];
    expect(mendLine(["Chủ", "trì:", "Chỉ"], { after })).toEqual(["Chủ", "trì:", "Chi"]);
  });

  it("is taken for one only right under it", () => {
    const under = pageOfWords(page([line("Quý II -", 500), line("IH/2026", 540)]));
    const apart = pageOfWords(page([line("Quý II -", 500), line("IH/2026", 900)]));
    expect([under, apart].map(({ items }) => items.at(-1)?.text)).toEqual(["III/2026", "IH/2026"]);
  });
});

test("pixels become points, confidence stays, dust is left out", () => {
  const seen = pageOfWords(page([line("Việc", 500, 60), line("~", 900, 30)]));
  expect(seen.width).toBeCloseTo(595.4, 1);
  expect(seen.items).toMatchObject([{ text: "Việc", x: 54, conf: 60 }]);
});

test("recognised words never run together, however close their boxes stand", () => {
  const one = line("Phòng Thời", 500);
  const last = one.words.at(-1);
  const close = {
    text: "sự",
    x0: last?.x1 ?? 0,
    x1: (last?.x1 ?? 0) + 20,
    y0: 470,
    y1: 500,
    confidence: 90,
  };
  const { value } = readPlanPages([pageOfWords(page([{ ...one, words: [...one.words, close] }]))]);
  expect(value?.text).toBe("Phòng Thời sự");
});

test("a table's line read as a stroke beside a word is no part of it", () => {
  const seen = pageOfWords(page([line("| Bộ Công an|", 500)]));
  expect(seen.items.map(({ text }) => text)).toEqual(["Bộ", "Công", "an"]);
});

describe("lines seen in an image", () => {
  const draw = (dark: (x: number, y: number) => boolean) => {
    const pixels = new Uint8Array(300 * 200).fill(255);
    for (let y = 0; y < 200; y += 1)
      for (let x = 0; x < 300; x += 1) if (dark(x, y)) pixels[y * 300 + x] = 0;
    return rulesOfImage({ width: 300, height: 200, pixels }, 100);
  };

  it("finds level and upright lines, a little leaning ones too", () => {
    const rules = draw(
      (x, y) =>
        (x > 20 && x < 280 && y === 50 + Math.floor(x / 100)) || (x === 40 && y > 30 && y < 150),
    );
    expect(rules.map(({ x1, x2 }) => (x1 === x2 ? "upright" : "level")).sort()).toEqual([
      "level",
      "upright",
    ]);
  });

  it("finds the sides of a row of one line, hardly taller than its letters", () => {
    const rules = rulesOfImage(
      new Picture(800, 300).table([100, 300, 700], [100, 140]).box(320, 108, 326, 134),
      200,
    );
    const sides = rules.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => Math.round(x1));
    expect(sides).toEqual([101, 301, 701]);
  });

  it("takes a letter between two level lines for no side", () => {
    const rules = rulesOfImage(
      new Picture(800, 300).box(100, 100, 700, 102).box(100, 140, 700, 142).box(320, 107, 324, 135),
      200,
    );
    expect(rules.filter(({ x1, x2 }) => x1 === x2)).toEqual([]);
  });

  it("takes neither letters nor a black box for lines", () => {
    expect(
      draw(
        (x, y) => (x > 50 && x < 200 && y > 50 && y < 150) || (x % 12 < 6 && y > 170 && y < 180),
      ),
    ).toEqual([]);
  });
});

test("words read with little confidence inside a field become a finding with their place", () => {
  const { value } = readPlanPages([
    pageOfWords(
      page([
        line("KẾ HOẠCH", 200),
        line("Tuyên truyền năm 2026", 250),
        line("1. Mở chuyên mục trên sóng phát thanh", 350),
        {
          ...line("- Đơn vị chủ trì: Sở Y", 400),
          words: [
            ...line("- Đơn vị chủ trì: Sở Y", 400).words,
            ...line("Tê", 400, 41).words.map((word) => ({ ...word, x0: 700, x1: 730 })),
          ],
        },
        line("- Thời gian thực hiện: Quý I/2026", 450),
      ]),
    ),
  ]);
  const doubt = value?.findings.find(({ code }) => code === "unsure-words");
  expect(doubt).toMatchObject({ path: "1", severity: "doubt" });
  expect(doubt?.message).toContain("“Tê”");
  expect(value?.text.slice(doubt?.source?.start, doubt?.source?.end)).toBe("Sở Y Tê");
});
