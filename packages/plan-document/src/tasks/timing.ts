import { trimRange } from "../text/span.ts";
import { dayBefore, daysLater, isoDate, monthEnd, monthStart } from "./calendar.ts";
import { NAMED_DAYS } from "./named-days.ts";
import { type DatePoint, readDates, readRange } from "./timing-dates.ts";
import { comesBack } from "./timing-every.ts";
import { readMonths } from "./timing-months.ts";
import { readQuarters, type UnitRange } from "./timing-quarters.ts";
import { relative } from "./timing-relative.ts";
import {
  allAlong,
  beforeFestival,
  dayOfMonths,
  lengthsAlone,
  newYear,
  partOfYear,
  schoolYear,
  waitsForEvent,
  withinYear,
} from "./timing-whole.ts";
import { timeWords, withoutPeak } from "./timing-words.ts";

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

/** A time without the words that say it. */
export type Period = Omit<Timing, "raw">;
/** Reads one class of time words, given without diacritics and, the end of both being alike, as written. */
export type TimingReader = (words: string, options: TimingOptions, raw: string) => Period | null;

/** "trước …", "chậm nhất …": the words that make a point in time a deadline. */
const DEADLINE =
  /truoc(?: va trong)?|cham nhat|muon nhat|khong qua|xong truoc|den het|den|hoan thanh (?:vao|ngay)|han (?:cuoi|chot)/;
/** "trước ngày …", "trước quý …"; not "trước kỳ họp" beside a quarter. */
const STRICTLY_BEFORE =
  /truoc (?:thoi (?:diem|gian) |moc |luc )?(?:dau |giua )?(?:ngay|qu[yi]|q\d|thang|t\d|nam|\d)/;

function lastDay(date: string, words: string, options: TimingOptions): string {
  const strict = STRICTLY_BEFORE.test(words) && options.before !== "that-day";
  return strict ? dayBefore(date) : date;
}

const range: TimingReader = (words, { year }) => {
  const found = readRange(words, year);
  return found ? { kind: "range", start: found.start, end: found.end } : null;
};

const OPENS = /(?:^|\s)(?:(?:ke )?tu|sau)\s/;
/** "… đến ngày bầu cử 15/3": a few words may say what day it is. */
const UP_TO_DAY = /(?:den|toi)(?: het| truoc)?(?: ngay)?(?: [a-z]+){0,5} $/;
/** "Ngay sau khi ban hành, xong trước 30/6": what stands right before the day bounds it. */
const BOUNDS_IT = /(?:^|\s)(?:truoc|cham nhat|muon nhat|khong qua)(?: la)?(?: ngay)? $/;

/** "Từ tháng 11 đến trước ngày 31/12": bounded, and with a beginning of its own. */
const UNIT_TO_DAY =
  /(?:^|\s)tu (?:dau |giua |cuoi )?(?:thang|qu[yi]) .*(?:den|toi) truoc(?: ngay)? $/;

// "trước ngày 20/11 hằng năm" falls in the plan's own year.
const dates: TimingReader = (words, options) => {
  const points = readDates(words, options.year);
  const last = points.at(-1);
  if (!last?.date) return null;
  const before = words.slice(0, last.index);
  const isReversed = points.length === 2 && (points[0]?.date ?? "") > last.date;
  if (isReversed && OPENS.test(before)) return null;
  if (BOUNDS_IT.test(before) && !UNIT_TO_DAY.test(before))
    return datePeriod(points, last.date, words, options);
  if (points.length > 1 || !OPENS.test(before))
    return datePeriod(points, last.date, words, options);
  if (UP_TO_DAY.test(before)) return untilDay(before, last.date, options);
  const end = unitsEnd(words.slice(last.index), last.date) ?? yearsEnd(words, last.date);
  return { kind: "range", start: last.date, end };
};

const UP_TO_UNIT = /(?:den|sang) (?:het |cuoi |dau |giua |het ngay cuoi )?(?=thang|qu[yi])/;

/** "Từ 15/5 đến hết tháng 6": the last day of the month or quarter it runs to. */
function unitsEnd(words: string, start: string): string | null {
  const found = UP_TO_UNIT.exec(words);
  if (!found) return null;
  const tail = words.slice(found.index + found[0].length);
  const year = Number(start.slice(0, 4));
  const quarter = readQuarters(tail, year);
  const month = readMonths(tail, year);
  const end = quarter
    ? monthEnd(quarter.year, quarter.last * 3)
    : month && monthEnd(month.year, month.last);
  return end && end >= start ? end : null;
}

