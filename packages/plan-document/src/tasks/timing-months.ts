import type { UnitRange } from "./timing-quarters.ts";

const NAMES: Readonly<Record<string, number>> = {
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  "muoi mot": 11,
  "muoi hai": 12,
  chap: 12,
};
const NAMED = /thang (muoi hai|muoi mot|gieng|hai|ba|tu|sau|bay|tam|chin|muoi|chap)(?![a-z])/;
const LISTED =
  /thang\s*(\d{1,2})(?:\s*\/\s*(20\d\d))?((?:\s*(?:[-–—,;&]|va|den|toi|sang)\s*(?:het\s*)?(?:thang\s*)?\d{1,2}(?!\d|\s*\/\s*\d{1,2}(?!\d)))*)(?:\s*(?:\/|,|nam)?\s*(?:nam\s*)?(20\d\d))?/;
const BARE = /(?<![\d/.])(\d{1,2})\s*\/\s*(20\d\d)(?:\s*[-–—]\s*(\d{1,2})\s*\/\s*(20\d\d))?/;
const BARE_SPAN = /(?<![\d/.])(\d{1,2})\s*[-–—]\s*(\d{1,2})\s*\/\s*(20\d\d)/;

const isMonth = (value: number): boolean => value >= 1 && value <= 12;

function range(first: number, last: number, year: number, firstYear?: number): UnitRange | null {
  if (!isMonth(first) || !isMonth(last) || year === 0) return null;
  return firstYear && firstYear !== year ? { first, last, year, firstYear } : { first, last, year };
}

function listed(words: string, planYear: number | null): UnitRange | null {
  const found = LISTED.exec(words);
  if (!found) return null;
  const [, first = "", ownYear, rest = "", endYear] = found;
  const year = Number(endYear ?? ownYear ?? /(?<!\d)20\d\d/.exec(words)?.[0] ?? planYear ?? 0);
  const more = [...rest.matchAll(/\d{1,2}/g)].map(([text]) => Number(text));
  return range(Number(first), more.at(-1) ?? Number(first), year, Number(ownYear ?? 0));
}

function bare(words: string): UnitRange | null {
  const span = BARE_SPAN.exec(words);
  if (span) return range(Number(span[1]), Number(span[2]), Number(span[3]));
  const found = BARE.exec(words);
  if (!found) return null;
  const [, first, firstYear, last, lastYear] = found;
  return range(
    Number(first),
    Number(last ?? first),
    Number(lastYear ?? firstYear),
    Number(firstYear),
  );
}

function named(words: string, planYear: number | null): UnitRange | null {
  const found = NAMED.exec(words);
  const month = found ? (NAMES[found[1] ?? ""] ?? 0) : 0;
  return range(month, month, Number(/(?<!\d)20\d\d/.exec(words)?.[0] ?? planYear ?? 0));
}

const EACH_MONTH = /thang\s*(\d{1,2})(?:\s*\/\s*(20\d\d))?/g;

/** "Đợt 1: tháng 3; đợt 2: tháng 9/2026": from the first month named to the last. */
function scattered(words: string, planYear: number | null): UnitRange | null {
  const found = [...words.matchAll(EACH_MONTH)];
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.length < 2 || !/[;:]/.test(words.slice(first.index, last.index)))
    return null;
  const year = Number(last[2] ?? first[2] ?? /(?<!\d)20\d\d/.exec(words)?.[0] ?? planYear ?? 0);
  return range(Number(first[1]), Number(last[1]), year, Number(first[2] ?? 0));
}

/** "6/2025", "Tháng 10/2025", "tháng 5, 6", "tháng Tám": first and last month named. */
export function readMonths(words: string, planYear: number | null): UnitRange | null {
  return (
    scattered(words, planYear) ?? listed(words, planYear) ?? bare(words) ?? named(words, planYear)
  );
}
