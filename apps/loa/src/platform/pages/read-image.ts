import {
  type GreyImage,
  type OcrLine,
  type Page,
  type Piece,
  pageOfWords,
  type Rule,
  rulesOfImage,
  unfoldTables,
} from "@loa/plan-document";
import { leanOf } from "./lean.ts";
import { type PageImage, smaller, turned } from "./page-image.ts";
import { quietRow } from "./quiet-row.ts";
import type { Recogniser } from "./recogniser.ts";

const UNSURE = 55;
const FEW_WORDS = 12;
/** The long side in pixels on which the lean of a page's lines is seen better than on all of it. */
const LEAN_SIDE = 1200;

const wordsOf = (lines: readonly OcrLine[]) => lines.flatMap(({ words }) => words);

/** How sure the words of a page are on the average, 0…100. */
function surenessOf(lines: readonly OcrLine[]): number {
  const words = wordsOf(lines);
  return words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length);
}

const isDoubtful = (lines: readonly OcrLine[]): boolean =>
  surenessOf(lines) < UNSURE && wordsOf(lines).length > FEW_WORDS;

interface Attempt {
  readonly image: PageImage;
  readonly lines: readonly OcrLine[];
  /** The straight lines drawn on it, in pixels. */
  readonly rules: readonly Rule[];
  /** Radians by which the picture was turned, quarters and all. */
  readonly angle: number;
}

async function attempt(
  picture: PageImage,
  quarters: number,
  recognisers: readonly Recogniser[],
): Promise<Attempt> {
  const quarter = (quarters * Math.PI) / 2;
  const upright = await turned(picture, quarter);
  const lean = leanOf(await smaller(upright, LEAN_SIDE));
  const image = await turned(upright, lean);
  const rules = rulesOfImage(image, image.resolution);
  const pieces = unfoldTables(image, rules, image.resolution);
  return { image, lines: await recognised(pieces, recognisers), rules, angle: quarter + lean };
}

async function bestAttempt(picture: PageImage, recognisers: readonly Recogniser[]) {
  let best = await attempt(picture, 0, recognisers);
  if (!isDoubtful(best.lines)) return best;
  // A sheet laid sideways or upside down is read as nonsense, with little confidence.
  for (const quarters of [2, 1, 3]) {
    const other = await attempt(picture, quarters, recognisers);
    if (surenessOf(other.lines) > surenessOf(best.lines)) best = other;
    if (!isDoubtful(best.lines)) break;
  }
  return best;
}

const rows = ({ width, pixels }: GreyImage, from: number, to: number): GreyImage => ({
  width,
  height: to - from,
  pixels: pixels.subarray(from * width, to * width),
});

const lowered = (line: OcrLine, by: number): OcrLine => ({
  ...line,
  base: line.base + by,
  words: line.words.map((word) => ({ ...word, y0: word.y0 + by, y1: word.y1 + by })),
});

// A page that cannot be cut between its lines is recognised whole.
function halves(whole: Piece): Piece[] {
  const { image, back } = whole;
  const cut = quietRow(image);
  if (cut === null) return [whole];
  const lower = (lines: readonly OcrLine[]) => back(lines.map((line) => lowered(line, cut)));
  return [
    { ...whole, image: rows(image, 0, cut) },
    { ...whole, image: rows(image, cut, image.height), back: lower },
  ];
}

/** The lines of all pieces, each taken by the recogniser that is free next. */
async function recognised(
  pieces: readonly Piece[],
  recognisers: readonly Recogniser[],
): Promise<readonly OcrLine[]> {
  const [whole, ...tables] = pieces;
  const isShared = whole && tables.length === 0 && recognisers.length > 1;
  const waiting = [...(isShared ? halves(whole) : pieces).entries()];
  const found: OcrLine[][] = [];
  const work = async (recogniser: Recogniser) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, { image, layout, back }] = next;
      found[at] = back(await recogniser.recognise(image, layout));
    }
  };
  await Promise.all(recognisers.map(work));
  return found.flat();
}

/**
 * Recognises the words of a page's picture and sees its drawn lines; tables are recognised cell by cell. Several
 * recognisers share the page out: one that comes alone is read in little more than half the time.
 */
export async function readImage(
  picture: PageImage,
  recognisers: readonly Recogniser[],
): Promise<Page> {
  const { image, lines, rules, angle } = await bestAttempt(picture, recognisers);
  const { width, height, resolution } = image;
  const page = pageOfWords({ width, height, resolution, lines, rules });
  return angle === 0 ? page : { ...page, turned: angle };
}
