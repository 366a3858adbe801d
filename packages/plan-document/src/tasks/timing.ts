import { trimRange } from "../text/span.ts";
import { dayBefore, isoDate, monthEnd, monthStart } from "./calendar.ts";
import { NAMED_DAYS } from "./named-days.ts";
import { ownYear } from "./timing-bounds.ts";
import { dates, range } from "./timing-days.ts";
import { inSteps } from "./timing-phases.ts";
import type { Period, Timing, TimingOptions, TimingReader } from "./timing-reader.ts";
import { relative } from "./timing-relative.ts";
import { continuous, recurring, recurringFrom } from "./timing-running.ts";
import { halfYear, months, monthToQuarter, quarters } from "./timing-units.ts";
import {
  allAlong,
  beforeFestival,
  dayOfMonths,
  newYear,
  partOfYear,
  schoolYear,
  withinYear,
} from "./timing-whole.ts";
import { timeWords, withoutPeak, withoutReports } from "./timing-words.ts";
import { summer, yearAndRate, years } from "./timing-years.ts";

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
  const bare = withoutReports(withoutPeak(words));
  const period =
    inSteps(words, options, firstReading) ??
    firstReading(bare, options, raw) ??
    (bare === words ? null : firstReading(words, options, raw));
  return period && { raw, ...period };
}

/** Any year will do where only the kind of words is asked for. */
const ANY_YEAR = 2000;

/** The time words say, in no particular year: whether they are a time at all, and of what kind. */
export const timingInAnyYear = (words: string): Timing | null =>
  parseTiming(words, { year: ANY_YEAR });

/** A blank to be filled in by hand, and days of the lunar calendar. */
const UNREADABLE = /ngay[\s.…_]*thang[\s.…_]*nam(?! sau)|am lich|ram thang/;

function firstReading(words: string, options: TimingOptions, raw: string): Period | null {
  for (const reader of READERS) {
    const period = reader(words, options, raw);
    if (period) return period;
  }
  return null;
}
