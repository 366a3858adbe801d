import { expect, it, test } from "vitest";
import { leanOf } from "./lean.ts";

/** A page 600 wide and 800 high; rows of words that fall by `degrees` to the right. */
function pageLeaning(degrees: number) {
  const [width, height] = [600, 800];
  const pixels = new Uint8Array(width * height).fill(235);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let y = 0; y < height; y += 1)
    for (let x = 60; x < 540; x += 1) {
      const row = (((y - x * slope) % 24) + 24) % 24;
      if (row < 10 && x % 9 < 6) pixels[y * width + x] = 25;
    }
  return { width, height, pixels };
}

test.each([-4.5, -2, -0.8, 0.5, 1.25, 3, 5])(
  "lines that fall by %s degrees are turned back by as much",
  (degrees) => {
    expect((leanOf(pageLeaning(degrees)) * 180) / Math.PI).toBeCloseTo(-degrees, 0);
    expect(Math.abs((leanOf(pageLeaning(degrees)) * 180) / Math.PI + degrees)).toBeLessThan(0.15);
  },
);

it("level lines and an empty page are left as they are", () => {
  expect(leanOf(pageLeaning(0))).toBe(0);
  expect(leanOf({ width: 600, height: 800, pixels: new Uint8Array(480_000).fill(240) })).toBe(0);
});
