/** The order of point letters in Vietnamese official documents (Decree 30/2020): đ after d; no f, j, w, z. */
export const POINT_LETTERS = "abcdđeghiklmnopqrstuvxy";

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const ROMAN_PARTS: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 4 → "IV". Only for 1…399. */
export function toRoman(value: number): string {
  let rest = value;
  let roman = "";
  for (const [worth, digits] of ROMAN_PARTS) {
    while (rest >= worth) {
      roman += digits;
      rest -= worth;
    }
  }
  return roman;
}

/** "IV" → 4; null for what is no well-formed Roman numeral up to 399. */
export function fromRoman(text: string): number | null {
  const upper = text.toUpperCase();
  let sum = 0;
  for (let i = 0; i < upper.length; i += 1) {
    const worth = ROMAN_DIGITS[upper.charAt(i)];
    if (worth === undefined) return null;
    sum += worth < (ROMAN_DIGITS[upper.charAt(i + 1)] ?? 0) ? -worth : worth;
  }
  return sum > 0 && sum < 400 && toRoman(sum) === upper ? sum : null;
}

/** Place of a point letter in the Vietnamese order, from 1; null for a letter that is never used. */
export function letterIndex(letter: string): number | null {
  const index = POINT_LETTERS.indexOf(letter.toLowerCase());
  return index < 0 ? null : index + 1;
}

const NUMBER_WORDS = ["", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
const ORDINAL_WORDS: Readonly<Record<string, number>> = { nhat: 1, nhi: 2, tu: 4 };

/** A counting word without diacritics ("hai", "nhat") → number; null when it is none. */
export function fromNumberWord(word: string): number | null {
  const index = NUMBER_WORDS.indexOf(word);
  return index > 0 ? index : (ORDINAL_WORDS[word] ?? null);
}
