import { dayBefore, monthEnd, monthStart } from "./calendar.ts";
import type { Period, TimingReader } from "./timing-reader.ts";

/** Which months "đầu năm", "giữa năm" and "cuối năm" mean: a quarter at either end, half a year between them. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  dau: [1, 3],
  giua: [4, 9],
  cuoi: [10, 12],
};

const PART_OF_YEAR =
  /^(?:vao |trong |dip |khoang |thoi (?:gian|diem) )*(dau|giua|cuoi) nam(?: (20\d\d))?$/;

/** "Cuối năm", "đầu năm 2026": part of a year, where the words say nothing else. */
export const partOfYear: TimingReader = (words, { year }) => {
  const [, part = "", said] = PART_OF_YEAR.exec(words) ?? [];
  const own = said ? Number(said) : year;
  const months = PARTS[part];
  if (!months || own === null) return null;
  const [first, last] = months;
  return {
    kind: last - first > 3 ? "range" : "quarter",
    start: monthStart(own, first),
    end: monthEnd(own, last),
  };
};

const SPANS =
  /(?:quanh nam|khong (?:thoi han|ke thoi gian)|(?:suot|trong) (?:ca )?(?:thoi gian|qua trinh|ky) (?:thuc hien|trien khai|to chuc|dien ra|hoat dong)|moi thoi diem|moi luc)/;

