import { plain } from "../text/fold.ts";
import { withFigures } from "../text/letter-digits.ts";
import { spelledOut, withYears, writtenOut } from "./timing-shorthand.ts";

const MONTH_NAMES: Readonly<Record<string, number>> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  "mười một": 11,
  "mười hai": 12,
  chạp: 12,
};
// With their diacritics: "tháng sau" is the next month, not "tháng sáu". "Hai tháng một lần" names no month.
const NAMED_MONTH =
  /(?<![\p{L}\d])((?:trong|vào|đầu|giữa|cuối|hết|trước|từ|đến)\s)?(tháng\s)(mười một|mười hai|mười|giêng|một|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|chạp)(?![\p{L}]|\s(?:lần|kỳ|số|buổi))/giu;

/** "Tháng Năm" is May; "tháng năm" without a capital may be "month, year". */
function isMay(words: string, opening: string | undefined): boolean {
  return words.charAt(0) === "N" || opening !== undefined;
}

function withDigits(text: string): string {
  return text.replace(
    NAMED_MONTH,
    (all, opening: string | undefined, head: string, name: string) =>
      name.toLowerCase() === "năm" && !isMay(name, opening)
        ? all
        : `${opening ?? ""}${head}${MONTH_NAMES[name.toLowerCase()] ?? name}`,
  );
}

/**
 * Time words without diacritics, months as numbers, short forms written out, one space between words: "tháng Tư" →
 * "thang 4", "l5/6" → "15/6". `year`: the plan's, for "năm sau".
 */
export function timeWords(raw: string, year: number | null = null): string {
  const words = plain(withDigits(spelledOut(raw.replace(/\s+/g, " "))));
  return withYears(writtenOut(withFigures(words)), year)
    .replace(WEEK_OF_MONTH, "$1 thang $2")
    .replace(CELEBRATED, "")
    .replace(AROUND, "dip")
    .replace(DASHED_DAY, (all, day: string, month: string, at: number, said: string) => {
      const isDay = Number(day) > Number(month) || /^dip/.test(all) || RUNS_TO.test(said.slice(at));
      return isDay ? all.replace("-", "/") : all;
    })
    .replace(WORDED_DAY, (_, day: string, month: string, year: string | undefined) =>
      year ? `${day}/${month}/${year}` : `${day}/${month}`,
    );
}

/** "Tuần 4/9": the fourth week of September, no day. */
const WEEK_OF_MONTH =
  /(?<![a-z])(tuan(?: thu)? [1-5](?:\s?[-,]\s?[1-5])?)\s?\/\s?(?:thang\s?)?(1[0-2]|0?[1-9])(?=\D|$)(?!\s?\/\s?\d{1,2}(?!\d))/g;
/** "Tháng 11 (chào mừng 20/11)", "trước, trong và sau ngày 19/5": a day celebrated is not the time itself, or all there is. */
const CELEBRATED =
  /(?<=(?:thang\s?\d{1,2}|qu[yi]\s?(?:iv|i{1,3}|[1-4]))(?:\s?\/\s?20\d\d)?)\s?[(,–-]\s?(?:chao mung|ky niem|huong ung|nhan)[^)]*\)?/g;
const RUNS_TO = /^[\d-]+ (?:den|toi) /;
/** "Ngày 19-5" is a day in May; of "ngày 05-10" nobody can tell whether it is a day or six. */
const DASHED_DAY = /(?:(?<=ngay )|dip )(\d{1,2})-(1[0-2]|0?[1-9])(?![\d/-])/g;
const AROUND = /truoc, trong va sau(?: dip)?/g;

/** "30 tháng 9 năm 2026" behind a word that a day follows; "6 tháng 1 lần" counts months. */
const WORDED_DAY =
  /(?<=(?:ngay|den|toi|het|va|tu|truoc|nhat|hon|qua|[-–,])\s?)(?<!\d|tuan(?: thu)? [\d\s,-]{1,10})(\d{1,2}) thang (\d{1,2})(?!\d|\s?(?:lan|ky|so|buoi|thang|[-–,]\s?\d|\/\s?\d{1,2}(?!\d)))(?:(?:,? ?nam |\s?\/\s?)(20\d\d))?/g;

const PEAK = /\s?[,;(–-]?\s?(?:cao diem|dinh diem|trong tam|tap trung|uu tien)(?![a-z])[^;)]*\)?/g;

/** The same without what is said of its busiest days: "tháng 10 (cao điểm 01-10/10)" is all of October. */
export function withoutPeak(words: string): string {
  return words.replace(PEAK, "").trim();
}

const RUNS =
  /^((?:thuong xuyen|lien tuc|hang (?:ngay|tuan|thang|qu[yi]|nam)|(?:trong |suot )?ca nam|trong nam|quanh nam)(?:,? (?:lien tuc|trong nam|ca nam|hang (?:ngay|tuan|thang|qu[yi])))*)\s?[;,(]\s?(?:gui |va |dinh ky )*(?:bao cao|so ket|tong ket|danh gia|tong hop)(?![a-z]).*$/;

/** The same without the day a report on it is due: "Thường xuyên; sơ kết trước 30/6" runs on. */
export function withoutReports(words: string): string {
  return RUNS.exec(words)?.[1] ?? words;
}
