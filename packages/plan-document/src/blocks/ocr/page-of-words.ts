import type { Page, PageItem, Rule } from "../pdf/page.ts";
import { mendLine } from "./mend-line.ts";

/** A recognised word; its box in pixels of the image. */
export interface OcrWord {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** 0…100. */
  readonly confidence: number;
}

/** A recognised line: its words, the height its letters stand on, and how tall its row is, in pixels. */
export interface OcrLine {
  readonly words: readonly OcrWord[];
  readonly base: number;
  readonly height: number;
}

/** What a recogniser found on the image of one page. */
export interface OcrPage {
  readonly width: number;
  readonly height: number;
  /** Pixels per inch. */
  readonly resolution: number;
  readonly lines: readonly OcrLine[];
  /** Straight lines seen in the image, in pixels. */
  readonly rules: readonly Rule[];
}

/** A row is as tall as its tallest and deepest letters; the type's size is a little more. */
const SIZE_OF_ROW = 1.07;

// Dust is read as marks without a letter; a word read badly stays, for a person to see.
const isSpeck = ({ text, confidence }: OcrWord): boolean =>
  confidence < 70 && !/[\p{L}\d]/u.test(text);

// The line of a table beside a word is read as an upright stroke; official texts have none of their own.
const withoutStrokes = (text: string): string => text.replace(/[|¦]/g, "");

const keptOf = ({ words }: OcrLine): OcrWord[] =>
  words.filter((word) => !isSpeck(word) && !/^[|¦]+$/.test(word.text));

/** Whether a line stands right under another, as in a cell. */
function isUnder(above: OcrLine, line: OcrLine): boolean {
  const [left, right] = [line.words[0]?.x0 ?? 0, line.words.at(-1)?.x1 ?? 0];
  const [from, to] = [above.words[0]?.x0 ?? 0, above.words.at(-1)?.x1 ?? 0];
  const drop = line.base - above.base;
  return left < to && from < right && drop > 0 && drop < line.height * 2;
}

const textsOf = (line: OcrLine): string[] => keptOf(line).map(({ text }) => text);

function itemsOf(lines: readonly OcrLine[], at: number, scale: number): PageItem[] {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!line) return [];
  const kept = keptOf(line);
  const before = above && isUnder(above, line) ? textsOf(above) : [];
  const after = below && isUnder(line, below) ? textsOf(below) : [];
  const texts = mendLine(textsOf(line), { before, after }).map(withoutStrokes);
  const size = line.height * SIZE_OF_ROW * scale;
  const items = kept.map(({ x0, x1, confidence }, index) => ({
    text: texts[index] ?? "",
    x: x0 * scale,
    y: line.base * scale - size,
    w: (x1 - x0) * scale,
    h: size,
    size,
    conf: confidence,
  }));
  return items.filter(({ text }) => text !== "");
}

/** A recognised page as page values: the same form the text layer of a PDF takes, in points. */
export function pageOfWords(seen: OcrPage): Page {
  const scale = 72 / seen.resolution;
  return {
    width: seen.width * scale,
    height: seen.height * scale,
    items: seen.lines.flatMap((_, at) => itemsOf(seen.lines, at, scale)),
    rules: seen.rules.map(({ x1, y1, x2, y2 }) => ({
      x1: x1 * scale,
      y1: y1 * scale,
      x2: x2 * scale,
      y2: y2 * scale,
    })),
  };
}
