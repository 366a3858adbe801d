import { fromRoman } from "../text/numerals.ts";

export interface UnitRange {
  readonly first: number;
  readonly last: number;
  readonly year: number;
  /** Only when the first lies in another year than the last. */
  readonly firstYear?: number;
}

const ONE = "(?:iv|i{1,3}|[1-4])";
const YEAR = "(?:\\s*(?:\\/|,|-)?\\s*(?:nam\\s*)?(20\\d\\d)(?!\\d))";
const QUARTERS = new RegExp(
  `(?<![a-z])(?:qu[yi]\\s*|q\\s?)(${ONE})(?![a-z])((?:\\s*(?:[-–—,;+&]|va|den|toi|sang)\\s*${ONE}(?![\\d\\/]\\d?\\/|[a-z\\d]))*)${YEAR}?`,
  "g",
);
const MEMBER = new RegExp(`(?<![a-z])${ONE}(?![a-z])`, "g");

interface Mention {
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
}

const quarterOf = (text: string): number => fromRoman(text) ?? Number(text);

function mentionOf([, one = "", rest = "", year]: RegExpExecArray): Mention {
  const more = [...rest.matchAll(MEMBER)].map(([text]) => quarterOf(text));
  const all = [quarterOf(one), ...more];
  return { first: all[0] ?? 1, last: all.at(-1) ?? 1, year: year ? Number(year) : null };
}

/** "Quý III-IV/2025", "quý II, III năm 2025", "Quý IV/2025 và Quý I/2026": first and last quarter named. */
export function readQuarters(words: string, planYear: number | null): UnitRange | null {
  const mentions = [...words.matchAll(QUARTERS)].map(mentionOf);
  const [first, last] = [mentions[0], mentions.at(-1)];
  if (!first || !last) return null;
  const said = mentions.findLast(({ year }) => year !== null)?.year;
  const year = last.year ?? said ?? Number(/(?<!\d)20\d\d/.exec(words)?.[0] ?? planYear ?? 0);
  if (year === 0) return null;
  const range = { first: first.first, last: last.last, year };
  const differs = first.year !== null && first.year < year;
  return differs ? { ...range, firstYear: first.year } : ordered(range);
}

/** A list written out of order still spans from its earliest to its latest member. */
function ordered(range: UnitRange): UnitRange {
  const { first, last } = range;
  return { ...range, first: Math.min(first, last), last: Math.max(first, last) };
}
