import type { GreyImage } from "@loa/plan-document";

/** Where in its height a page may be cut in two. */
const MIDDLE = { from: 0.4, to: 0.6 };
/** Half the height in pixels that must be quiet; lines of text at 200 to 300 dots an inch stand farther apart. */
const HALF = 6;
/** A step from paper to ink. */
const EDGE = 48;
/** Upright lines of a table cross the cut, each with two edges; a line of words has hundreds. */
const MOST_EDGES = 60;

/**
 * A row of pixels near the middle that no words cross, so that two recognisers may take half of a page each. Null for a
 * page that is full of ink there: a picture, a stamp, a noisy photograph.
 */
export function quietRow({ width, height, pixels }: GreyImage): number | null {
  const edges = (y: number): number => {
    let count = 0;
    for (let at = y * width + 2; at < (y + 1) * width; at += 2)
      if (Math.abs((pixels[at] ?? 0) - (pixels[at - 2] ?? 0)) > EDGE) count += 1;
    return count;
  };
  let best = { row: 0, most: MOST_EDGES + 1 };
  for (let y = Math.round(height * MIDDLE.from); y < height * MIDDLE.to; y += 3) {
    const rows = [y - HALF, y - HALF / 2, y, y + HALF / 2, y + HALF];
    const most = Math.max(...rows.map(edges));
    const isNearer = Math.abs(y - height / 2) < Math.abs(best.row - height / 2);
    if (most < best.most || (most === best.most && isNearer)) best = { row: y, most };
  }
  return best.most <= MOST_EDGES ? best.row : null;
}
