import { abbreviationPattern, expansionOf } from "./abbreviations.ts";

/** One word of a name: its comparison form, where it stands, and what stood between it and the word before. */
export interface NameWord {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly gap: string;
}

const wordPattern = new RegExp(`(${abbreviationPattern})|&|[\\p{L}\\p{M}\\p{N}]+`, "giu");
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The words of a name for comparing: NFC, lower case, abbreviations written out, `&` as *và*, marks
 * and blanks between words set aside. Places are offsets in the NFC form of `text`.
 */
export function wordsOf(text: string): NameWord[] {
  const source = text.normalize("NFC");
  const words: NameWord[] = [];
  let last = 0;
  for (const match of source.matchAll(wordPattern)) {
    const [found] = match;
    const place = { start: match.index, end: match.index + found.length };
    const gap = source.slice(last, place.start);
    expand(found, match[1] !== undefined).forEach((word, nth) => {
      words.push({ key: wordKey(word), ...place, gap: nth === 0 ? gap : "" });
    });
    last = place.end;
  }
  return words;
}

function expand(found: string, abbreviated: boolean): string[] {
  if (found === "&") return ["và"];
  return (abbreviated ? expansionOf(found)?.split(" ") : undefined) ?? [found];
}

/**
 * A syllable for comparing: its tone mark moved behind it, so that *hoà* = *hòa* and *thuỷ* = *thủy*
 * while every tone and letter still counts: *Tơ* ≠ *Tô*, *Hà* ≠ *Hạ*.
 */
function wordKey(word: string): string {
  const marks = word.normalize("NFD").toLowerCase().replaceAll("ð", "đ");
  const tones = marks.match(toneMarks) ?? [];
  return marks.replace(toneMarks, "").normalize("NFC") + tones.join("");
}

/** Comparison key of a name. Two names are the same name exactly when their keys are equal. */
export function nameKey(text: string): string {
  return keyOf(wordsOf(text));
}

export function keyOf(words: readonly NameWord[]): string {
  return words.map((word) => word.key).join(" ");
}
