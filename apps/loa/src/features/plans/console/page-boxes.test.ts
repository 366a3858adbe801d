import { expect, it } from "vitest";
import { boxesOf } from "./page-boxes.ts";

const paper = {
  text: "Sở Khoa học chủ trì",
  blocks: [],
  pages: [{ width: 100, height: 200 }],
  places: [
    [0, 11, 1, 10, 20, 55, 10],
    [12, 15, 1, 70, 20, 15, 10],
    [16, 19, 1, 10, 40, 15, 10],
  ],
};

it("points at the words themselves inside a longer run", () => {
  const [box] = boxesOf(paper, { start: 3, end: 7 });
  expect(box).toMatchObject({ page: 1, top: 0.1, height: 0.0625 });
  // "Khoa" stands between the third and the seventh of eleven letters.
  expect(box?.left).toBeCloseTo(0.25, 1);
  expect((box?.left ?? 0) + (box?.width ?? 0)).toBeCloseTo(0.46, 1);
});

it("makes one rectangle of the words of a line, another for the next line", () => {
  const boxes = boxesOf(paper, { start: 0, end: 19 });
  expect(boxes.map(({ left, width, top }) => [left, width, top])).toEqual([
    [0.1, expect.closeTo(0.75), 0.1],
    [0.1, expect.closeTo(0.15), 0.2],
  ]);
});

it("has nothing to point at for words without a place", () => {
  expect(boxesOf({ ...paper, places: [] }, { start: 0, end: 19 })).toEqual([]);
});
