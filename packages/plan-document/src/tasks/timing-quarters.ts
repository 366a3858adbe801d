import { fromRoman } from "../text/numerals.ts";

export interface UnitRange {
  readonly first: number;
  readonly last: number;
  readonly year: number;
  /** Only when the first lies in another year than the last. */
  readonly firstYear?: number;
}

const ONE = "(?:iv|i{1,3}|[1-4])";
const QUARTERS = new RegExp(
  `(?<![a-z])(?:qu[yi]\\s*|q\\s?)(${ONE})(?:\\s*\\/\\s*(20\\d\\d))?((?:\\s*(?:[-–—,;+&]|va|den|toi|sang)\\s*(?:qu[yi]\\s*)?${ONE}(?![\\d\\/]\\d?\\/|[a-z\\d]))*)(?:\\s*(?:\\/|,|nam|-)?\\s*(?:nam\\s*)?(20\\d\\d))?`,
);

const quarterOf = (text: string): number => fromRoman(text) ?? Number(text);

/** "Quý III-IV/2025", "quý II, III năm 2025", "từ quý I đến quý III": first and last quarter named. */
export function readQuarters(words: string, planYear: number | null): UnitRange | null {
  const found = QUARTERS.exec(words);
  if (!found) return null;
  const [, one = "", ownYear, rest = "", endYear] = found;
  const year = Number(endYear ?? ownYear ?? /(?<!\d)20\d\d/.exec(words)?.[0] ?? planYear ?? 0);
  if (year === 0) return null;
  const more = [...rest.matchAll(new RegExp(`(?<![a-z])${ONE}(?![a-z])`, "g"))].map(([text]) =>
    quarterOf(text),
  );
  const all = [quarterOf(one), ...more];
  const range = { first: all[0] ?? 1, last: all.at(-1) ?? 1, year };
  const differs = ownYear !== undefined && endYear !== undefined && ownYear !== endYear;
  return differs ? { ...range, firstYear: Number(ownYear) } : ordered(range);
}

/** A list written out of order still spans from its earliest to its latest member. */
function ordered(range: UnitRange): UnitRange {
  const { first, last } = range;
  return { ...range, first: Math.min(first, last), last: Math.max(first, last) };
}
