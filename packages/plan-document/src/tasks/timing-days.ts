import { dayBefore, daysLater, monthEnd } from "./calendar.ts";
import { STRICTLY_BEFORE, startBefore, yearsEnd } from "./timing-bounds.ts";
import { type DatePoint, readDates, readRange } from "./timing-dates.ts";
import { readMonths } from "./timing-months.ts";
import { readQuarters } from "./timing-quarters.ts";
import type { Period, TimingOptions, TimingReader } from "./timing-reader.ts";

/** "trước …", "chậm nhất …": the words that make a point in time a deadline. */
const DEADLINE =
  /truoc(?: va trong)?|cham nhat|muon nhat|khong qua|xong truoc|den het|den|hoan thanh (?:vao|ngay)|han (?:cuoi|chot)/;
function lastDay(date: string, words: string, options: TimingOptions): string {
  const strict = STRICTLY_BEFORE.test(words) && options.before !== "that-day";
  return strict ? dayBefore(date) : date;
}

/** "Từ 01/5 đến 30/6". */
export const range: TimingReader = (words, { year }) => {
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
export const dates: TimingReader = (words, options) => {
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
  const tail = words.slice(last.index);
  const end = unitsEnd(tail, last.date) ?? lengthEnd(tail, last.date) ?? yearsEnd(words, last.date);
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

const LASTS =
  /(?:trong|keo dai|trong vong|trong thoi gian|dien ra trong|\()\s?(?:khoang )?(\d{1,3}) (ngay|tuan|thang)(?! lam viec|\s?\d|\s?\/)/;
const LENGTHS: Readonly<Record<string, number>> = { ngay: 1, tuan: 7, thang: 30 };

/** "Từ 01/6 trong 8 tuần", "từ 15/7, kéo dài 10 ngày": the last day of that stretch. */
function lengthEnd(words: string, start: string): string | null {
  const found = LASTS.exec(words);
  const days = Number(found?.[1] ?? 0) * (LENGTHS[found?.[2] ?? ""] ?? 0);
  return days > 0 ? daysLater(start, days - 1) : null;
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
