import { describe, expect, it, test } from "vitest";
import { withCountedStrokes } from "./counted-strokes.ts";
import { Picture } from "./picture.testing.ts";

/** Draws `strokes` upright strokes with serifs and something slanting behind them, and gives what `text` becomes. */
function mended(text: string, strokes: number, touching = false): string {
  const image = new Picture(200, 60);
  let x = 10;
  for (let nth = 0; nth < strokes; nth += 1) {
    image.box(x + 4, 15, x + 8, 39).box(x, 15, x + (touching ? 13 : 11), 17);
    x += 12;
  }
  for (let y = 15; y < 39; y += 1) image.box(x + 20 - (y - 15), y, x + 23 - (y - 15), y + 1);
  const word = { text, x0: 10, x1: x + 25, y0: 15, y1: 39, confidence: 90 };
  return (
    withCountedStrokes([{ words: [word], base: 39, height: 36 }], image)[0]?.words[0]?.text ?? ""
  );
}

describe("the strokes of a Roman number", () => {
  test.each([
    ["II/2026", 3, "III/2026"],
    ["II", 3, "III"],
    ["I,", 2, "II,"],
    ["IIII/2026", 3, "III/2026"],
    ["Il.", 3, "III."],
  ])("%s over %i strokes is %s", (text, strokes, printed) => {
    expect(mended(text, strokes)).toBe(printed);
  });

  test.each([
    ["III", 2],
    ["11/2026", 3],
    ["l", 2],
    ["IV", 3],
    ["In", 3],
  ])("%s over %i strokes stays", (text, strokes) => expect(mended(text, strokes)).toBe(text));

  it("are counted between their serifs, which may touch", () => {
    expect(mended("II", 3, true)).toBe("III");
  });
});
