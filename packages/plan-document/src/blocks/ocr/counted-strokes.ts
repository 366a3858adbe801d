import type { OcrLine, OcrWord } from "./page-of-words.ts";
import type { GreyImage } from "./rules-of-image.ts";

const INK = 150;
/** A number of strokes at the head of a word: "II/2026", "Ill", "IIII,". */
const OF_STROKES = /^[Il|!1]{1,5}(?=$|[-–/.,;:)])/;
/** The part of a letter's height between its serifs. */
const BETWEEN = { from: 0.2, to: 0.8 };
/** A stroke is this thick at most, and as thick as its neighbours; shares of the word's height. */
const THICKEST = 0.3;
/** Strokes of one number stand as close as this share of their height. */
const CLOSE = 0.75;
/** How far, in pixels, a straight stroke may lean between its serifs. */
const LEAN = 1;
/** Most rows must agree. */
const AGREE = 0.75;

interface Stroke {
  readonly middle: number;
  readonly thick: number;
}

function strokesIn({ width, pixels }: GreyImage, word: OcrWord, y: number): Stroke[] {
  const strokes: Stroke[] = [];
  let from = -1;
  for (let x = word.x0; x <= word.x1; x += 1) {
    const dark = x < word.x1 && (pixels[y * width + x] ?? 255) < INK;
    if (dark && from < 0) from = x;
    if (!dark && from >= 0) {
      strokes.push({ middle: (from + x - 1) / 2, thick: x - from });
      from = -1;
    }
  }
  return strokes;
}

/** How many upright strokes a word begins with that stand as close as the letters of a Roman number; 0 where it is not clear. */
function leadingStrokes(image: GreyImage, word: OcrWord): number {
  const height = word.y1 - word.y0;
  const [top, bottom] = [
    Math.round(word.y0 + height * BETWEEN.from),
    Math.round(word.y0 + height * BETWEEN.to),
  ];
  const rows: Stroke[][] = [];
  for (let y = top; y < bottom; y += 1) rows.push(strokesIn(image, word, y));
  const first = rows[Math.floor(rows.length / 2)] ?? [];
  let count = 0;
  for (const { middle, thick } of first) {
    const before = first[count - 1];
    const isNear = !before || middle - before.middle < height * CLOSE;
    const same = rows.filter((row) =>
      row.some(
        (one) =>
          Math.abs(one.middle - middle) <= LEAN &&
          Math.abs(one.thick - thick) <= 2 &&
          one.thick <= height * THICKEST,
      ),
    );
    if (!isNear || same.length < rows.length * AGREE) break;
    count += 1;
  }
  return count;
}

function counted(word: OcrWord, image: GreyImage): OcrWord {
  const read = OF_STROKES.exec(word.text)?.[0];
  // A number in digits, and a lone stroke, which may be either.
  if (!read || !/I/.test(read) || word.y1 - word.y0 < 8) return word;
  const strokes = leadingStrokes(image, word);
  // Strokes that touch are seen as one: fewer than were read is no proof, unless there can be no such number.
  if (strokes > 3 || (strokes <= read.length && read.length <= 3)) return word;
  return { ...word, text: "I".repeat(strokes) + word.text.slice(read.length) };
}

/**
 * Counts the strokes of Roman numbers in the picture: recognition takes "III" for "II" where a narrow cell gives it little to
 * go by, and a quarter would be another without anybody being asked.
 */
export function withCountedStrokes(lines: readonly OcrLine[], image: GreyImage): OcrLine[] {
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word) => counted(word, image)),
  }));
}
