import { dayBefore, daysLater, monthEnd, monthStart } from "./calendar.ts";
import { ownYear, STRICTLY_BEFORE, startBefore, wholeYear, yearsEnd } from "./timing-bounds.ts";
import { readMonths } from "./timing-months.ts";
import { readQuarters, type UnitRange } from "./timing-quarters.ts";
import type { Period, TimingKind, TimingReader } from "./timing-reader.ts";

/** "Từ quý II/2025" with no end named. */
const OPEN_START =
  /^(?:bat dau |thuc hien |trien khai )?(?:ke )?tu (?:dau |giua |cuoi )?(?:qu[yi]|thang|\d{1,2} ?\/ ?20)/;

/** "đến hết quý III", "chậm nhất trong tháng 5": an end, and any time before it. */
const UNTIL =
  /(?:^|\s)(?:den het|truoc het|truoc cuoi|truoc khi (?:het|ket thuc)|cham nhat|muon nhat|khong qua)\s|^(?:tu nay )?den (?:cuoi |giua )?(?:thang|qu[yi])/;
/** "Từ đầu năm đến hết tháng 6". */
const SINCE_NEW_YEAR = /^(?:ngay )?tu dau nam (?:20\d\d )?(?:den|toi) /;
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
  if (isOne && SINCE_NEW_YEAR.test(words))
    return { kind: "range", start: monthStart(year, 1), end };
  if (isOne && AFTER.test(words))
    return { kind: "range", start: daysLater(end, 1), end: yearsEnd(words, start) };
  if (isOne && OPEN_START.test(words) && !NAMES_END.test(words))
    return { kind: "range", start, end: yearsEnd(words, start) };
  if (isOne && UNTIL.test(words)) return { kind: "dateBefore", start: null, end };
  return { kind: isOne ? one : several, start, end };
}

/** "Quý III", "quý II, III". */
export const quarters: TimingReader = (words, { year }) => {
  const found = readQuarters(words, year);
  return found
    ? unitPeriod(found, words, { months: 3, one: "quarter", several: "quarters" })
    : null;
};

/** "Tháng 5", "từ tháng 3 đến tháng 9". */
export const months: TimingReader = (words, { year }) => {
  const found = readMonths(words, year);
  return found ? unitPeriod(found, words, { months: 1, one: "month", several: "range" }) : null;
};

const MIXED =
  /((?:thang|qu[yi]) ?(?:\d{1,2}|iv|i{1,3})(?![a-z\d])(?:\s*(?:\/|,? ?nam)\s*20\d\d)?)\s*(?:[-–—]|den(?: het)?|toi|sang)\s*((?:thang|qu[yi]) ?(?:\d{1,2}|iv|i{1,3})(?![a-z\d])(?:\s*(?:\/|,? ?nam)\s*20\d\d)?)/;

/** "Từ tháng 12/2025 đến quý I/2026": from a month to a quarter, or the other way round. */
export const monthToQuarter: TimingReader = (words, options, raw) => {
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
/** "6 tháng đầu năm 01 hội nghị, 6 tháng cuối năm 01 hội nghị": both. */
const HALVES = /(?<!\d)(?:0?6|sau) thang (dau|cuoi)(?= nam)/g;
const WORDED_LENGTH: Readonly<Record<string, number>> = { sau: 6, ba: 3, chin: 9 };

/** "6 tháng đầu năm", "nửa cuối năm". */
export const halfYear: TimingReader = (words, { year }) => {
  const found = HALF.exec(words);
  const halves = new Set([...words.matchAll(HALVES)].map(([, which]) => which));
  const own = Number(/(?<!\d)20\d\d(?!\d)/.exec(words)?.[0] ?? year ?? 0);
  if (!found || own === 0) return null;
  if (found[3] || halves.size > 1) return { kind: "range", ...wholeYear(own) };
  const isFirst = (found[2] ?? found[4]) !== "cuoi";
  const months = Number(found[1] ?? WORDED_LENGTH[found[0].split(" ")[0] ?? ""] ?? 6);
  return {
    kind: "range",
    start: monthStart(own, isFirst ? 1 : 13 - months),
    end: monthEnd(own, isFirst ? months : 12),
  };
};
