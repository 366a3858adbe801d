import { plain } from "../text/fold.ts";
import { timingInAnyYear } from "./timing.ts";

const LONGEST = 110;

/** Every word that times are made of, without diacritics; numbers and signs besides. */
const VOCABULARY = new Set(
  "nam thang quy qui q t ngay tuan dot lan gio h g phut sang chieu toi trua dem tu den het dau giua cuoi truoc sau trong vao khoang du kien hang moi tung dinh ky ca suot toan va hoac cac xong hoan thanh thuong xuyen lien tuc cham muon tre nhat khong qua hon la thu hai ba bon nam sau bay tam chin muoi mot gieng chap chu nhat hoc hk he khai giang tet duong lich dip nhan le ke nay tro di giai doan i ii iii iv v thuc hien to chuc trien khai bat ket thuc tiep theo nhung cung cua muc dung kip thoi gian han diem luc nua thuong trung ha vi tuoi".split(
    " ",
  ),
);

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
