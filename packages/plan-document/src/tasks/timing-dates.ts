import { isoDate } from "./calendar.ts";

/** A day named in words; `date` is null when no such day exists. */
export interface DatePoint {
  readonly date: string | null;
  readonly index: number;
  /** Its year stands beside it. */
  readonly hasYear: boolean;
}

interface Parts {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
  readonly index: number;
}

// With dashes or dots only a full date counts: "9-10/2025" are months, "1.5" is a number.
const NUMERIC =
  "(\\d{1,2})(?:\\s?\\/\\s?(\\d{1,2})(?:\\s?\\/\\s?(20\\d\\d))?|[.-](\\d{1,2})[.-](20\\d\\d))(?![\\d/%])";
const WORDED = "ngay\\s+(\\d{1,2})\\s+thang\\s+(\\d{1,2})(?:\\s*[,/]?\\s*(?:nam\\s+)?(20\\d\\d))?";
const POINT = new RegExp(`${WORDED}|(?<![\\d/.])${NUMERIC}`, "g");

function parts(words: string): Parts[] {
  return [...words.matchAll(POINT)]
    .map((found) => ({
      day: Number(found[1] ?? found[4]),
      month: Number(found[2] ?? found[5] ?? found[7]),
      year: Number(found[3] ?? found[6] ?? found[8] ?? 0) || null,
      index: found.index,
    }))
    .filter(({ day, month }) => day >= 1 && day <= 31 && month >= 1 && month <= 12);
}

/** Days in the order written; a missing year is taken from the next day that has one, else the plan's. */
export function readDates(words: string, planYear: number | null): DatePoint[] {
  const found = parts(words);
  let year = found.findLast((part) => part.year !== null)?.year ?? trailingYear(words) ?? planYear;
  const points: DatePoint[] = [];
  for (const part of found.toReversed()) {
    year = part.year ?? year;
    const date = year === null || part.month === null ? null : isoDate(year, part.month, part.day);
    points.unshift({ date, index: part.index, hasYear: part.year !== null });
  }
  return points;
}

function trailingYear(words: string): number | null {
  const found = /nam (20\d\d)\s*$/.exec(words);
  return found ? Number(found[1]) : null;
}

const FROM_TO =
  /(?:tu|bat dau)(?: \d{1,2}\s?(?:h|gio|g)\s?\d{0,2}(?: phut)?)?(?: ngay)?\s.*?\b(?:den|toi)\b/;
const SHORT_START =
  /(?:tu(?: ngay)? |^|\s|\()(?<!(?:thang|qu[yi]) )(\d{1,2})(?:,| den|\s?[-–—]\s?(?=\d{1,2}\s?\/))/;

/** "ngày 05, 06/10/2025", "các ngày 5, 6 và 7/10": several days of one month. */
const SEVERAL =
  /(?:ngay|ngay,)\s+(\d{1,2})(?:\s*(?:,|va|-|–)\s*\d{1,2})*\s*(?:,|va|-|–)\s*(?=\d{1,2}\s?\/)/;

interface Days {
  readonly start: string;
  readonly end: string;
}

const inMonthOf = (date: string, day: string | undefined): string =>
  `${date.slice(0, 8)}${(day ?? "1").padStart(2, "0")}`;

function several(words: string, points: readonly DatePoint[]): Days | null {
  const found = SEVERAL.exec(words);
  const [only, ...more] = points;
  if (!found || !only?.date || more.length > 0) return null;
  return { start: inMonthOf(only.date, found[1]), end: only.date };
}

const inYear = (date: string, years: number): string =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

/** Two days in order: a year left out is the one that puts the first before the second. */
function ordered(first: DatePoint, second: DatePoint): Days | null {
  if (!first.date || !second.date) return null;
  if (first.date <= second.date) return { start: first.date, end: second.date };
  if (second.hasYear && !first.hasYear) return { start: inYear(first.date, -1), end: second.date };
  return second.hasYear ? null : { start: first.date, end: inYear(second.date, 1) };
}

/** "Đợt 1: từ 01/3 đến 15/3; đợt 2: từ 01/9 đến 15/9": from the first day named to the last, where they stand in order. */
function hull(points: readonly DatePoint[]): Days | null {
  const days = points.flatMap(({ date }) => date ?? []);
  const [start, end] = [days[0], days.at(-1)];
  const inOrder = days.every((day, at) => at === 0 || (days[at - 1] ?? "") <= day);
  if (start && end && inOrder) return { start, end };
  const [first, second] = points;
  return first && second ? ordered(first, second) : null;
}

/** "từ ngày 29/9 đến 26/10/2025", "28/9 - 05/10" and "từ ngày 01 đến ngày 10/10/2022". */
export function readRange(words: string, planYear: number | null): Days | null {
  const points = readDates(words, planYear);
  const some = several(words, points);
  if (some) return some;
  const [first, second] = points;
  const runsOn = /\d\s?(?:[-–—]|den|toi)\s?(?:het )?(?:ngay )?\d{1,2}\s?\/\s?\d/.test(words);
  if (!first || (!FROM_TO.test(words) && !runsOn)) return null;
  if (points.length > 2) return hull(points);
  if (second) return ordered(first, second);
  const day = SHORT_START.exec(words);
  if (!first.date || !day) return null;
  const start = inMonthOf(first.date, day[1]);
  return start <= first.date ? { start, end: first.date } : null;
}