/** "Quanh năm", "suốt quá trình thực hiện": as long as the plan runs. */
export const allAlong: TimingReader = (words, { year }) => {
  if (!SPANS.test(words) || /truoc ngay|\d\s?\//.test(words)) return null;
  const whole = year === null ? null : { start: monthStart(year, 1), end: monthEnd(year, 12) };
  return { kind: "continuous", ...(whole ?? { start: null, end: null }) };
};

const YEARS_LAST_DAY =
  /^(?:(?:phai )?(?:hoan thanh|xong|ket thuc) )?(?:cham nhat|muon nhat|khong qua|truoc khi|truoc luc|truoc)(?: la| vao| den)? (?:het|ket thuc|cuoi)(?: ca)? nam(?: (20\d\d))?$/;

/** "Chậm nhất cuối năm", "trước khi kết thúc năm 2026": any time up to the year's last day. */
export const withinYear: TimingReader = (words, { year }) => {
  const found = YEARS_LAST_DAY.exec(words);
  const own = found?.[1] ? Number(found[1]) : year;
  return found && own !== null ? { kind: "dateBefore", start: null, end: monthEnd(own, 12) } : null;
};

const SCHOOL_YEAR = /^(?:trong |ca |suot |toan )*nam hoc (20\d\d) ?(?:[-–—/]|den) ?(20\d\d)$/;

/** "Năm học 2026 - 2027" in a plan of a calendar year: from September to May. */
export const schoolYear: TimingReader = (words) => {
  const found = SCHOOL_YEAR.exec(words);
  const first = Number(found?.[1]);
  if (!found || Number(found[2]) !== first + 1) return null;
  return { kind: "range", start: monthStart(first, 9), end: monthEnd(first + 1, 5) };
};

const EVENT =
  /^(?:xong |hoan thanh )?truoc (?!(?:va|het|cuoi|khi het|khi ket thuc)(?![a-z]))(?!ngay \d|thang|qu[yi]|nam|\d)/;

/** "Trước kỳ thi tốt nghiệp năm 2026" waits for an event; the year beside it is no time of work. */
export const waitsForEvent = (words: string): boolean =>
  EVENT.test(words) &&
  !/\d\s?\/|thang \d|qu[yi] (?:\d|i|iv)(?![a-z])|20\d\d ?[-–]|nam sau|hang|moi/.test(words);

const LENGTH = "(?:ngay|tuan|thang|qu[yi]|(?:0?[369]|12) thang|nam|nua nam)";
const LISTED = new RegExp(
  `^(?:bao cao |so ket |tong ket |giao ban |theo |tung )*${LENGTH}(?: ?(?:,|;|va|/|hoac|-|–) ?(?:tong ket |bao cao |so ket |theo |ca )*${LENGTH})+(?: ?(?:,|va|hoac) ?(?:khi co yeu cau|dot xuat)[a-z ]*)?$`,
);
const EACH = new RegExp(
  `(?<![a-z])tung (?:${LENGTH}|ky)(?![a-z])|cuoi moi (?:ky|hoc ky|dot)|moi hoc ky|dinh ky va dot xuat|(?:cac|moi) ngay lam viec|thuong ky`,
);

/** "6 tháng, năm", "tuần, tháng, quý", "từng quý": nothing but the lengths after which it comes back. */
export const lengthsAlone = (words: string): boolean => LISTED.test(words) || EACH.test(words);

const DAY_OF_MONTHS =
  /ngay (?:\d{1,2}|cuoi(?: cung)?) (?:cua )?cac thang(?![a-z])\s*((?:\d{1,2}(?:\s?(?:,|va|;|-)\s?)?)*)/;

/** "Trước ngày 15 các tháng 3, 6, 9, 12": comes back in the months named, else in every one. */
export const dayOfMonths: TimingReader = (words, { year }): Period | null => {
  const found = DAY_OF_MONTHS.exec(words);
  if (!found) return null;
  const own = Number(/20\d\d/.exec(words)?.[0] ?? year ?? 0);
  if (own === 0) return { kind: "recurring", start: null, end: null };
  const months = [...(found[1] ?? "").matchAll(/\d{1,2}/g)]
    .map(([text]) => Number(text))
    .filter((month) => month >= 1 && month <= 12);
  const [first, last] = months.length > 0 ? [Math.min(...months), Math.max(...months)] : [1, 12];
  return { kind: "recurring", start: monthStart(own, first), end: monthEnd(own, last) };
};

const NEW_YEAR = /tet duong lich(?:(?: nam)? (20\d\d))?/;

/** "Trước Tết Dương lịch": up to 31 December; the day itself belongs to the year it opens. */
export const newYear: TimingReader = (words, { year }) => {
  const found = NEW_YEAR.exec(words);
  if (!found || year === null) return null;
  const opened = found[1] ? Number(found[1]) : year + 1;
  if (/^(?:xong |hoan thanh )?truoc /.test(words))
    return { kind: "dateBefore", start: null, end: monthEnd(opened - 1, 12) };
  return { kind: "date", start: monthStart(opened, 1), end: monthStart(opened, 1) };
};

/** The first day of the lunar year and the fifteenth of its eighth month, by the calendar of Vietnam. */
const FESTIVALS: Readonly<Record<number, { readonly tet: string; readonly autumn: string }>> = {
  2023: { tet: "01-22", autumn: "09-29" },
  2024: { tet: "02-10", autumn: "09-17" },
  2025: { tet: "01-29", autumn: "10-06" },
  2026: { tet: "02-17", autumn: "09-25" },
  2027: { tet: "02-06", autumn: "09-15" },
  2028: { tet: "01-26", autumn: "10-03" },
  2029: { tet: "02-13", autumn: "09-22" },
  2030: { tet: "02-02", autumn: "09-12" },
};

const BEFORE_FESTIVAL =
  /^(?:(?:phai )?(?:xong|hoan thanh|ket thuc|trao|thuc hien) )?truoc (?:dip |ngay |le )?tet (nguyen dan|trung thu|co truyen)(?:[a-z ]*?(20\d\d))?[a-z ]*$/;

/** "Trước Tết Nguyên đán": up to the day before, which is the same for everybody; the days around Tết are not. */
export const beforeFestival: TimingReader = (words, { year }) => {
  const found = BEFORE_FESTIVAL.exec(words);
  const own = found?.[2] ? Number(found[2]) : year;
  const days = own === null ? undefined : FESTIVALS[own];
  if (!found || !days) return null;
  const day = `${own}-${found[1] === "trung thu" ? days.autumn : days.tet}`;
  return { kind: "dateBefore", start: null, end: dayBefore(day) };
};
