import { plain } from "../text/fold.ts";
import { trimRange } from "../text/span.ts";
import { dayBefore, monthEnd, monthStart } from "./calendar.ts";
import { type DatePoint, readDates, readRange } from "./timing-dates.ts";
import { readMonths } from "./timing-months.ts";
import { readQuarters } from "./timing-quarters.ts";

export type TimingKind =
  | "year"
  | "quarter"
  | "quarters"
  | "month"
  | "date"
  | "dateBefore"
  | "range"
  | "continuous"
  | "recurring";

/** When a task is owed. Dates are `YYYY-MM-DD`, both inclusive; null where the words leave it open. */
export interface Timing {
  /** The exact words. */
  readonly raw: string;
  readonly kind: TimingKind;
  readonly start: string | null;
  readonly end: string | null;
  /** A deadline counted from an event. */
  readonly relative?: { readonly from: string; readonly days: number; readonly working: boolean };
}

export interface TimingOptions {
  /** The plan's year: completes "Quý III", "28/5", "trong năm". */
  readonly year: number | null;
  /** What "trước ngày 30/6" means: up to the day before (grammar, the default) or that day too. */
  readonly before?: "day-before" | "that-day";
}

type Period = Omit<Timing, "raw">;
/** `words` has no diacritics and is as long as `raw`, so places in one are places in the other. */
type Reader = (words: string, options: TimingOptions, raw: string) => Period | null;

/** "trước …", "chậm nhất …": the words that make a point in time a deadline. */
const DEADLINE =
  /truoc(?: va trong)?|cham nhat|muon nhat|khong qua|xong truoc|den het|den|hoan thanh (?:vao|ngay)|han (?:cuoi|chot)/;
const STRICTLY_BEFORE = /truoc(?! va trong| het)/;

function lastDay(date: string, words: string, options: TimingOptions): string {
  const strict = STRICTLY_BEFORE.test(words) && options.before !== "that-day";
  return strict ? dayBefore(date) : date;
}

const RELATIVE = /(\d{1,3}) ngay( lam viec)?,? (?:ke tu|tinh tu|tu|sau|truoc)(?: khi| ngay)? (.+)/;

const relative: Reader = (words, _options, raw) => {
  const found = RELATIVE.exec(words);
  if (!found) return null;
  const [, days = "0", working, event = ""] = found;
  const from = raw.slice(raw.length - event.length);
  const counted = { from, days: Number(days), working: working !== undefined };
  return { kind: "dateBefore", start: null, end: null, relative: counted };
};

const range: Reader = (words, { year }) => {
  const found = readRange(words, year);
  return found ? { kind: "range", start: found.start, end: found.end } : null;
};

// "trước ngày 20/11 hằng năm" falls in the plan's own year.
const dates: Reader = (words, options) => {
  const points = readDates(words, options.year);
  const last = points.at(-1);
  if (!last?.date) return null;
  if (/(?:^|\s)(?:(?:ke )?tu|sau)\s/.test(words.slice(0, last.index)) && points.length === 1) {
    return { kind: "range", start: last.date, end: null };
  }
  return datePeriod(points, last.date, words, options);
};

function datePeriod(
  points: readonly DatePoint[],
  last: string,
  words: string,
  options: TimingOptions,
): Period {
  if (DEADLINE.test(words))
    return { kind: "dateBefore", start: null, end: lastDay(last, words, options) };
  const first = points[0]?.date ?? last;
  return first === last
    ? { kind: "date", start: last, end: last }
    : { kind: "range", start: first, end: last };
}

/** "Từ quý II/2025" with no end named. */
const OPEN_START =
  /^(?:bat dau |thuc hien |trien khai )?(?:ke )?tu (?:dau |giua |cuoi )?(?:qu[yi]|thang)/;

/** "đến hết quý III", "chậm nhất trong tháng 5": an end, and any time before it. */
const UNTIL = /(?:^|\s)(?:den het|truoc het|cham nhat|muon nhat|khong qua)\s/;

const quarters: Reader = (words, options) => {
  const found = readQuarters(words, options.year);
  if (!found) return null;
  const [first, last, year] = [found.first, found.last, found.year];
  const start = monthStart(found.firstYear ?? year, first * 3 - 2);
  if (STRICTLY_BEFORE.test(words))
    return { kind: "dateBefore", start: null, end: dayBefore(start) };
  if (first === last && OPEN_START.test(words)) return { kind: "range", start, end: null };
  if (first === last && UNTIL.test(words))
    return { kind: "dateBefore", start: null, end: monthEnd(year, last * 3) };
  return { kind: first === last ? "quarter" : "quarters", start, end: monthEnd(year, last * 3) };
};

const months: Reader = (words, options) => {
  const found = readMonths(words, options.year);
  if (!found) return null;
  const { first, last, year } = found;
  const start = monthStart(found.firstYear ?? year, first);
  if (STRICTLY_BEFORE.test(words))
    return { kind: "dateBefore", start: null, end: dayBefore(start) };
  if (first === last && OPEN_START.test(words)) return { kind: "range", start, end: null };
  if (first === last && UNTIL.test(words))
    return { kind: "dateBefore", start: null, end: monthEnd(year, last) };
  const isMonth = first === last && (found.firstYear ?? year) === year;
  return { kind: isMonth ? "month" : "range", start, end: monthEnd(year, last) };
};

