import type { Field } from "./labels.ts";

/** Headings of task tables as offices print them, without diacritics, and what a column under them holds. */
const PRINTED: readonly (readonly [Field, readonly string[]])[] = [
  ["lead", ["co quan chu tri", "don vi chu tri", "co quan thuc hien", "don vi thuc hien"]],
  ["coordinating", ["co quan phoi hop", "don vi phoi hop"]],
  [
    "leadAndCoordinating",
    ["co quan chu tri/phoi hop", "co quan chu tri, phoi hop", "don vi chu tri, phoi hop"],
  ],
  ["time", ["thoi gian thuc hien", "thoi gian hoan thanh", "thoi han hoan thanh"]],
  ["product", ["san pham dau ra", "ket qua, san pham", "san pham, ket qua"]],
  ["frequency", ["tan suat, so luong", "tan suat thuc hien"]],
];
/** A letter in six may be misread; shorter words are too much like others. */
const SHARE = 1 / 6;
const SHORTEST = 12;

/** How many letters must be changed, put in or left out to make one of the other. */
function letters(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one.charAt(row - 1) === other.charAt(at - 1) ? 0 : 1;
      next.push(
        Math.min((next[at - 1] ?? 0) + 1, (above[at] ?? 0) + 1, (above[at - 1] ?? 0) + same),
      );
    }
    above = next;
  }
  return above[other.length] ?? 0;
}

const isLike = (heading: string, printed: string): boolean =>
  Math.abs(heading.length - printed.length) <= printed.length * SHARE &&
  letters(heading, printed) <= Math.floor(printed.length * SHARE);

/**
 * What a heading probably says that recognition has misread ("Cơ quan chú trl"), or null. `heading` without diacritics and
 * known to be no heading as it stands. What is taken so must be asked about.
 */
export function likelyHeading(heading: string): Field | null {
  if (heading.length < SHORTEST || heading.length > 40) return null;
  const found = PRINTED.find(([, names]) => names.some((name) => isLike(heading, name)));
  return found?.[0] ?? null;
}
