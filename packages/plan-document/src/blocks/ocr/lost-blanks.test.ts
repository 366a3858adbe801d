import { describe, expect, it, test } from "vitest";
import { withBlanks } from "./lost-blanks.ts";
import { Picture } from "./picture.testing.ts";

const LETTER = 14;
const HEIGHT = 36;

/** Draws letters two pixels apart, `gap` of them where a blank stands, and gives the row read as one word. */
function readAsOne(printed: string, gap: number) {
  const image = new Picture(1200, 60);
  let x = 10;
  for (const letter of printed) {
    if (letter === " ") x += gap - 2;
    else {
      image.box(x, 15, x + LETTER, 45);
      x += LETTER + 2;
    }
  }
  const text = printed.replaceAll(" ", "");
  const word = { text, x0: 10, x1: x - 2, y0: 10, y1: 50, confidence: 80 };
  const [line] = withBlanks([{ words: [word], base: 45, height: HEIGHT }], image);
  return line?.words ?? [];
}

const read = (printed: string, gap: number): string =>
  readAsOne(printed, gap)
    .map(({ text }) => text)
    .join(" ");

describe("blanks that recognition lost", () => {
  test.each([
    "Tập huấn",
    "02 cuộc/năm",
    "Quý I, Quý",
    "Báo và Phát",
    "10 tin,",
    "nhiệm vụ, hoạt",
    "03 - 04",
    "Tháng 5/2025",
    "trong năm 2026",
  ])("%s is put together again from the white in the picture", (printed) => {
    expect(read(printed, 9)).toBe(printed);
  });

  test.each(["tư pháp", "Trạm y"])(
    "%s is parted at narrow white, being two syllables",
    (printed) => {
      expect(read(printed, 5)).toBe(printed);
    },
  );

  test.each(["72/2025/QH 15", "vid eo", "10/12/202 6"])(
    "%s is not parted at narrow white",
    (printed) => {
      expect(read(printed, 5)).toBe(printed.replace(" ", ""));
    },
  );

  test.each(["Thời sự", "thanh và", "chính trị,"])(
    "%s is two syllables even without white",
    (printed) => {
      expect(read(printed, 2)).toBe(printed);
    },
  );

  test.each(["kỳtuẩn", "(kỳtháng)", "Niê", "Êban", "Đắk", "UBNDTỈNH", "họct"])(
    "%s is none of them",
    (printed) => {
      expect(read(printed, 2)).toBe(printed);
    },
  );

  it("no number and no syllable is cut, however wide its letters stand", () => {
    expect([read("2 026", 9), read("l à", 9)]).toEqual(["2026", "là"]);
  });

  it("each part has the place of its own letters", () => {
    const [first, second] = readAsOne("Tập huấn", 9);
    expect(first?.x1).toBe(10 + 3 * LETTER + 2 * 2);
    expect(second?.x0).toBe((first?.x1 ?? 0) + 9);
  });
});
