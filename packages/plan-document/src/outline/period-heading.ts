import { plain } from "../text/fold.ts";
import { isInCapitals } from "./section-words.ts";

const NUMBER = "(?:\\d{1,2}|[ivx]{1,4}|gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi(?: mot| hai)?)";
const YEAR = "(?:\\s*[/-]\\s*20\\d\\d|,?\\s+nam\\s+20\\d\\d)?";
const LEAD = "(?:(?:cac )?(?:lich|cong tac|hoat dong|nhiem vu|noi dung|cong viec|trong) )*";
const PERIOD = new RegExp(
  `^(?:${LEAD}(?:thang|qu[yi])\\s+${NUMBER}(?:\\s*(?:[-–,+&]|va|den)\\s*(?:thang |qu[yi] )?${NUMBER})*|(?:0?6|sau) thang (?:dau|cuoi) nam)${YEAR}`,
);
/** "Hoạt động thường xuyên" over work; "Thường xuyên" alone may be the value of a label above it. */
const ALL_ALONG =
  /^(?:cac )?(?:hoat dong|nhiem vu|noi dung|cong viec|cong tac) (?:(?:duy tri|trien khai|thuc hien) )?(?:thuong xuyen|lien tuc|hang ngay|trong ca nam|ca nam|quanh nam)(?:,? (?:trong nam|lien tuc|ca nam))?(?: 20\d\d)?/;
const ENDS = /^\s*[:.]?\s*$/;
/** "THÁNG 9 - CHỦ ĐỀ “…”", "Tháng 3 (Tháng Thanh niên)", "Quý II: trọng tâm …". */
const THEME =
  /^\s*[-–—:.,(]\s*(?:voi )?(?:chu (?:de|diem)|thang (?:cao diem|hanh dong|thanh nien|cong nhan)|(?:dot )?cao diem|trong tam|[“"])/;

/** Where the time of a calendar's heading ends ("THÁNG 3/2026", "Qúy II - Chủ đề: …"); null for a line that is none. */
export function periodOf(text: string): number | null {
  if (text.length > 160) return null;
  const words = plain(text);
  const found = PERIOD.exec(words) ?? ALL_ALONG.exec(words);
  if (!found) return null;
  const rest = words.slice(found[0].length);
  const isWhole = text.length < 60 && ENDS.test(rest);
  const isNamed = THEME.test(rest) || (isInCapitals(text) && /^\s*[-–—:(]/.test(rest));
  return isWhole || isNamed ? found[0].length : null;
}
