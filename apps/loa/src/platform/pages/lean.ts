import type { GreyImage } from "@loa/plan-document";

/** A step from ink to the paper below it: the foot of a letter. */
const STEP = 40;
/** More feet than this say nothing new. */
const MOST_FEET = 60_000;
/** Fewer are no lines of words. */
const FEWEST_FEET = 200;
const DEGREE = Math.PI / 180;
/** No sheet on a glass or under a phone leans more; farther ones are quarter turns. */
const FARTHEST = 6 * DEGREE;
/** Lines that lean less are read as well as level ones. */
const UNSEEN = 0.005;
/** How much clearer the lines must stand once turned. */
const CLEARER = 1.02;

interface Feet {
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly count: number;
}

function feetOf({ width, height, pixels }: GreyImage): Feet {
  const x = new Int32Array(MOST_FEET);
  const y = new Int32Array(MOST_FEET);
  let count = 0;
  for (let row = 0; row + 2 < height && count < MOST_FEET; row += 1)
    for (let at = row * width, end = at + width; at < end && count < MOST_FEET; at += 1)
      if ((pixels[at + 2 * width] ?? 0) - (pixels[at] ?? 0) > STEP) {
        x[count] = at - row * width;
        y[count] = row;
        count += 1;
      }
  return { x, y, count };
}

/** How sharply the feet fall into rows when each row climbs by `slope`: level lines of words give high, narrow peaks. */
function sharpness({ x, y, count }: Feet, slope: number, { width, height }: GreyImage): number {
  const reach = Math.ceil(Math.abs(slope) * width);
  const rows = new Float64Array(height + 2 * reach + 2);
  for (let at = 0; at < count; at += 1) {
    const row = Math.round((y[at] ?? 0) - (x[at] ?? 0) * slope) + reach;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, feet) => sum + feet * feet, 0);
}

function sharpest(
  angles: readonly number[],
  measured: (angle: number) => number,
): { readonly angle: number; readonly sharp: number } {
  let best = { angle: 0, sharp: -1 };
  for (const angle of angles) {
    const sharp = measured(angle);
    if (sharp > best.sharp) best = { angle, sharp };
  }
  return best;
}

const around = (middle: number, step: number, each: number): number[] =>
  Array.from({ length: 2 * each + 1 }, (_, at) => middle + (at - each) * step);

/**
 * By how many radians a page must be turned for its lines of words to run level; `image` is a small picture of the page
 * (some 1,200 pixels long). 0 where they run level already, or there are none.
 */
export function leanOf(image: GreyImage): number {
  const feet = feetOf(image);
  if (feet.count < FEWEST_FEET) return 0;
  const measured = (angle: number) => sharpness(feet, Math.tan(angle), image);
  const rough = sharpest(around(0, DEGREE / 2, FARTHEST / (DEGREE / 2)), measured);
  const fine = sharpest(around(rough.angle, DEGREE / 16, 8), measured);
  const isClear = fine.sharp > measured(0) * CLEARER;
  return isClear && Math.abs(fine.angle) >= UNSEEN ? -fine.angle : 0;
}
