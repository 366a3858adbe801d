import { parseTiming, type Timing } from "./timing.ts";

const SCHOOL_YEAR = /năm học\s+(20\d\d)\s*[-–—]\s*(20\d\d)/iu;
/** A glance at the head and the first lines, where a plan says which school year it is for. */
const HEAD = 4_000;

/** The calendar year a plan's school year begins in, or null where it is for none. */
export function schoolYearOf(text: string): number | null {
  const found = SCHOOL_YEAR.exec(text.slice(0, HEAD));
  const [first, last] = [Number(found?.[1]), Number(found?.[2])];
  return last === first + 1 ? first : null;
}

const monthOf = (date: string | null): number => Number(date?.slice(5, 7) ?? 0);
/** A school year runs from August to July (Decision of the Ministry each year: it opens 5 September, ends before 31 July). */
const LAST_MONTH = 7;

/**
 * Reads a time in a school year: "tháng 3" and "15/3" of the year 2025 - 2026 fall in 2026. Times that name their year or
 * mean all of it are read as they stand.
 */
export function parseInSchoolYear(words: string, first: number): Timing | null {
  const timing = parseTiming(words, { year: first });
  if (!timing || /20\d\d/.test(words)) return timing;
  const months = [monthOf(timing.start), monthOf(timing.end)].filter((month) => month > 0);
  const isLater = months.length > 0 && months.every((month) => month <= LAST_MONTH);
  const isWithin = !timing.end?.startsWith(String(first + 1));
  return isLater && isWithin ? parseTiming(words, { year: first + 1 }) : timing;
}
