import { dayBefore, monthEnd, monthStart } from "./calendar.ts";
import { ownYear, STRICTLY_BEFORE, spanOfYears, wholeYear } from "./timing-bounds.ts";
import type { Period, TimingOptions, TimingReader } from "./timing-reader.ts";
import { waitsForEvent } from "./timing-whole.ts";

/** "Năm 2026, 04 kỳ/tháng": the year is the time, and the rest says how often. */
const YEAR_AND_RATE =
  /^((?:trong |ca )*nam(?: 20\d\d)?)\s*[,;(-]\s*\d+ [a-z ,]{2,30}\/ ?[a-z0-9 ]{3,10}\)?$/;

export const yearAndRate: TimingReader = (words, options, raw) => {
  const year = YEAR_AND_RATE.exec(words)?.[1];
  return year === undefined ? null : years(year, options, raw);
};

const SUMMER = /(?<![a-z])(?:nghi he|mua he|dip he|trong he|^he)(?![a-z])/;

/** "Hè 2026", "dịp hè": June to August. */
export const summer: TimingReader = (words, { year }) => {
  const own = ownYear(words) ?? year;
  return own !== null && SUMMER.test(words)
    ? { kind: "range", start: monthStart(own, 6), end: monthEnd(own, 8) }
    : null;
};

/** "Tết Nguyên đán 2026" is some days of it, which the calendar of the moon sets. */
const FESTIVAL = /(?<!truoc .{0,20})tet (?:nguyen dan|trung thu|co truyen|am lich)/;

/** "Năm 2026", "trong năm", "giai đoạn 2026 - 2030". */
export const years: TimingReader = (words, options) => {
  if (waitsForEvent(words) || FESTIVAL.test(words)) return null;
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