const HALF = /(?<!\d)(?:(0?[369])|sau|ba|chin) thang (dau|cuoi)|nua (dau|cuoi) nam/;
const WORDED_LENGTH: Readonly<Record<string, number>> = { sau: 6, ba: 3, chin: 9 };

const halfYear: Reader = (words, { year }) => {
  const found = HALF.exec(words);
  const own = Number(/(?<!\d)20\d\d(?!\d)/.exec(words)?.[0] ?? year ?? 0);
  if (!found || own === 0) return null;
  const isFirst = (found[2] ?? found[3]) === "dau";
  const months = Number(found[1] ?? WORDED_LENGTH[found[0].split(" ")[0] ?? ""] ?? 6);
  return {
    kind: "range",
    start: monthStart(own, isFirst ? 1 : 13 - months),
    end: monthEnd(own, isFirst ? months : 12),
  };
};

const wholeYear = (year: number | null): Pick<Period, "start" | "end"> =>
  year === null
    ? { start: null, end: null }
    : { start: monthStart(year, 1), end: monthEnd(year, 12) };

const EVERY =
  /ngay \d{1,2} (?:cua )?thang(?! ?\d)|ky bao cao|(?:hang|moi|dinh ky|dinh ki)\s*:?\s*(?:theo\s+)?(?:\d+\s+)?(?:ngay|tuan|thang|qui|quy|nam|ky)|(?:ngay|tuan|thang|quy|nam)\s*\/\s*(?:\d+\s*)?lan|theo (?:thang|quy|dinh ky|tung thang|tung quy)|hang nam/;

const recurring: Reader = (words, { year }) =>
  EVERY.test(words) ? { kind: "recurring", ...wholeYear(ownYear(words) ?? year) } : null;

const continuous: Reader = (words, { year }) =>
  /thuong xuyen|lien tuc|xuyen suot|suot nam/.test(words)
    ? { kind: "continuous", ...wholeYear(ownYear(words) ?? year) }
    : null;

function ownYear(words: string): number | null {
  const found = /(?<![\d./])20\d\d(?![\d/])/.exec(words);
  return found ? Number(found[0]) : null;
}

const SPAN_OF_YEARS = /(?<![\d/])(20\d\d)\s*(?:[-–—]|den(?: nam)?)\s*(20\d\d)(?!\d)/;

const years: Reader = (words, options) => {
  const found = SPAN_OF_YEARS.exec(words);
  if (found) {
    return {
      kind: "range",
      start: monthStart(Number(found[1]), 1),
      end: monthEnd(Number(found[2]), 12),
    };
  }
  const own = ownYear(words);
  if (own !== null) return singleYear(own, words, options);
  const isYear = /(?:trong|ca|cuoi|toan|den het) nam|^nam (?:nay|ke hoach)|trong ky ke hoach/.test(
    words,
  );
  return isYear && options.year !== null ? { kind: "year", ...wholeYear(options.year) } : null;
};

function singleYear(own: number, words: string, options: TimingOptions): Period {
  if (STRICTLY_BEFORE.test(words))
    return { kind: "dateBefore", start: null, end: dayBefore(monthStart(own, 1)) };
  if (/nhung nam tiep theo|cac nam tiep theo|nam tiep theo/.test(words)) {
    return { kind: "range", ...wholeYear(own) };
  }
  const isTarget = /^(?:den|den het)(?: nam)?\s/.test(words) && own !== options.year;
  return {
    kind: isTarget ? "dateBefore" : "year",
    ...wholeYear(own),
    ...(isTarget ? { start: null } : {}),
  };
}

// Order matters: an exact day beats the quarter it is mentioned with, a count of days beats both.
const READERS: readonly Reader[] = [
  relative,
  range,
  dates,
  halfYear,
  quarters,
  months,
  continuous,
  recurring,
  years,
];

/**
 * Reads a time expression of a Vietnamese official document ("Quý III-IV/2025", "trước ngày 28/5",
 * "Thường xuyên trong năm"). Returns null for words it does not understand, which callers must say.
 *
 * @example parseTiming("Trong quý II, III năm 2025", { year: 2025 })
 * // { raw: …, kind: "quarters", start: "2025-04-01", end: "2025-09-30" }
 */
export function parseTiming(text: string, options: TimingOptions): Timing | null {
  const source = text.normalize("NFC");
  const [start, end] = trimRange(source, 0, source.length);
  const raw = source.slice(start, end);
  if (raw.length > 400) return null;
  const words = plain(raw)
    .replace(/\s+/g, " ")
    .replace(/\bl(?=\d\/)/g, "1");
  for (const reader of READERS) {
    const period = reader(words, options, raw);
    if (period) return { raw, ...period };
  }
  return null;
}
