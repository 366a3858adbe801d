import { plain } from "../text/fold.ts";

/** Money set aside for a task. */
export interface Budget {
  readonly raw: string;
  /** Whole đồng; null when no amount is given, 0 where the words say that nothing is spent. */
  readonly amountVnd: number | null;
  readonly source: string | null;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/(?<![a-z])t[yi](?![a-z])/, 1_000_000_000],
  [/(?<![a-z])(?:trieu|tr\.? ?d|tr)(?![a-z])/, 1_000_000],
  [/(?<![a-z])(?:nghin|ngan)(?![a-z])|1\.000|(?<=\d)k(?![a-z])/, 1_000],
  [/(?<![a-z])(?:dong|d|vnd)(?![a-z])/, 1],
];
const DIGITS =
  "\\d{1,3}(?:[. ]\\d{3}){1,5}(?:,\\d{1,3})?(?!\\d)|\\d{1,15}(?:,\\d{1,3}|\\.\\d{1,2})?";
const MONEY = new RegExp(
  `(?<![\\d/.,])(${DIGITS})\\s*(t[yi]|trieu|tr\\.? ?d|tr|nghin|ngan|k|dong|d|vnd)(?![a-z])(?:\\s?dong)?(\\s*\\/\\s*(?!nam)[a-z]+)?`,
  "g",
);
const BARE = new RegExp(`^\\s*(?:khoang |du kien )?(${DIGITS})\\s*$`);

const scaleOf = (unit: string): number | null =>
  SCALES.find(([words]) => words.test(unit))?.[1] ?? null;

/** "1.200.000" and "1 200 000" are thousands, "1,5" and "1.5" decimals. */
function numberOf(digits: string): number {
  const isDecimal = /^\d+\.\d{1,2}$/.test(digits);
  return Number(isDecimal ? digits : digits.replace(/[. ]/g, "").replace(",", "."));
}

interface Sum {
  readonly value: number;
  readonly scale: number;
  readonly start: number;
  readonly end: number;
  /** A price of one: "25 triệu đồng/lớp". */
  readonly isPrice: boolean;
}

/** "3 tỷ 200 triệu" is one sum; each further unit is smaller than the one before. */
function sums(words: string): Sum[] {
  const result: Sum[] = [];
  for (const found of words.matchAll(MONEY)) {
    const [all, digits = "", unit = "", per] = found;
    const scale = scaleOf(unit) ?? 1;
    const [start, end] = [found.index, found.index + all.length];
    const last = result.at(-1);
    const value = numberOf(digits) * scale;
    const goesOn = last && scale < last.scale && /^\s*$/.test(words.slice(last.end, start));
    const from = goesOn ? { value: last.value + value, start: last.start } : { value, start };
    if (goesOn) result.pop();
    result.push({ ...from, scale, end, isPrice: per !== undefined });
  }
  return result;
}

const APART = /trong do|bao gom|\bgom\b|bang chu/;

/** Of a product its result, of a whole with its parts the whole, of sources side by side their sum. */
function total(words: string): number | null {
  const all = sums(words).filter(({ isPrice }) => !isPrice);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return null;
  if (/=\s*$/.test(words.slice(0, last.start))) return last.value;
  const between = words.slice(first.end, last.start);
  const areParts = /[;+\n]|(?<![a-z])va(?![a-z])/.test(between) && !APART.test(words);
  return areParts ? all.reduce((sum, { value }) => sum + value, 0) : first.value;
}

/** A figure without a unit: the heading's unit, or đồng for a figure that can be nothing else. */
function bareAmount(words: string, heading: string): number | null {
  const digits = BARE.exec(words)?.[1];
  if (digits === undefined) return null;
  const scale = scaleOf(heading);
  const value = numberOf(digits);
  if (scale !== null) return value * scale;
  return /[. ]\d{3}[. ]\d{3}$/.test(digits) ? value : null;
}

const NOTHING =
  /^\s*(?:khong(?: (?:phat sinh|su dung|bo tri|can|co))?(?: them)?(?: kinh phi)?|khong mat phi)\s*\.?\s*$|khong phat sinh/;
const SOURCE =
  /ngân sách|xã hội hóa|xã hội hoá|lồng ghép|nguồn|dự toán|CTMTQG|kinh phí thường xuyên|tài trợ/iu;
const IN_BRACKETS = /\(([^()]{3,120})\)/u;

/** Where the money comes from: the bracket that says so, else the whole words. */
function sourceOf(text: string): string | null {
  if (!SOURCE.test(text)) return null;
  const bracket = IN_BRACKETS.exec(text)?.[1];
  return bracket && SOURCE.test(bracket) && !SOURCE.test(text.replace(bracket, ""))
    ? bracket
    : text;
}

/**
 * Reads "1.200.000 đồng", "1,5 tỷ đồng", "02 lớp x 25 triệu đồng = 50 triệu đồng", or a bare figure of a column headed
 * "Kinh phí (triệu đồng)".
 * @param columnUnit the heading's words, when the figure stands in a table
 */
export function parseBudget(text: string, columnUnit = ""): Budget {
  const words = plain(text.normalize("NFC")).replace(/\s+/g, " ");
  const amount = NOTHING.test(words)
    ? 0
    : (total(words) ?? bareAmount(words, plain(columnUnit.normalize("NFC"))));
  return {
    raw: text,
    amountVnd: amount === null ? null : Math.round(amount),
    source: sourceOf(text),
  };
}
