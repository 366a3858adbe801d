import { mendWords } from "./mend-words.ts";

const startsUpper = (word: string | undefined): boolean => /^[“"(]?\p{Lu}/u.test(word ?? "");

/** Letters a Roman number is mistaken for; "l", "1" and "|" are as thin as an I, an H is two of them. */
const LIKE_ROMAN = /^[IVXLlTH1|]{1,4}$/;
const WELL_FORMED = /^X?(?:IX|IV|V?I{0,3})$/;

function romanOf(letters: string): string | null {
  if (!LIKE_ROMAN.test(letters) || /^[1T]$/.test(letters) || /^\d+$/.test(letters)) return null;
  // Seen in scans: the second stroke of "II" with its full stop looks like an H.
  const roman = letters
    .replace(/^LH$/, "II")
    .replace(/H/g, "II")
    .replace(/[LlT1|]/g, "I");
  return WELL_FORMED.test(roman) ? roman : null;
}

const allCapitals = (words: readonly string[]): boolean => {
  const text = words.join(" ");
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
};

function mendMarker(word: string, rest: readonly string[]): string {
  const [next] = rest;
  // A list's dash, and the stop behind its number, lost or seen twice.
  if (/^[=~—]$/.test(word) && next !== undefined) return "-";
  if (/^\d+(?:\.\d+)*\.{2,}$/.test(word)) return word.replace(/\.+$/, ".");
  if (/^\d{1,2}$/.test(word) && allCapitals(rest)) return `${word}.`;
  // "l." before small words or alone is the number 1; an initial such as "L." stays.
  if (/^[l|]\.$/.test(word)) return "1.";
  if (/^[LI]\.$/.test(word)) return word;
  if (!startsUpper(next) || word === "H") return word;
  const roman = romanOf(word.replace(/\.$/, ""));
  return roman ? `${roman}.` : word;
}

const ROMANS = /^[(]?[IVXTlH1|]{1,4}(?:[-–,/][IVXTlH1|]{1,4})*(?=$|[-–,./;)])/;

// Between "quý" and its year stand Roman numbers only, whatever letters they were taken for.
function mendQuarter(word: string): string {
  const numbers = ROMANS.exec(word)?.[0];
  if (numbers === undefined || !/[IVTlH|]/.test(numbers)) return word;
  const mended = numbers
    .replace(/TV/g, "IV")
    .replace(/H/g, "II")
    .replace(/[Tl1|]/g, "I")
    .replace(/I{4,}/g, "III");
  return mended + word.slice(numbers.length);
}

function mendQuarters(words: readonly string[]): string[] {
  let after = -1;
  return words.map((word) => {
    if (/^[“"(]?qu[ýí]$/iu.test(word)) after = 0;
    else if (after >= 0) after += 1;
    return after > 0 && after <= 3 ? mendQuarter(word) : word;
  });
}

// The stroke between a count's unit and its period is thin and often lost: "12 số/năm".
const LOST_STROKE =
  /^(\(?(?:số|kỳ|tin|bài|tin,bài|lần|trang|buổi|phút))(tuần|tuẩn|thán|tháng|quý|năm|ngày)(?=[.,;)]?$)/;

/** Whether a word is a count's unit and its period, the stroke between them lost. */
export const hasLostStroke = (word: string): boolean => LOST_STROKE.test(word);

const mendStroke = (word: string): string =>
  word.replace(/[⁄∕]/g, "/").replace(LOST_STROKE, "$1/$2");

/** A cell too narrow for "tháng" tears its last letter off; alone on a line it is taken for a digit. */
const mendTorn = (word: string, last: string | undefined): string =>
  /thán$/.test(last ?? "") && /^[5689&q]\)?$/.test(word) ? word.replace(/^./, "g") : word;

/** The lines a line goes on from and goes on with, as in a narrow cell. */
export interface Around {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/**
 * Mends the numbers at the head of a recognised line ("L Mục đích" was printed "I. Mục đích") and those of quarters
 * ("Quý III-TV"), a lost stroke ("số/năm"), and words that can only have been others. Only there: a wrong letter anywhere
 * else is a person's to correct.
 */
export function mendLine(
  words: readonly string[],
  { before = [], after = [] }: Around = {},
): string[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const tail = before.slice(-3);
  const head = mendTorn(mendMarker(first, rest), before.at(-1));
  const mended = mendQuarters([...tail, head, ...rest, ...after.slice(0, 2)]);
  return mendWords(mended.map(mendStroke)).slice(tail.length, tail.length + words.length);
}
