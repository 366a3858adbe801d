import { monthEnd, monthStart } from "./calendar.ts";
import type { Period } from "./timing-reader.ts";

/** "trước ngày …", "trước quý …"; not "trước kỳ họp" beside a quarter. */
export const STRICTLY_BEFORE =
  /truoc (?:thoi (?:diem|gian) |moc |luc )?(?:dau |giua )?(?:ngay|qu[yi]|q\d|thang|t\d|nam|\d)/;

/** The first of a month, in the year before where the end would come too early. */
export function startBefore(end: string, month: number): string {
  const year = Number(end.slice(0, 4));
  const start = monthStart(year, month);
  return start <= end ? start : monthStart(year - 1, month);
}

const YEARS_END = /(?:den|toi) (?:het |cuoi |het cuoi )?nam(?: (20\d\d))?(?![a-z])/;

/** "… đến cuối năm": 31 December of the year named, else of the year it began in. */
export function yearsEnd(words: string, start: string): string | null {
  const found = YEARS_END.exec(words);
  const end = found ? monthEnd(Number(found[1] ?? start.slice(0, 4)), 12) : null;
  return end !== null && end >= start ? end : null;
}

/** From the first to the last day of a year; open where none is known. */
export const wholeYear = (year: number | null): Pick<Period, "start" | "end"> =>
  year === null
    ? { start: null, end: null }
    : { start: monthStart(year, 1), end: monthEnd(year, 12) };

/** The year words name by themselves, outside dates. */
export function ownYear(words: string): number | null {
  const found = /(?<![\d./])20\d\d(?![\d/])/.exec(words);
  return found ? Number(found[0]) : null;
}

const SPAN_OF_YEARS = /(?<![\d/])(20\d\d)\s*(?:[-–—,;]|den|va)\s*(?:nam\s*)?(20\d\d)(?!\d)/;

/** "2026, 2028, 2030": the last of the years listed. */
const LISTED_ON =
  /^(?:\s*(?:[,;]|va)\s*(?:nam\s*)?20\d\d(?!\d))*\s*(?:[,;]|va)\s*(?:nam\s*)?(20\d\d)(?!\d)/;

/** "Giai đoạn 2026 - 2030". */
export function spanOfYears(words: string): Pick<Period, "start" | "end"> | null {
  const found = SPAN_OF_YEARS.exec(words);
  const listed = found
    ? LISTED_ON.exec(words.slice(found.index + found[0].length))?.[1]
    : undefined;
  const [first, last] = [Number(found?.[1]), Number(listed ?? found?.[2])];
  return first <= last ? { start: monthStart(first, 1), end: monthEnd(last, 12) } : null;
}
