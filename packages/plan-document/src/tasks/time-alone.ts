import { plain } from "../text/fold.ts";
import { VOCABULARY } from "./time-vocabulary.ts";
import { timingInAnyYear } from "./timing.ts";

const LONGEST = 110;

/** "01 lần/06 tháng" says how often, and no more. */
const RATE = /(?<![a-z])(?:lan|dot|ky)(?! (?:thu )?\d)/;
const BRACKETED = /\([^()]*\)/g;
const WORD = /[a-z]+/g;

/** True for words that are nothing but a time: "xong trước 30/6", "tháng 3 và tháng 9", not "Phòng A, quý II". */
export function saysOnlyTime(text: string): boolean {
  if (text.length > LONGEST || !/\p{L}|\d/u.test(text)) return false;
  const words = plain(text.normalize("NFC")).replace(BRACKETED, " ");
  if ((words.match(WORD) ?? []).some((word) => !VOCABULARY.has(word))) return false;
  return !RATE.test(words) && timingInAnyYear(text) !== null;
}

const WAITS =
  /^(?:(?:phai )?(?:xong|hoan thanh|thuc hien) )?(?:ngay (?:sau |trong )?khi|ngay sau|sau khi|khi co|khi nhan|trong (?:thoi han|thoi gian|vong|qua trinh|mua|dip)|trong suot|suot|truoc (?:khi|mua|tet|ky|dip|ngay|thang|quy|\d)|cham nhat|muon nhat|ke tu|tu khi|tu ngay|theo (?:tien do|lich|thoi vu|mua vu|dinh ky)|dinh ky|hang (?:ngay|tuan|thang|quy|nam)|moi (?:ngay|tuan|thang|quy|nam)|thuong xuyen|dip)(?![a-z])/;

/** True for words that open as only a time does, though what they wait for may be anything: "ngay khi nhận được cảnh báo". */
export const opensLikeTime = (text: string): boolean =>
  WAITS.test(plain(text.normalize("NFC").slice(0, 60)).trim());