/** "Từ tháng 3 đến 30/6", "từ nay đến ngày 30/6". */
function untilDay(before: string, end: string, options: TimingOptions): Period {
  const year = Number(end.slice(0, 4)) || options.year;
  const month = readMonths(before, year)?.first;
  const quarter = readQuarters(before, year)?.first;
  const first = month ?? (quarter === undefined ? undefined : quarter * 3 - 2);
  const start = first === undefined ? null : startBefore(end, first);
  const last = UNIT_TO_DAY.test(before) ? lastDay(end, "truoc ngay", options) : end;
  return start && start <= last
    ? { kind: "range", start, end: last }
    : { kind: "dateBefore", start: null, end: last };
}

/** The first of a month, in the year before where the end would come too early. */
function startBefore(end: string, month: number): string {
  const year = Number(end.slice(0, 4));
  const start = monthStart(year, month);
  return start <= end ? start : monthStart(year - 1, month);
}

const YEARS_END = /(?:den|toi) (?:het |cuoi |het cuoi )?nam(?: (20\d\d))?(?![a-z])/;

/** "… đến cuối năm": 31 December of the year named, else of the year it began in. */
function yearsEnd(words: string, start: string): string | null {
  const found = YEARS_END.exec(words);
  const end = found ? monthEnd(Number(found[1] ?? start.slice(0, 4)), 12) : null;
  return end !== null && end >= start ? end : null;
}

function datePeriod(
  points: readonly DatePoint[],
  last: string,
  words: string,
  options: TimingOptions,
): Period {
  if (DEADLINE.test(words))
    return { kind: "dateBefore", start: null, end: lastDay(last, words, options) };
  const days = points.flatMap(({ date }) => date ?? []).sort();
  const [first = last, end = last] = [days[0], days.at(-1)];
  return first === end ? { kind: "date", start: end, end } : { kind: "range", start: first, end };
}

/** "Từ quý II/2025" with no end named. */
const OPEN_START =
  /^(?:bat dau |thuc hien |trien khai )?(?:ke )?tu (?:dau |giua |cuoi )?(?:qu[yi]|thang|\d{1,2} ?\/ ?20)/;

/** "đến hết quý III", "chậm nhất trong tháng 5": an end, and any time before it. */
const UNTIL =
  /(?:^|\s)(?:den het|truoc het|truoc cuoi|truoc khi (?:het|ket thuc)|cham nhat|muon nhat|khong qua)\s|^(?:tu nay )?den (?:cuoi |giua )?(?:thang|qu[yi])/;
const AFTER = /^sau (?:khi (?:het|ket thuc) )?(?:thang|qu[yi])/;
/** "Từ quý II đến quý II" names its end, though it is the same. */
const NAMES_END = /(?:den|[-–]) (?:het |cuoi |dau |giua )?(?:thang|qu[yi])/;

interface Length {
  readonly months: number;
  readonly one: TimingKind;
  readonly several: TimingKind;
}

function unitPeriod(found: UnitRange, words: string, { months, one, several }: Length): Period {
  const { first, last, year } = found;
  const start = monthStart(found.firstYear ?? year, (first - 1) * months + 1);
  const end = monthEnd(year, last * months);
  const isOne = first === last && (found.firstYear ?? year) === year;
  if (STRICTLY_BEFORE.test(words))
    return { kind: "dateBefore", start: null, end: dayBefore(start) };
  if (isOne && AFTER.test(words))
    return { kind: "range", start: daysLater(end, 1), end: yearsEnd(words, start) };
  if (isOne && OPEN_START.test(words) && !NAMES_END.test(words))
    return { kind: "range", start, end: yearsEnd(words, start) };
  if (isOne && UNTIL.test(words)) return { kind: "dateBefore", start: null, end };
  return { kind: isOne ? one : several, start, end };
}

const quarters: TimingReader = (words, { year }) => {
  const found = readQuarters(words, year);
  return found
    ? unitPeriod(found, words, { months: 3, one: "quarter", several: "quarters" })
    : null;
};

const months: TimingReader = (words, { year }) => {
  const found = readMonths(words, year);
  return found ? unitPeriod(found, words, { months: 1, one: "month", several: "range" }) : null;
};

