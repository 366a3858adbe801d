import type { PlanPaper } from "../contract.ts";

/** A rectangle on a page, in shares of its width and height, so that it fits the picture at any size. */
export interface Box {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Letters hang below the line they stand on by about this share of their height. */
const BELOW = 0.25;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The rectangles of the words a range of the text covers; one for each line of a page it touches. */
export function boxesOf({ pages, places }: PlanPaper, { start, end }: Range): Box[] {
  const boxes: Box[] = [];
  for (const [from = 0, to = 0, page = 1, x = 0, y = 0, width = 0, height = 0] of places) {
    if (to <= start || from >= end) continue;
    const size = pages[page - 1];
    if (!size) continue;
    // Letters are taken as equally wide: close enough to point at words inside a longer run.
    const share = width / Math.max(to - from, 1);
    const left = x + share * Math.max(0, start - from);
    const right = x + share * (Math.min(to, end) - from);
    addBox(boxes, {
      page,
      left: left / size.width,
      top: y / size.height,
      width: (right - left) / size.width,
      height: (height * (1 + BELOW)) / size.height,
    });
  }
  return boxes;
}

// Recognised words come one by one; those of one line make one rectangle.
function addBox(boxes: Box[], box: Box): void {
  const last = boxes.at(-1);
  const sameLine =
    last?.page === box.page &&
    Math.abs(last.top - box.top) < box.height / 3 &&
    box.left >= last.left &&
    box.left - (last.left + last.width) < box.height * 1.5;
  if (!last || !sameLine) boxes.push(box);
  else boxes[boxes.length - 1] = { ...last, width: box.left + box.width - last.left };
}
