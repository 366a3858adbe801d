import { expect, it } from "vitest";
import { quietRow } from "./quiet-row.ts";

/** A page 200 wide and 1,000 high, with words (every fourth pixel black) on these rows. */
function pageWith(isWords: (y: number) => boolean) {
  const [width, height] = [200, 1000];
  const pixels = new Uint8Array(width * height).fill(230);
  for (let y = 0; y < height; y += 1)
    if (isWords(y))
      for (let x = 0; x < width; x += 4) pixels.fill(20, y * width + x, y * width + x + 2);
  return { width, height, pixels };
}

it("a page is cut between two lines of words, near its middle", () => {
  const page = pageWith((y) => y % 50 < 30);
  const row = quietRow(page) ?? 0;
  expect(row % 50).toBeGreaterThanOrEqual(36);
  expect(row % 50).toBeLessThanOrEqual(44);
  expect(Math.abs(row - 500)).toBeLessThan(60);
});

it("upright lines of a table do not hinder the cut", () => {
  const page = pageWith((y) => y % 50 < 30);
  for (let y = 0; y < 1000; y += 1) for (const x of [10, 100, 190]) page.pixels[y * 200 + x] = 0;
  expect(quietRow(page)).not.toBeNull();
});

it("a page full of ink in the middle is not cut", () => {
  expect(quietRow(pageWith((y) => y > 300 && y < 700))).toBeNull();
});
