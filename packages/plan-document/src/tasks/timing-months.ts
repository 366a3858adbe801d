import type { UnitRange } from "./timing-quarters.ts";

const JOIN = "(?:[-–—,;&+]|va|den|toi|sang)";
const YEAR = "(?:\\s*(?:\\/|,)?\\s*(?:nam\\s*)?(20\\d\\d)(?!\\d))";
// "6 tháng 1 lần" counts months and names none.
const MENTION = new RegExp(
  `(?<![a-z])(?<!(?:moi|hang) )(?:(?<!(?<!(?:tuan|dot|lan|vong|ky|lop|buoc) [\\d\\s,-]{0,6})\\d\\s?)thang\\s*|t(?=\\d))(\\d{1,2})(?![\\d%]|\\s*\\/\\s*\\d{1,2}(?!\\d)|\\s(?:lan|ky|so|buoi)(?![a-z]))((?:\\s*${JOIN}\\s*(?:het\\s*)?(?:0?[1-9]|1[0-2])(?!\\d|\\s*\\/\\s*\\d{1,2}(?!\\d)))*)${YEAR}?`,
  "g",
);
const BARE =
  /(?<![\d/.])(?:(\d{1,2})\s*(?:[-–—,]|va)\s*(?:\d{1,2}\s*(?:,|va)\s*){0,8})?(\d{1,2})\s*\/\s*(20\d\d)(?!\d)/g;

interface Mention {
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
  readonly end: number;
}

const isMonth = (value: number): boolean => value >= 1 && value <= 12;

function mentionOf(found: RegExpExecArray): Mention {
  const [all, first = "", rest = "", year] = found;
  const more = [...rest.matchAll(/\d{1,2}/g)].map(([text]) => Number(text));
  return {
    first: Number(first),
    last: more.at(-1) ?? Number(first),
    year: year ? Number(year) : null,
    end: found.index + all.length,
  };
}

function bareOf(found: RegExpExecArray): Mention {
  const [all, first, last = "", year] = found;
  const end = found.index + all.length;
  return { first: Number(first ?? last), last: Number(last), year: Number(year), end };
}

const RUNS_ON = /den|toi|sang|[-–—]/;

/** From the first month named to the last. "Tháng 11 - tháng 02/2026" begins in the year before, "tháng 11 đến tháng 02" ends in the next. */
function spanOf(first: Mention, last: Mention, year: number, words: string): UnitRange | null {
  if (!isMonth(first.first) || !isMonth(last.last) || year === 0) return null;
  const range = { first: first.first, last: last.last, year };
  if (first.year !== null && first.year < year) return { ...range, firstYear: first.year };
  if (range.first <= range.last) return range;
  const isOne = first === last;
  // "Tháng 11, 12 và tháng 01/2027": the year stands beside the last, so that the first lie in the one before.
  if (!RUNS_ON.test(words) && (isOne || last.year === null || first.year !== null))
    return { first: range.last, last: range.first, year };
  if (!isOne && first.year !== null && last.year !== null) return null;
  const endsNamed = last.year !== null && (isOne || first.year === null);
  return endsNamed
    ? { ...range, firstYear: year - 1 }
    : { ...range, year: year + 1, firstYear: year };
}

const BARE_END = /^\s*(?:[-–—]|den|toi)\s*(?:het )?(\d{1,2})\s*\/\s*(20\d\d)(?!\d)/;

/** "Tháng 9/2025 - 5/2026": the second month goes without its word. */
function withBareEnd(mentions: readonly Mention[], words: string): readonly Mention[] {
  const [only, ...more] = mentions;
  const found = only && more.length === 0 ? BARE_END.exec(words.slice(only.end)) : null;
  if (!only || !found) return mentions;
  const month = Number(found[1]);
  return [
    only,
    { first: month, last: month, year: Number(found[2]), end: only.end + found[0].length },
  ];
}

/** "6/2025", "Tháng 10/2025", "tháng 5, 6", "đợt 1: tháng 3; đợt 2: tháng 9": first and last month named. Month names are numbers here. */
export function readMonths(words: string, planYear: number | null): UnitRange | null {
  const named = withBareEnd([...words.matchAll(MENTION)].map(mentionOf), words);
  const mentions = named.length > 0 ? named : [...words.matchAll(BARE)].map(bareOf);
  const [first, last] = [mentions[0], mentions.at(-1)];
  if (!first || !last) return null;
  const said = mentions.findLast((mention) => mention.year !== null)?.year;
  const year = last.year ?? said ?? Number(/(?<!\d)20\d\d/.exec(words)?.[0] ?? planYear ?? 0);
  return spanOf(first, last, year, words);
}