const MIXED =
  /((?:thang|qu[yi]) ?(?:\d{1,2}|iv|i{1,3})(?![a-z\d])(?:\s*(?:\/|,? ?nam)\s*20\d\d)?)\s*(?:[-–—]|den(?: het)?|toi|sang)\s*((?:thang|qu[yi]) ?(?:\d{1,2}|iv|i{1,3})(?![a-z\d])(?:\s*(?:\/|,? ?nam)\s*20\d\d)?)/;

/** "Từ tháng 12/2025 đến quý I/2026": from a month to a quarter, or the other way round. */
const monthToQuarter: TimingReader = (words, options, raw) => {
  const [, from = "", to = ""] = MIXED.exec(words) ?? [];
  if (from === "" || from.startsWith("thang") === to.startsWith("thang")) return null;
  const read = (part: string, year: number | null): Period | null =>
    quarters(part, { ...options, year }, raw) ?? months(part, { ...options, year }, raw);
  const last = read(to, ownYear(from) ?? options.year);
  const first = read(from, Number(last?.end?.slice(0, 4)) || options.year);
  if (!first?.start || !last?.end) return null;
  const start = ownYear(from) === null ? startBefore(last.end, monthOf(first.start)) : first.start;
  return start <= last.end ? { kind: "range", start, end: last.end } : null;
};

const monthOf = (date: string): number => Number(date.slice(5, 7));

const HALF =
  /(?<!\d)(?:(0?[369])|sau|ba|chin) thang (dau|cuoi|(?=nam 20))(?: nam va 0?6 thang (cuoi))?|nua (dau|cuoi) nam/;
const WORDED_LENGTH: Readonly<Record<string, number>> = { sau: 6, ba: 3, chin: 9 };

