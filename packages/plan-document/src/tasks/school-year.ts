import { plain } from "../text/fold.ts";
import { monthEnd, monthStart } from "./calendar.ts";
import { parseTiming } from "./timing.ts";
import type { Period, Timing } from "./timing-reader.ts";

const SCHOOL_YEAR = /năm học\s*:?\s*(20\d\d)\s*(?:[-–—‐‑‒−/]|đến)\s*(20\d\d)/iu;
const TERM_PLAN = /năm học|học kỳ|học kì/iu;
/** A glance at the head and the first lines, where a plan says which school year it is for. */
const HEAD = 4_000;

function yearIn(text: string): number | null {
  const found = SCHOOL_YEAR.exec(text);
  const [first, last] = [Number(found?.[1]), Number(found?.[2])];
  return last === first + 1 ? first : null;
}

/**
 * The year in which the school year begins that a time itself speaks of, in any plan: "trước khai giảng năm học 2026 - 2027",
 * "ngày khai giảng" of the plan's own year; null for times that have nothing to do with schools.
 */
export function schoolYearIn(said: string, planYear: number | null): number | null {
  return yearIn(said) ?? (/khai giảng|tựu trường/iu.test(said) ? planYear : null);
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
  /(?<![a-z])(?:(truoc khi ket thuc|ket thuc|cuoi|het|so ket|tong ket|truoc) )?(?:hoc k[yi]|hk) ?(i{1,2}|1|2)(?![a-z\d]| ?(?:lan|buoi|dot|ky|so|cuoc)(?![a-z]))/g;
const WHOLE =
  /^(?:trong |ca |suot |toan |thuc hien |dau |thuong xuyen,? )*(?:trong |ca |suot )?nam hoc(?: 20\d\d ?[-–—] ?20\d\d)?$/;

const isSecond = (label: string | undefined): boolean => label === "ii" || label === "2";

/** Points of a school year with a name of their own. */
const MOMENTS: readonly (readonly [RegExp, (first: number) => Period])[] = [
  [
    /^(?:xong |hoan thanh )?truoc (?:khi |ngay |le |them )*khai giang/,
    (first) => ({ kind: "dateBefore", start: null, end: `${first}-09-04` }),
  ],
  [
    /^(?:trong |vao |dip |nhan )?(?:ngay |le |ngay hoi )?khai giang(?: nam hoc(?: moi)?)?$/,
    (first) => ({ kind: "date", start: `${first}-09-05`, end: `${first}-09-05` }),
  ],
  [
    /^truoc (?:khi )?(?:ket thuc|tong ket|be giang) nam hoc/,
    (first) => ({ kind: "dateBefore", start: null, end: monthEnd(first + 1, CLOSES) }),
  ],
  [
    /^(?:vao |ngay )?(?:tu )?dau nam hoc(?: moi| 20\d\d ?[-–—] ?20\d\d)?$/,
    (first) => ({ kind: "month", start: monthStart(first, OPENS), end: monthEnd(first, OPENS) }),
  ],
  [
    /^(?:vao |dip )?(?:cuoi|ket thuc|tong ket|be giang) nam hoc(?: 20\d\d ?[-–—] ?20\d\d)?$/,
    (first) => ({
      kind: "month",
      start: monthStart(first + 1, CLOSES),
      end: monthEnd(first + 1, CLOSES),
    }),
  ],
  [
    /^(?:trong |dip |ky )*(?:nghi )?he(?: (?:nam )?20\d\d)?$/,
    (first) => ({ kind: "range", start: monthStart(first + 1, 6), end: monthEnd(first + 1, 8) }),
  ],
  [
    /(?:moi|tung|theo|hang|\/) ?(?:hoc k[yi]|hk)(?![a-z])(?! (?:i|(?:1|2)(?! ?(?:lan|buoi|dot))))/,
    (first) => ({
      kind: "recurring",
      start: monthStart(first, OPENS),
      end: monthEnd(first + 1, CLOSES),
    }),
  ],
];

const moment = (words: string, first: number): Period | null =>
  MOMENTS.find(([pattern]) => pattern.test(words))?.[1](first) ?? null;

const MONTHS =
  /(?<![a-z\d])thang ?(\d{1,2})(?!\d)((?:\s*(?:,|va|[-–]|den)\s*(?:het )?\d{1,2}(?![\d/]))*)/g;

/** "Tháng 9, 12 và tháng 3": from the first month of the school year named to the last. */
function inMonths(words: string, first: number): Period | null {
  if (/\/|20\d\d|tuan|ngay|truoc|^tu|tu thang/.test(words)) return null;
  const named = [...words.matchAll(MONTHS)].flatMap(([, one = "", rest = ""]) => [
    Number(one),
    ...[...rest.matchAll(/\d{1,2}/g)].map(([text]) => Number(text)),
  ]);
  if (named.length < 2 || named.some((month) => month < 1 || month > 12)) return null;
  const placed = named.map((month) => (month > LAST_MONTH ? month : month + 12));
  const [from, to] = [Math.min(...placed), Math.max(...placed)];
  const yearOf = (month: number): number => (month > 12 ? first + 1 : first);
  const inYear = (month: number): number => (month > 12 ? month - 12 : month);
  return {
    kind: "range",
    start: monthStart(yearOf(from), inYear(from)),
    end: monthEnd(yearOf(to), inYear(to)),
  };
}

/** "Đầu học kỳ II" is the term's first month, "cuối học kỳ II" and "sơ kết học kỳ I" its last. */
const OPENS_TERM = /^(?:vao |ngay |tu )*dau (?:hoc k[yi]|hk)/;
const CLOSES_TERM = /^(?:vao |dip )?(?:cuoi|so ket|tong ket|ket thuc) (?:hoc k[yi]|hk)/;

/** "Học kỳ I", "cuối học kỳ II": from the first term named to the last. */
function term(words: string, first: number): Period | null {
  const found = [...words.matchAll(TERM)];
  const [from, to] = [found[0], found.at(-1)];
  if (!from || !to || /20\d\d ?\/|\/ ?\d|thang \d/.test(words)) return null;
  const end = isSecond(to[2]) ? monthEnd(first + 1, CLOSES) : monthEnd(first + 1, TERM_ENDS);
  const start = isSecond(from[2]) ? monthStart(first + 1, TERM_ENDS) : monthStart(first, OPENS);
  if (found.length === 1 && from[1]?.startsWith("truoc"))
    return { kind: "dateBefore", start: null, end };
  if (found.length === 1 && OPENS_TERM.test(words))
    return { kind: "month", start, end: monthEnd(Number(start.slice(0, 4)), monthOf(start)) };
  if (found.length === 1 && CLOSES_TERM.test(words))
    return { kind: "month", start: `${end.slice(0, 8)}01`, end };
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

const NAMES_A_TIME = /tháng\s?\d|quý|học kỳ|học kì|năm học|khai giảng|\d\s?\/\s?\d/iu;

/** "Học kỳ I: tháng 11; học kỳ II: tháng 3": each part falls where it falls, and all of them are one time. */
function inParts(words: string, first: number): Timing | null {
  const parts = words.split(/[;,]|\svà\s(?=(?:đầu|cuối|giữa)\s)/iu).map((part) => part.trim());
  if (parts.length < 2 || !parts.every((part) => NAMES_A_TIME.test(part))) return null;
  const read = parts.map((part) => parseInSchoolYear(part, first));
  const starts = read.flatMap((one) => one?.start ?? []).sort();
  const ends = read.flatMap((one) => one?.end ?? []).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  return start && end && starts.length === parts.length && ends.length === parts.length
    ? { raw: words.normalize("NFC").trim(), kind: "range", start, end }
    : null;
}

/** Ends of a stretch that the school's calendar names, as months: "từ đầu năm học đến hết tháng 10". */
const NAMED_ENDS: readonly (readonly [RegExp, (first: number) => string])[] = [
  [/(?:ngay )?(?:dau|khai giang) nam hoc(?: moi)?/, (first) => `tháng ${OPENS}/${first}`],
  [/(?:cuoi|het|ket thuc|be giang|tong ket) nam hoc/, (first) => `tháng ${CLOSES}/${first + 1}`],
  [/dau (?:hoc k[yi]|hk) ?(?:ii|2)(?![a-z\d])/, (first) => `tháng ${TERM_ENDS}/${first + 1}`],
  [/dau (?:hoc k[yi]|hk) ?(?:i|1)(?![a-z\d])/, (first) => `tháng ${OPENS}/${first}`],
  [
    /(?:cuoi|het|ket thuc) (?:hoc k[yi]|hk) ?(?:ii|2)(?![a-z\d])/,
    (first) => `tháng ${CLOSES}/${first + 1}`,
  ],
  [
    /(?:cuoi|het|ket thuc) (?:hoc k[yi]|hk) ?(?:i|1)(?![a-z\d])/,
    (first) => `tháng ${TERM_ENDS}/${first + 1}`,
  ],
];

/** "Từ đầu năm học đến hết tháng 10", "từ tháng 10 đến cuối năm học". */
function stretch(words: string, said: string, first: number): Timing | null {
  if (!/^(?:bat dau )?(?:ke )?(?:ngay )?tu .+ den /.test(said)) return null;
  const named = NAMED_ENDS.reduce(
    (text, [pattern, month]) => text.replace(pattern, month(first)),
    said,
  );
  const timing = named === said ? null : parseInSchoolYear(named, first);
  return timing && { ...timing, raw: words.normalize("NFC").trim() };
}

/**
 * Reads a time in a school year: "tháng 3" and "15/3" of the year 2025 - 2026 fall in 2026, "học kỳ I" and "cả năm học" are
 * the school's. Times that name their year are read as they stand.
 */
export function parseInSchoolYear(words: string, first: number): Timing | null {
  const said = plain(words).trim();
  const whole = stretch(words, said, first) ?? inParts(words, first);
  if (whole) return whole;
  const own =
    moment(said, first) ??
    inMonths(said, first) ??
    term(said.replace(/nam hoc 20\d\d ?[-–—] ?20\d\d/g, ""), first);
  if (own) return { raw: words.normalize("NFC").trim(), ...own };
  const read = parseTiming(words, { year: first });
  const timing = read && overSchoolYear(read, said, first);
  if (!timing || timing !== read || /20\d\d/.test(words)) return timing;
  const months = [monthOf(timing.start), monthOf(timing.end)].filter((month) => month > 0);
  const isLater = months.length > 0 && months.every((month) => month <= LAST_MONTH);
  const isWithin = !timing.end?.startsWith(String(first + 1));
  return isLater && isWithin ? parseTiming(words, { year: first + 1 }) : timing;
}
