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

const NARROW = /[\s.,;:!'’|()[\]iíìỉĩịljtfrI/-]/;
const WIDE = /[mwMWĐ\p{Lu}]/u;

/** How wide a stretch of letters is in a book face, in shares of a usual letter. */
function widthOf(letters: string): number {
  let sum = 0;
  for (const letter of letters) sum += NARROW.test(letter) ? 0.6 : WIDE.test(letter) ? 1.45 : 1;
  return sum;
}

/** The rectangles of the words a range of the text covers; one for each line of a page it touches. */
export function boxesOf({ text, pages, places }: PlanPaper, { start, end }: Range): Box[] {
  const boxes: Box[] = [];
  for (const [from = 0, to = 0, page = 1, x = 0, y = 0, width = 0, height = 0] of places) {
    if (to <= start || from >= end) continue;
    const size = pages[page - 1];
    if (!size) continue;
    const share = width / Math.max(widthOf(text.slice(from, to)), 1);
    const left = x + share * widthOf(text.slice(from, Math.max(start, from)));
    const right = x + share * widthOf(text.slice(from, Math.min(to, end)));
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
