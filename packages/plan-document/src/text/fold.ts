import { remembered } from "./remembered.ts";

/** Vietnamese ends at U+1EF9, the Roman numerals of old fonts at U+2188; what lies beyond stands for itself. */
const TABLE_SIZE = 0x2190;

/** The bare lower-case letter of each letter, as a code unit; one whose bare form is longer keeps its first. */
const PLAIN_CODES = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => {
  const base = String.fromCharCode(code).toLowerCase().normalize("NFD").charCodeAt(0);
  return base === 0x111 ? 0x64 : base;
});

const CHUNK = 4096;
const chunk = new Uint16Array(CHUNK);

function plainChunk(text: string, from: number): string {
  const length = Math.min(CHUNK, text.length - from);
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(from + at);
    chunk[at] = PLAIN_CODES[code] ?? code;
  }
  return String.fromCharCode.apply(null, chunk.subarray(0, length) as unknown as number[]);
}

/**
 * Lower case without any diacritic, one character for one: an offset in the result is an offset in
 * the input. For grammar words and labels only (quý/quí, hằng/hàng); never for names, where Ba Tơ
 * and Ba Tô are two places. The input must be NFC.
 *
 * By a table: the reader folds every line many times over, and taking marks apart was a fifth of its time.
 */
export const plain = remembered((text) => {
  let folded = "";
  for (let from = 0; from < text.length; from += CHUNK) folded += plainChunk(text, from);
  return folded;
});

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Vietnamese has some 7,000 syllables, and a plan says few of them often. */
const SYLLABLES = 10_000;
const toneLast = remembered((word) => {
  const decomposed = word.normalize("NFD");
  const tone = decomposed.match(TONES)?.join("") ?? "";
  return decomposed.replace(TONES, "").normalize("NFC") + tone;
}, SYLLABLES);

/**
 * A name in the form used to compare names: NFC, lower case, one tone placement (hòa = hoà), one
 * kind of dash, single spaces. Letters keep their diacritics, so that Ba Tơ never equals Ba Tô.
 *
 * @example foldName("Sở  Văn hoá") === foldName("sở văn hóa") // true
 */
export function foldName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s*-\s*/g, " - ")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/[\p{L}\p{M}]+/gu, toneLast);
}