const halfYear: TimingReader = (words, { year }) => {
  const found = HALF.exec(words);
  const own = Number(/(?<!\d)20\d\d(?!\d)/.exec(words)?.[0] ?? year ?? 0);
  if (!found || own === 0) return null;
  if (found[3]) return { kind: "range", ...wholeYear(own) };
  const isFirst = (found[2] ?? found[4]) !== "cuoi";
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

/** "Năm 2026, 04 kỳ/tháng": the year is the time, and the rest says how often. */
const YEAR_AND_RATE =
  /^((?:trong |ca )*nam(?: 20\d\d)?)\s*[,;(-]\s*\d+ [a-z ,]{2,30}\/ ?[a-z0-9 ]{3,10}\)?$/;

const yearAndRate: TimingReader = (words, options, raw) => {
  const year = YEAR_AND_RATE.exec(words)?.[1];
  return year === undefined ? null : years(year, options, raw);
};

const recurring: TimingReader = (words, { year }) =>
  comesBack(words) || lengthsAlone(words)
    ? { kind: "recurring", ...(spanOfYears(words) ?? wholeYear(ownYear(words) ?? year)) }
    : null;

const COMES_BACK = /(?:hang|moi|dinh ky) (?:\d+ )?(?:ngay|tuan|thang|qu[yi])/;
const BEGINS = /(?:^|[\s,(])(?:ke )?tu (?:dau |giua |cuoi )?(?:thang|qu[yi]) /;

/** "Hằng tuần, từ tháng 3": comes back from then on, to the end it names or the year's. */
const recurringFrom: TimingReader = (words, options, raw) => {
  if (!COMES_BACK.test(words) || !BEGINS.test(words)) return null;
  const bare = words.replace(COMES_BACK, " ").trim();
  const found = quarters(bare, options, raw) ?? months(bare, options, raw);
  if (!found?.start) return null;
  const runsOn = /(?:den|toi|[-–]) /.test(bare.slice(BEGINS.exec(bare)?.index ?? 0));
  const end = runsOn ? found.end : monthEnd(Number(found.start.slice(0, 4)), 12);
  return { kind: "recurring", start: found.start, end };
};

/** "Dịp Ngày Pháp luật Việt Nam", "trong Tháng Thanh niên": days and months with a date of their own. */
const named: TimingReader = (words, { year }) => {
  const own = ownYear(words) ?? year;
  const found = own === null ? undefined : NAMED_DAYS.find(({ pattern }) => pattern.test(words));
  if (!found || own === null) return null;
  const day = found.day === undefined ? null : isoDate(own, found.month, found.day);
  if (/^(?:xong |hoan thanh )?truoc (?!(?:va|,))/.test(words))
    return {
      kind: "dateBefore",
      start: null,
      end: dayBefore(day ?? monthStart(own, found.month)),
    };
  if (day) return { kind: "date", start: day, end: day };
  return { kind: "month", start: monthStart(own, found.month), end: monthEnd(own, found.month) };
};

const ALL_THE_TIME =
  /^(?:thuc hien |duy tri |lam |trien khai )*(?:thuong xuyen|lien tuc)(?:,? (?:lien tuc|hang ngay))?,? (?=tu |den )/;

/** "Thường xuyên, từ quý II", "liên tục từ tháng 3 đến tháng 9": all the time between those ends. */
const continuousFrom: TimingReader = (words, options, raw) => {
  const lead = ALL_THE_TIME.exec(words)?.[0].length ?? 0;
  if (lead === 0) return null;
  const rest = words.slice(lead);
  const found = firstReading(rest, options, raw);
  if (!found || found.kind === "year" || found.kind === "recurring" || found.relative) return null;
  const own = Number((found.start ?? found.end)?.slice(0, 4)) || options.year || 0;
  const start = found.start ?? (own > 0 ? monthStart(own, 1) : null);
  return { kind: "continuous", start, end: found.end ?? (own > 0 ? monthEnd(own, 12) : null) };
};

const continuous: TimingReader = (words, { year }) =>
  /thuong xuyen|lien tuc|xuyen suot|suot nam/.test(words)
    ? { kind: "continuous", ...wholeYear(ownYear(words) ?? year) }
    : null;

function ownYear(words: string): number | null {
  const found = /(?<![\d./])20\d\d(?![\d/])/.exec(words);
  return found ? Number(found[0]) : null;
}

const SPAN_OF_YEARS = /(?<![\d/])(20\d\d)\s*(?:[-–—,;]|den|va)\s*(?:nam\s*)?(20\d\d)(?!\d)/;

/** "Giai đoạn 2026 - 2030". */
function spanOfYears(words: string): Pick<Period, "start" | "end"> | null {
  const found = SPAN_OF_YEARS.exec(words);
  const [first, last] = [Number(found?.[1]), Number(found?.[2])];
  return first <= last ? { start: monthStart(first, 1), end: monthEnd(last, 12) } : null;
}

const SUMMER = /(?<![a-z])(?:nghi he|mua he|dip he|trong he|^he)(?![a-z])/;

/** "Hè 2026", "dịp hè": June to August. */
const summer: TimingReader = (words, { year }) => {
  const own = ownYear(words) ?? year;
  return own !== null && SUMMER.test(words)
    ? { kind: "range", start: monthStart(own, 6), end: monthEnd(own, 8) }
    : null;
};

const years: TimingReader = (words, options) => {
  if (waitsForEvent(words)) return null;
  const span = spanOfYears(words);
  if (span) return { kind: "range", ...span };
  const own = ownYear(words);
  if (own !== null) return singleYear(own, words, options);
  const isYear =
    /(?:trong|ca|dau|giua|cuoi|toan|het) nam|^nam (?:nay|ke hoach)|trong ky ke hoach|^(?:ca |trong )?(?:12 thang|52 tuan)$/.test(
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
  if (/^(?:ke )?tu nam 20\d\d(?: tro di)?$/.test(words))
    return { kind: "range", start: monthStart(own, 1), end: null };
  const isTarget = /^(?:den|den het)(?: nam)?\s/.test(words) && own !== options.year;
  return {
    kind: isTarget ? "dateBefore" : "year",
    ...wholeYear(own),
    ...(isTarget ? { start: null } : {}),
  };
}

// Order matters: an exact day beats the quarter it is mentioned with, a count of days beats both.
const READERS: readonly TimingReader[] = [
  continuousFrom,
  relative,
  range,
  dates,
  dayOfMonths,
  schoolYear,
  withinYear,
  partOfYear,
  recurringFrom,
  halfYear,
  monthToQuarter,
  quarters,
  months,
  continuous,
  allAlong,
  beforeFestival,
  newYear,
  named,
  yearAndRate,
  recurring,
  summer,
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
  const words = timeWords(raw, options.year);
  if (UNREADABLE.test(words)) return null;
  const period =
    firstReading(withoutPeak(words), options, raw) ?? firstReading(words, options, raw);
  return period && { raw, ...period };
}

/** A blank to be filled in by hand, and days of the lunar calendar. */
const UNREADABLE = /ngay[\s.…_]*thang[\s.…_]*nam(?! sau)|am lich|ram thang/;

function firstReading(words: string, options: TimingOptions, raw: string): Period | null {
  for (const reader of READERS) {
    const period = reader(words, options, raw);
    if (period) return period;
  }
  return null;
}
