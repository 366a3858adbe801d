import type { Rule } from "../pdf/page.ts";

/** A picture in grey: one byte a pixel, row by row, 0 black. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const DARK = 150;
const WHITE = 255;
/** Pixels a drawn line may miss and still be one line. */
const MISSED = 3;

interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Bar {
  first: number;
  last: number;
  from: number;
  to: number;
}

/** Dark runs along one line of pixels, at least `least` long. */
function runsAlong(
  at: number,
  length: number,
  isDark: (place: number) => boolean,
  least: number,
): Run[] {
  const runs: Run[] = [];
  let from = -1;
  let last = -1;
  for (let place = 0; place <= length; place += 1) {
    if (place < length && isDark(place)) {
      if (from < 0) from = place;
      last = place;
    } else if (from >= 0 && place - last > MISSED) {
      if (last - from >= least) runs.push({ at, from, to: last });
      from = -1;
    }
  }
  return runs;
}

// A line is a few pixels thick and may lean a little: runs that touch side by side or end to end are one bar.
function barsOf(runs: readonly Run[], slack: number): Bar[] {
  const bars: Bar[] = [];
  const open: Bar[] = [];
  for (const run of runs) {
    const kept = open.filter((bar) => run.at - bar.last <= slack);
    open.splice(0, open.length, ...kept);
    const near = open.find(
      (bar) => run.from <= bar.to + slack * 3 && run.to >= bar.from - slack * 3,
    );
    if (near) {
      near.last = run.at;
      near.from = Math.min(near.from, run.from);
      near.to = Math.max(near.to, run.to);
    } else {
      const bar = { first: run.at, last: run.at, from: run.from, to: run.to };
      bars.push(bar);
      open.push(bar);
    }
  }
  return bars;
}

const isThin = ({ first, last, from, to }: Bar, thickest: number): boolean =>
  last - first + 1 <= thickest && to - from > (last - first) * 8;

/** Inches. A level line is longer than a dash or an underlined word, a free upright one than any letter. */
const LEAST = { level: 0.45, upright: 0.3, side: 0.1 };
/** How far from a level line, in inches, the end of a side may be and still meet it. */
const MEETS = 0.02;

/**
 * The uprights among runs: those longer than letters, and sides of a row of one line, which are hardly longer than
 * letters but join one level line to another.
 */
function uprightsOf(runs: readonly Run[], levels: readonly Run[], resolution: number): Run[] {
  const near = Math.max(2, Math.round(MEETS * resolution));
  const byRow = Map.groupBy(levels, ({ at }) => at);
  const meets = (x: number, y: number): boolean => {
    for (let row = y - near; row <= y + near; row += 1)
      if (byRow.get(row)?.some(({ from, to }) => from - near <= x && to + near >= x)) return true;
    return false;
  };
  return runs.filter(
    ({ at, from, to }) =>
      to - from >= resolution * LEAST.upright || (meets(at, from) && meets(at, to)),
  );
}

/** Seeing more lines than this, the picture is no page of a table. */
const MOST = 2000;

/**
 * The straight level and upright lines of a page's image, in pixels. `resolution` is in pixels per inch: lines
 * shorter than a table's cell and bars thicker than a drawn line are letters or pictures.
 */
export function rulesOfImage({ width, height, pixels }: GreyImage, resolution: number): Rule[] {
  const slack = Math.max(2, Math.round(resolution / 70));
  const thickest = Math.max(5, Math.round(resolution / 18));
  const levels: Run[] = [];
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const isDark = (x: number): boolean => (pixels[row + x] ?? WHITE) < DARK;
    levels.push(...runsAlong(y, width, isDark, resolution * LEAST.level));
  }
  const upright: Run[] = [];
  for (let x = 0; x < width; x += 1) {
    const isDark = (y: number): boolean => (pixels[y * width + x] ?? WHITE) < DARK;
    upright.push(...runsAlong(x, height, isDark, resolution * LEAST.side));
  }
  const sides = uprightsOf(upright, levels, resolution);
  const rules = [
    ...barsOf(levels, slack)
      .filter((bar) => isThin(bar, thickest))
      .map(({ first, last, from, to }) => levelRule((first + last) / 2, from, to)),
    ...barsOf(sides, slack)
      .filter((bar) => isThin(bar, thickest))
      .map(({ first, last, from, to }) => uprightRule((first + last) / 2, from, to)),
  ];
  return rules.length > MOST ? [] : rules;
}

const levelRule = (y: number, x1: number, x2: number): Rule => ({ x1, y1: y, x2, y2: y });
const uprightRule = (x: number, y1: number, y2: number): Rule => ({ x1: x, y1, x2: x, y2 });
