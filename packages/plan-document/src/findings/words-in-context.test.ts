import { expect, test } from "vitest";
import type { Place } from "../blocks/block.ts";
import { sentencesOf } from "./words-in-context.ts";

/** Words marked `*` were read with little confidence. */
function meantIn(marked: string): string[] {
  const places: Place[] = [];
  let text = "";
  for (const each of marked.split(" ")) {
    const word = each.replace("*", "");
    const place = { start: text.length, end: text.length + word.length, page: 1 };
    const box = { x: 0, y: 0, width: 1, height: 1, confidence: each.includes("*") ? 40 : 95 };
    places.push({ ...place, ...box });
    text += `${word} `;
  }
  const { meant } = sentencesOf(text, places, 75);
  return places
    .filter(({ confidence }) => confidence === 40)
    .flatMap(meant)
    .map(({ from, to }) => `${from} → ${to}`);
}

test.each([
  [
    "a word between the neighbours it has elsewhere",
    "cổng thông tin điện tử. Cổng *thòng tin điện tử",
    ["thòng → thông"],
  ],
  ["as it is written where it stands", "chuyển đổi số và Chuyển *ĐỒI số", ["ĐỒI → ĐỔI"]],
  ["not where it stands elsewhere as it is", "báo tỉnh nói và báo tình nói rồi báo *tình nói", []],
  ["not where two others are as likely", "một bản tin và một bạn tin, một *bàn tin", []],
  ["not a figure", "năm 2025 có và năm *2026 có", []],
  ["not a word of other letters", "mở chuyên mục và mở *rộng mục", []],
])("reads by context %s", (_, marked, meant) => {
  expect(meantIn(marked)).toEqual(meant);
});
