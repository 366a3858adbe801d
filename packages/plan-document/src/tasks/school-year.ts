import { plain } from "../text/fold.ts";
import { monthEnd, monthStart } from "./calendar.ts";
import { type Period, parseTiming, type Timing } from "./timing.ts";

const SCHOOL_YEAR = /năm học\s+(20\d\d)\s*[-–—]\s*(20\d\d)/iu;
const TERM_PLAN = /năm học|học kỳ|học kì/iu;
/** A glance at the head and the first lines, where a plan says which school year it is for. */
const HEAD = 4_000;

function yearIn(text: string): number | null {
  const found = SCHOOL_YEAR.exec(text);
  const [first, last] = [Number(found?.[1]), Number(found?.[2])];
  return last === first + 1 ? first : null;
}

/**
 * The calendar year a plan's school year begins in, or null where it is for none. A plan for a calendar year may cite a
 * school year among what it rests on, so that a title with a year of its own settles it.
 */
export function schoolYearOf(text: string, title: string | null = null): number | null {
  if (title === null) return yearIn(text.slice(0, HEAD));
  const own = yearIn(title);
  if (own !== null) return own;
  return /20\d\d/.test(title) && !TERM_PLAN.test(title) ? null : yearIn(text.slice(0, HEAD));
}

/** School opens in September and closes in May; the first term ends in January (the Ministry's frame for each year). */
const OPENS = 9;
const TERM_ENDS = 1;
const CLOSES = 5;
/** A school year's own work runs from August to July. */
const LAST_MONTH = 7;

const TERM =
  /(?<![a-z])(?:(truoc khi ket thuc|ket thuc|cuoi|het|so ket|tong ket|truoc) )?(?:hoc k[yi]|hk) ?(i{1,2}|1|2)(?![a-z\d])/g;
const WHOLE =
  /^(?:trong |ca |suot |toan |thuc hien |dau |thuong xuyen,? )*(?:trong |ca |suot )?nam hoc(?: 20\d\d ?[-–—] ?20\d\d)?$/;

const isSecond = (label: string | undefined): boolean => label === "ii" || label === "2";

/** "Học kỳ I", "cuối học kỳ II": from the first term named to the last. */
function term(words: string, first: number): Period | null {
  const found = [...words.matchAll(TERM)];
  const [from, to] = [found[0], found.at(-1)];
  if (!from || !to || /20\d\d ?\/|\/ ?\d|thang \d/.test(words)) return null;
  const end = isSecond(to[2]) ? monthEnd(first + 1, CLOSES) : monthEnd(first + 1, TERM_ENDS);
  const start = isSecond(from[2]) ? monthStart(first + 1, TERM_ENDS) : monthStart(first, OPENS);
  if (found.length === 1 && from[1]?.startsWith("truoc"))
    return { kind: "dateBefore", start: null, end };
  return { kind: "range", start, end };
}

/** What a plan of a calendar year spreads over its twelve months, a school's spreads over its own. */
function overSchoolYear(timing: Timing, words: string, first: number): Timing {
  const spreads = timing.kind === "continuous" || timing.kind === "recurring" || WHOLE.test(words);
  const isCalendarYear =
    timing.start === monthStart(first, 1) &&
    (timing.end === monthEnd(first, 12) || timing.end === monthEnd(first + 1, 12));
  if (!spreads || !isCalendarYear) return timing;
  const kind = timing.kind === "year" ? "range" : timing.kind;
  return { ...timing, kind, start: monthStart(first, OPENS), end: monthEnd(first + 1, CLOSES) };
}

const monthOf = (date: string | null): number => Number(date?.slice(5, 7) ?? 0);

/**
 * Reads a time in a school year: "tháng 3" and "15/3" of the year 2025 - 2026 fall in 2026, "học kỳ I" and "cả năm học" are
 * the school's. Times that name their year are read as they stand.
 */
export function parseInSchoolYear(words: string, first: number): Timing | null {
  const said = plain(words).trim();
  const own = term(said.replace(/nam hoc 20\d\d ?[-–—] ?20\d\d/g, ""), first);
  if (own) return { raw: words.normalize("NFC").trim(), ...own };
  const read = parseTiming(words, { year: first });
  const timing = read && overSchoolYear(read, said, first);
  if (!timing || timing !== read || /20\d\d/.test(words)) return timing;
  const months = [monthOf(timing.start), monthOf(timing.end)].filter((month) => month > 0);
  const isLater = months.length > 0 && months.every((month) => month <= LAST_MONTH);
  const isWithin = !timing.end?.startsWith(String(first + 1));
  return isLater && isWithin ? parseTiming(words, { year: first + 1 }) : timing;
}
