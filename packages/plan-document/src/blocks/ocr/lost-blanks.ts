import { isSyllable } from "../../text/syllable.ts";
import { hasLostStroke } from "./mend-line.ts";
import type { OcrLine, OcrWord } from "./page-of-words.ts";
import type { GreyImage } from "./rules-of-image.ts";

const INK = 150;
/** Shares of the row's height: a blank is wider than the white between two letters; a narrow one may be either. */
const BLANK = 0.19;
const NARROW = 0.12;
/** How far, in widths of a middling letter, a gap may lie from the letters it is taken to part. */
const OFF = 1.2;
/** What a cut into two whole syllables is worth, in the same measure. */
const WHOLE = 1;

/** Widths of letters in the type official documents are set in, in thousandths of its size. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[.,]/, 250],
  [/[ijlt:;/\\|'!]/, 278],
  [/[-–frI()[\]]/, 333],
  [/[“”"s]/, 400],
  [/[acez]/, 444],
  [/[FPS]/, 556],
  [/[ELTZ]/, 611],
  [/[BCR]/, 667],
  [/[ADGHKNOQUVXYw]/, 722],
  [/[mM%]/, 800],
];
const MIDDLING = 500;

function widthOf(letter: string): number {
  const base = letter.normalize("NFD").charAt(0).replace("đ", "d").replace("Đ", "D");
  return WIDTHS.find(([letters]) => letters.test(base))?.[1] ?? MIDDLING;
}

const widthsOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + widthOf(letter), 0);

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** White columns within a word's box, at least `least` pixels wide, edges left out. */
function gapsIn({ width, pixels }: GreyImage, word: OcrWord, least: number): Gap[] {
  const hasInk = (x: number): boolean => {
    for (let y = word.y0; y < word.y1; y += 1)
      if ((pixels[y * width + x] ?? 255) < INK) return true;
    return false;
  };
  const gaps: Gap[] = [];
  let last = -1;
  for (let x = word.x0; x < word.x1; x += 1) {
    if (!hasInk(x)) continue;
    if (last >= 0 && x - last - 1 >= least) gaps.push({ from: last + 1, to: x });
    last = x;
  }
  return gaps;
}

const MARKS_AROUND = /^[(“"|]+|[)”".,;:!?%]+$/g;

/** Whether a piece of a word can stand alone: a syllable, a number, a dash, an acronym, or several with strokes between. */
function standsAlone(text: string): boolean {
  if (/^[-–]$/.test(text)) return true;
  const parts = text.replace(MARKS_AROUND, "").split("/");
  return parts.every(
    (part) => isSyllable(part) || /^\d[\d.,:]*$/.test(part) || /^\p{Lu}{2,}$/u.test(part),
  );
}

const HAS_MARKS = /[^\p{ASCII}]/u;

interface Cut {
  readonly first: string;
  readonly rest: string;
  /** Both halves can stand alone, and are neither a sign such as "QH15" nor a foreign word such as "video". */
  readonly whole: boolean;
}

// No number is cut, and no mark that closes a word begins the next.
const mayCut = (first: string, rest: string): boolean =>
  !(/\d$/.test(first) && /^\d/.test(rest)) && !/^[.,;:)”%/]/.test(rest);

/** The letters of a word on both sides of a gap `place` of its way along (0…1); null where none fit. */
function cutAt(text: string, place: number): Cut | null {
  const letters = [...text];
  const all = widthsOf(text);
  let best: (Cut & { readonly cost: number }) | null = null;
  let before = 0;
  for (let at = 1; at < letters.length; at += 1) {
    before += widthOf(letters[at - 1] ?? "");
    const off = Math.abs(before - place * all) / MIDDLING;
    const [first, rest] = [letters.slice(0, at).join(""), letters.slice(at).join("")];
    if (off > OFF || !mayCut(first, rest)) continue;
    const isSign = /\p{Lu}$/u.test(first) && /^\d/.test(rest);
    const whole = standsAlone(first) && standsAlone(rest) && !isSign && HAS_MARKS.test(text);
    const worth = whole ? WHOLE : standsAlone(first) ? WHOLE / 2 : 0;
    const cost = off - worth;
    if (best === null || cost < best.cost) best = { first, rest, whole, cost };
  }
  return best;
}

/** A word cut at those of its gaps that are blanks. */
function cut(word: OcrWord, gaps: readonly Gap[], blank: number): OcrWord[] {
  const [gap, ...more] = gaps;
  if (!gap || standsAlone(word.text)) return [word];
  const isBlank = ({ from, to }: Gap): boolean => to - from >= blank;
  const white = gaps.filter(isBlank).reduce((sum, { from, to }) => sum + to - from, 0);
  const found = cutAt(word.text, (gap.from - word.x0) / (word.x1 - word.x0 - white));
  if (!found || !(isBlank(gap) || found.whole)) return cut(word, more, blank);
  const { first, rest } = found;
  return [
    { ...word, text: first, x1: gap.from },
    ...cut({ ...word, text: rest, x0: gap.to }, more, blank),
  ];
}

/** The places where letters that are no syllable part into two of them, each longer than one letter but for "y". */
function syllableCuts(letters: string): number[] {
  const isPart = (part: string): boolean =>
    isSyllable(part) && (part.length > 1 || /[yý]/i.test(part));
  const places = Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => at + 1);
  return places.filter((at) => isPart(letters.slice(0, at)) && isPart(letters.slice(at)));
}

/** Two syllables that stand too close for their white to be seen, where they part in one way only. */
function cutSyllables(word: OcrWord): OcrWord[] {
  const text = word.text.normalize("NFC");
  const letters = /^[(“"]?(\p{L}+)[)”".,;:]*$/u.exec(text)?.[1] ?? "";
  const isMixed = letters !== letters.toUpperCase() && !/\p{Ll}\p{Lu}/u.test(letters);
  if (!HAS_MARKS.test(letters) || !isMixed || isSyllable(letters) || hasLostStroke(text))
    return [word];
  const [at, ...others] = syllableCuts(letters);
  if (at === undefined || others.length > 0) return [word];
  const place = text.indexOf(letters) + at;
  const x = word.x0 + ((word.x1 - word.x0) * widthsOf(text.slice(0, place))) / widthsOf(text);
  return [
    { ...word, text: text.slice(0, place), x1: Math.round(x) },
    { ...word, text: text.slice(place), x0: Math.round(x) + 1 },
  ];
}

const HAS_WORDS = /[\p{L}\d]{2}/u;

/**
 * Puts back the blanks that recognition lost in narrow or crowded rows ("Tậphuấn", "02cuộc/năm"): where the picture shows
 * white as wide as a blank inside a word, the word is cut there, and at narrower white where two whole syllables come of it.
 * `image` is the picture the lines were recognised in.
 */
export function withBlanks(lines: readonly OcrLine[], image: GreyImage): OcrLine[] {
  return lines.map((line) => {
    const blank = Math.max(3, line.height * BLANK);
    const least = Math.max(3, line.height * NARROW);
    const words = line.words.flatMap((word) =>
      HAS_WORDS.test(word.text) ? cut(word, gapsIn(image, word, least), blank) : [word],
    );
    return { ...line, words: words.flatMap(cutSyllables) };
  });
}
