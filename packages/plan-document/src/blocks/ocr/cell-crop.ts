import type { GridCell } from "../pdf/grid.ts";
import type { GreyImage } from "./rules-of-image.ts";

/** A box of a picture in pixels, right and bottom exclusive. */
export interface Crop {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const INK = 150;
/** The lines around a cell lie within this of where the grid says, in points: a page may lean a little. */
const STRAY = 3;
/** A line covers nearly all of its side of a cell; no letter is as tall. */
const MOST = 0.8;
/** White kept around the words, in points. */
const AROUND = 1;

type Dark = (x: number, y: number) => boolean;

const darkOf =
  ({ width, height, pixels }: GreyImage): Dark =>
  (x, y) =>
    x >= 0 && y >= 0 && x < width && y < height && (pixels[y * width + x] ?? 255) < INK;

/** Whether most of an upright strip three pixels wide is dark: a line that may lean. */
function isUpright(dark: Dark, x: number, top: number, bottom: number): boolean {
  let count = 0;
  for (let y = top; y < bottom; y += 1)
    if (dark(x, y) || dark(x - 1, y) || dark(x + 1, y)) count += 1;
  return count > (bottom - top) * MOST;
}

function isLevel(dark: Dark, y: number, left: number, right: number): boolean {
  let count = 0;
  for (let x = left; x < right; x += 1)
    if (dark(x, y) || dark(x, y - 1) || dark(x, y + 1)) count += 1;
  return count > (right - left) * MOST;
}

/** The first place past the last line found from `from - stray` to `from + stray`, going by `step`. */
function past(from: number, stray: number, step: 1 | -1, isLine: (at: number) => boolean): number {
  for (let off = stray; off >= -stray; off -= 1)
    if (isLine(from + step * off)) return from + step * (off + 2);
  return from + step;
}

/** The box inside the lines around a cell. */
function inside(dark: Dark, cell: GridCell, scale: number): Crop {
  const stray = Math.round(STRAY * scale);
  const [left, right] = [Math.round(cell.left * scale), Math.round(cell.right * scale)];
  const [top, bottom] = [Math.round(cell.top * scale), Math.round(cell.bottom * scale)];
  const upright = (x: number): boolean => isUpright(dark, x, top, bottom);
  const level = (y: number): boolean => isLevel(dark, y, left, right);
  return {
    left: past(left, stray, 1, upright),
    right: past(right, stray, -1, upright) + 1,
    top: past(top, stray, 1, level),
    bottom: past(bottom, stray, -1, level) + 1,
  };
}

/** What of a cell holds ink, with a little white around it, its lines left out; null where it is empty. */
export function cropOf(page: GreyImage, cell: GridCell, scale: number): Crop | null {
  const dark = darkOf(page);
  const box = inside(dark, cell, scale);
  let [left, right, top, bottom] = [box.right, box.left, box.bottom, box.top];
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) {
      if (!dark(x, y)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  if (left >= right || top >= bottom) return null;
  const around = Math.round(AROUND * scale);
  return {
    left: Math.max(box.left, left - around),
    right: Math.min(box.right, right + around),
    top: Math.max(box.top, top - around),
    bottom: Math.min(box.bottom, bottom + around),
  };
}
