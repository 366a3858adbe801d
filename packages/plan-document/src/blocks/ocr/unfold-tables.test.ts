import { describe, expect, it } from "vitest";
import type { OcrLine } from "./page-of-words.ts";
import { Picture } from "./picture.testing.ts";
import { type GreyImage, rulesOfImage } from "./rules-of-image.ts";
import { unfoldTables } from "./unfold-tables.ts";

const RESOLUTION = 200;
const XS = [100, 300, 600];
const YS = [400, 460, 700];

/** A page with a line of words above a table of two columns and two rows; a box is a word. */
const page = () =>
  new Picture(800, 1000)
    .box(100, 300, 500, 325)
    .table(XS, YS)
    .box(120, 415, 200, 440)
    .box(320, 415, 420, 440)
    .box(120, 500, 250, 525)
    .box(320, 500, 580, 525)
    .box(320, 540, 560, 565);

const piecesOf = (image: GreyImage) =>
  unfoldTables(image, rulesOfImage(image, RESOLUTION), RESOLUTION);

/** Sees each row of ink as a line with one word: what a recogniser gives of boxes. */
function linesSeen({ width, height, pixels }: GreyImage): OcrLine[] {
  const lines: { x0: number; x1: number; y0: number; y1: number }[] = [];
  for (let y = 0; y < height; y += 1) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    const [x0, x1] = [row.indexOf(0), row.lastIndexOf(0) + 1];
    if (x0 < 0) continue;
    const open = lines.at(-1);
    if (open?.y1 === y) {
      open.y1 = y + 1;
      open.x0 = Math.min(open.x0, x0);
      open.x1 = Math.max(open.x1, x1);
    } else lines.push({ x0, x1, y0: y, y1: y + 1 });
  }
  return lines.map((box) => ({
    words: [{ text: "x", confidence: 90, ...box }],
    base: box.y1,
    height: box.y1 - box.y0,
  }));
}

const wordsOf = (image: GreyImage) =>
  piecesOf(image)
    .flatMap(({ image: piece, back }) => back(linesSeen(piece)))
    .flatMap(({ words }) => words.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1]));

describe("a page with a table", () => {
  it("is recognised cell by cell, every word where it stands on the page", () => {
    expect(wordsOf(page())).toEqual([
      [100, 300, 500, 325],
      [120, 415, 200, 440],
      [120, 500, 250, 525],
      [320, 415, 420, 440],
      [320, 500, 580, 525],
      [320, 540, 560, 565],
    ]);
  });

  it("gives its cells without the lines around them, and the rest without the table", () => {
    const [rest, cells] = piecesOf(page());
    expect(rest && linesSeen(rest.image)).toHaveLength(1);
    expect(cells && linesSeen(cells.image)).toHaveLength(5);
  });

  it("is left as it is", () => {
    const [image, untouched] = [page(), page()];
    piecesOf(image);
    expect(Buffer.from(image.pixels).equals(Buffer.from(untouched.pixels))).toBe(true);
  });

  it("keeps its words when the lines lean a little", () => {
    const leaning = new Picture(800, 1000);
    const straight = page();
    for (let y = 0; y < 990; y += 1)
      for (let x = 0; x < 800; x += 1)
        if (straight.pixels[y * 800 + x] === 0) {
          const at = y + Math.round(x / 200);
          leaning.box(x, at, x + 1, at + 1);
        }
    expect(wordsOf(leaning)).toHaveLength(6);
  });
});

it("a table too tall for one strip goes on in the next", () => {
  const ys = Array.from({ length: 90 }, (_, row) => 50 + row * 50);
  const image = new Picture(400, 4600).table([100, 300], ys);
  for (const y of ys.slice(0, -1)) image.box(130, y + 12, 250, y + 36);
  const pieces = piecesOf(image);
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.every(({ image: { height } }) => height <= 4600)).toBe(true);
  expect(wordsOf(image)).toEqual(ys.slice(0, -1).map((y) => [130, y + 12, 250, y + 36]));
});

it("a page without a table is one piece, itself", () => {
  const image = new Picture(800, 1000).box(100, 300, 500, 325).box(100, 400, 700, 402);
  const [whole, ...more] = piecesOf(image);
  expect([whole?.image, more]).toEqual([image, []]);
});
