import type { GreyImage } from "@loa/plan-document";

/** How far from an even share of the ink a cut may lie. */
const SHARE = { from: 0.38, to: 0.62 };
/** Half the height that must be quiet, as a share of the page's: lines of text stand farther apart. */
const HALF = 1 / 500;
/** A step from paper to ink. */
const EDGE = 48;
/** Upright lines of a table cross the cut, each with two edges; a line of words has hundreds. */
const MOST_EDGES = 60;

function edgesOf({ width, height, pixels }: GreyImage): Int32Array {
  const edges = new Int32Array(height);
  for (let y = 0; y < height; y += 1) {
    let count = 0;
    for (let at = y * width + 2, end = (y + 1) * width; at < end; at += 2)
      if (Math.abs((pixels[at] ?? 0) - (pixels[at - 2] ?? 0)) > EDGE) count += 1;
    edges[y] = count;
  }
  return edges;
}

/**
 * A row of pixels that no words cross and that has about half of the page's ink above it, so that two recognisers may
 * take a piece each. Null where there is none: a picture, a stamp, a noisy photograph, an empty page.
 */
export function quietRow(image: GreyImage): number | null {
  const edges = edgesOf(image);
  const ink = edges.reduce((sum, count) => sum + count, 0);
  const half = Math.max(2, Math.round(image.height * HALF));
  let best = { from: 0, to: 0, most: MOST_EDGES + 1, off: 1 };
  let above = 0;
  for (const [y, count] of edges.entries()) {
    above += count;
    const share = above / Math.max(ink, 1);
    if (share < SHARE.from || share > SHARE.to || y < half) continue;
    const most = edges.subarray(y - half, y + half + 1).reduce((a, b) => Math.max(a, b), 0);
    const off = Math.abs(share - 0.5);
    const isBetter = most < best.most || (most === best.most && off < best.off);
    if (isBetter) best = { from: y, to: y, most, off };
    else if (most === best.most && off === best.off && y === best.to + 1) best.to = y;
  }
  return best.most <= MOST_EDGES ? Math.round((best.from + best.to) / 2) : null;
}
