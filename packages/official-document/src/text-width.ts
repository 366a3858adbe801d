// Advance widths of Times bold, in thousandths of the size, of the letters without their marks.
const groups: readonly (readonly [number, string])[] = [
  [250, " ,."],
  [278, "il"],
  [333, "-fjt()"],
  [389, "sI"],
  [444, "cerz"],
  [500, "agovxyJ0123456789"],
  [556, "bdhknpquđS"],
  [611, "FP"],
  [667, "BELTZ"],
  [722, "ACDNRUVXYĐ"],
  [778, "GHKOQ"],
  [944, "M"],
  [1000, "W"],
];
const widths = new Map(
  groups.flatMap(([width, letters]) => [...letters].map((one) => [one, width])),
);

/**
 * How long a line of bold text is, in points: near enough for a rule that is to be a part of it, since Word offers no
 * length relative to a text. `size` in points.
 *
 * @example boldWidth("CHỦ TỊCH", 14) // about 74
 */
export function boldWidth(text: string, size: number): number {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "");
  const sum = [...bare].reduce((total, letter) => total + (widths.get(letter) ?? 556), 0);
  return (sum * size) / 1000;
}

/**
 * A name too long for its column as two lines of about the same length, so that no single word is left over; one that
 * fits, or does not fit on two lines either, as it is. `width` and `size` in points.
 *
 * @example balanced("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 150, 12) // ["SỞ KHOA HỌC", "VÀ CÔNG NGHỆ"]
 */
export function balanced(text: string, width: number, size: number): string[] {
  if (boldWidth(text, size) <= width) return [text];
  const words = text.split(" ");
  const broken = words.slice(1).map((_, at) => {
    const lines = [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")];
    return { lines, longest: Math.max(...lines.map((line) => boldWidth(line, size))) };
  });
  const best = broken.toSorted((one, other) => one.longest - other.longest)[0];
  return best && best.longest <= width ? best.lines : [text];
}
