import { expect, it } from "vitest";
import { addDays, mondayOf, weekFrom } from "../../../platform/ui/format/week-days.ts";
import type { RevisionLine } from "../contract.ts";
import { sittingsOf } from "./sittings.ts";
import { wordDifference } from "./word-difference.ts";

const line = (number: number, author: string, savedAt: string): RevisionLine => ({
  ...{ id: `${number}`, storyId: "s", language: "vi", number, title: `Tên ${number}` },
  ...{ leadMediaId: null, words: 0, basedOn: null, author, mine: false, savedAt },
});

it("saves of one person within half an hour are one sitting", () => {
  const lines = [
    line(5, "An", "2025-06-02T09:00:00.000Z"),
    line(4, "An", "2025-06-02T08:20:00.000Z"),
    line(3, "An", "2025-06-02T08:00:00.000Z"),
    line(2, "Bình", "2025-06-02T07:50:00.000Z"),
    line(1, "An", "2025-06-02T07:45:00.000Z"),
  ];
  expect(sittingsOf(lines).map(({ first, last, author }) => [first, last, author])).toEqual([
    [5, 5, "An"],
    [3, 4, "An"],
    [2, 2, "Bình"],
    [1, 1, "An"],
  ]);
});

it("tells what changed word by word, and both texts can be read from it", () => {
  const [before, after] = ["Xã Mẫu có 12 hồ sơ.", "Xã Mẫu đã có 120 hồ sơ."];
  const pieces = wordDifference(before, after);
  expect(pieces.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "new", text: "đã " },
    { kind: "gone", text: "12" },
    { kind: "new", text: "120" },
  ]);
  const without = (kind: string) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join("");
  expect([without("new"), without("gone")]).toEqual([before, after]);
});

it("weeks begin on Monday, over the turn of the year too", () => {
  expect(mondayOf("2025-06-15")).toBe("2025-06-09");
  expect(mondayOf("2025-06-09")).toBe("2025-06-09");
  expect(weekFrom("2024-12-30").at(-1)).toBe("2025-01-05");
  expect(addDays("2025-03-01", -1)).toBe("2025-02-28");
});
