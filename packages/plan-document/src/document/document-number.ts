const CITED =
  /(?<![\p{L}\d/-])(\d{1,5})(\/(?:19|20)\d{2})?[ \t]?([/-])[ \t]?((?=[\p{Lu}\d]*\p{Lu})\p{Lu}[\p{L}\d]*(?:[ \t]?[-&/][ \t]?\p{Lu}[\p{L}\d]*)*)/gu;

/** A number and sign found in running text ("122/KH-UBND", "57-NQ/TW"), with its place there. */
interface CitedNumber {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** Numbers and signs of documents in the order they stand. */
export function citedNumbers(text: string): CitedNumber[] {
  return [...text.matchAll(CITED)].map((found) => ({
    number: found[0].replace(/\s+/g, ""),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

export interface OwnNumber {
  /** null while the number itself is blank, as in a draft. */
  readonly number: string | null;
  /** The sign alone, e.g. "KH-UBND", when the number is blank. */
  readonly sign: string | null;
}

const LINE = /^Số\s*:?\s*(.*)$/iu;
const BLANK = /^[\s.…_-]*[/-]\s?((?:\p{Lu}[\p{L}\d]*)(?:[ \t]?[-&/][ \t]?\p{Lu}[\p{L}\d]*)*)/u;

/** Reads the line "Số: 15/KH-UBND"; null when the line is none. */
export function readNumberLine(line: string): OwnNumber | null {
  const rest = LINE.exec(line)?.[1]?.trim();
  if (rest === undefined) return null;
  const cited = citedNumbers(rest)[0];
  if (cited && cited.start <= 1) return { number: cited.number, sign: null };
  const blank = BLANK.exec(rest);
  if (blank) return { number: null, sign: (blank[1] ?? "").replace(/\s+/g, "") };
  return rest === "" ? { number: null, sign: null } : null;
}
