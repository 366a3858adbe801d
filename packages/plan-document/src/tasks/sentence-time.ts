import { plain } from "../text/fold.ts";
import { withFigures } from "../text/letter-digits.ts";
import { type Span, subSpan } from "../text/span.ts";
import type { LabelSpan } from "./draft.ts";
import { timingInAnyYear } from "./timing.ts";

const YEAR = "(?:\\s*\\/\\s*20\\d\\d|,? nam 20\\d\\d)";
const DAY = `(?:ngay|dip)\\s+\\d{1,2}-\\d{1,2}(?:-20\\d\\d)?(?![\\d-])|(?:ngay\\s+)?\\d{1,2}\\s?\\/\\s?\\d{1,2}(?:\\s?\\/\\s?20\\d\\d)?|ngay\\s+\\d{1,2}\\s+thang\\s+\\d{1,2}${YEAR}?`;
const MONTH = `thang\\s+(?:\\d{1,2}|gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi mot|muoi hai|muoi)(?![\\d/]\\d?[.%])${YEAR}?`;
const QUARTER = `qu[yi]\\s+(?:iv|i{1,3}|[1-4])(?![a-z\\d])${YEAR}?`;
const HALF = "(?:6|06|sau) thang (?:dau|cuoi)(?: nam)?(?: 20\\d\\d)?";
const BARE_DAY =
  "ngay\\s+\\d{1,2}(?=\\s+den(?:\\s+(?:het\\s+)?ngay)?\\s+\\d{1,2}(?:\\s?[/-]|\\s+thang\\s))";
const POINT = `(?:${BARE_DAY}|${DAY}|${MONTH}|${QUARTER}|${HALF}|het nam(?: 20\\d\\d)?|(?<=(?:trong|suot|xong|hoan thanh) )nam 20\\d\\d(?!\\s?[-–\\d]))`;
const MORE = `(?:\\s*(?:,|va|den(?: het)?|toi|-|–)\\s*(?:(?:dot|lan) \\d{1,2}:? )?(?:vao |trong )?(?:(?:ngay |thang |qu[yi] )?(?:${POINT}|\\d{1,2}-\\d{1,2}-20\\d\\d|\\d{1,2}(?:\\s+thang\\s+\\d{1,2})?|iv|i{1,3})(?![\\d\\p{L}])${YEAR}?))*(?:,? (?:trong(?: vong)?|keo dai) \\d{1,3} (?:ngay|tuan|thang)(?![a-z]))?`;
const LEAD_IN =
  "(?:(?:truoc|cham nhat|muon nhat|khong qua|va trong|trong suot|trong|suot|vao|sang|chieu|toi|dem|la|tu|den het|den|(?:nhan )?dip(?: le)?(?: ky niem)?|nhan ngay(?: [a-z]+){1,9}|cuoi|dau|giua|\\d{1,2} ?(?:h|gio)(?: ?\\d\\d)?|hoan thanh|xong|ket thuc|bat dau)\\s+){0,4}";
const TIME = new RegExp(`(?<![\\p{L}\\d/.-])(${LEAD_IN})(${POINT})${MORE}`, "gu");
/** Words that make a point in time a deadline or a time of work, not a mere mention. */
const BINDS =
  /(?:^|\s)(?:truoc|cham nhat|muon nhat|khong qua|trong|vao|tu|den|dip|nhan ngay(?: [a-z]+){1,9}|hoan thanh|xong|ket thuc|bat dau|cuoi|dau|giua)\s/;
/** "Kế hoạch số 12/KH-UBND ngày 05/3/2026 của …", "kỷ niệm Ngày 10/10": dates that are no deadline. */
const CITES = /(?:số\s+[\d…./]+\S*|[-/]\p{Lu}[\p{L}\d&/-]*|kỷ niệm|quyết định|nghị quyết)\s*$/iu;
const SIGN = /[-/]\p{Ll}[\p{L}&/-]*\s*$/u;
const CITED =
  /^\s*(?:cua|ve viec|va|,)?\s*(?:cua )?(?:chinh phu|thu tuong|bo |ubnd|uy ban|hdnd|tinh uy|ban thuong vu|quoc hoi)/;

interface TimeWords {
  readonly start: number;
  readonly end: number;
  readonly binds: boolean;
}

// "02 lần/ngày từ ngày …" is no sign of a document: those are written in capitals.
const cites = (before: string): boolean => CITES.test(before) && !SIGN.test(before);

function candidates(words: string, text: string): TimeWords[] {
  const found: TimeWords[] = [];
  for (const match of words.matchAll(TIME)) {
    const end = match.index + match[0].length;
    const isCitation =
      cites(text.slice(Math.max(0, match.index - 40), match.index)) ||
      CITED.test(words.slice(end, end + 40));
    if (!isCitation) found.push({ start: match.index, end, binds: BINDS.test(` ${match[1]}`) });
  }
  return found;
}

/**
 * When a sentence's work is due, said in passing: "tổ chức hội nghị trong quý II/2026", "…, xong trước 30/6". Documents
 * cited with their day and days remembered are no time of work. Only words the time reader understands are returned.
 */
export function timeIn(text: string, span: Span): LabelSpan[] {
  const words = withFigures(plain(text));
  const all = candidates(words, text);
  const chosen =
    all.findLast((one) => one.binds) ??
    counted(words) ??
    monthly(words) ??
    all.find((one) => closes(words, one)) ??
    recurrence(words);
  if (!chosen || !timingInAnyYear(text.slice(chosen.start, chosen.end))) return [];
  return [{ field: "time", span: subSpan(span, chosen.start, chosen.end) }];
}

const COUNTED =
  /(?:(?:trong (?:thoi han |vong )?|cham nhat |sau )?\d{1,3} ngay(?: lam viec)?,? (?:ke )?tu (?:ngay|khi) [^.,;:()]{3,70}(?:, [^.,;:()]{3,50}(?=\.?\s*$))?)/;

/** "Trong thời hạn 10 ngày làm việc kể từ ngày ban hành Kế hoạch, …". */
function counted(words: string): TimeWords | null {
  const found = COUNTED.exec(words);
  return found ? { start: found.index, end: found.index + found[0].length, binds: true } : null;
}

const EVERY =
  /(?:[(,;–-]\s*|\s(?=(?:thuc hien|duy tri) )|(?<=[a-z]{2})\s(?=thuong xuyen))((?:thuc hien |duy tri )?(?:thuong xuyen|lien tuc|(?:dinh ky )?(?:hang|moi) (?:ngay|tuan|thang|quy|nam))(?: trong nam)?)\s*\)?\s*[.;]?\s*$/;

/** "Định kỳ hằng tháng công khai …", "Hằng quý, tổng hợp …": what a sentence begins with. */
const OPENING = /^\s*((?:dinh ky )?(?:hang|moi) (?:ngay|tuan|thang|quy|nam))(?=,? [a-z])/;

/** "(hằng ngày)", ", thực hiện thường xuyên." at the very end, or "Hằng quý …" at the beginning. */
function recurrence(words: string): TimeWords | null {
  const found = EVERY.exec(words) ?? OPENING.exec(words);
  if (!found) return null;
  const start = found.index + found[0].indexOf(found[1] ?? "");
  return { start, end: start + (found[1] ?? "").length, binds: false };
}

const MONTHLY =
  /(?:(?:sang|chieu|toi)\s+)?thu\s+(?:hai|ba|tu|nam|sau|bay)\s+tuan\s+(?:dau|cuoi|thu\s+[a-z]+)\s+(?:cua |trong )?(?:thang|quy)(?!\s?\d)|ngay\s+\d{1,2}\s+cuoi\s+(?:moi\s+)?quy(?!\s?[\div])|(?:vao\s+)?(?:(?:sang|chieu|toi)\s+)?(?:thu\s+(?:hai|ba|tu|nam|sau|bay)|chu nhat|tuan\s+(?:dau|cuoi|thu\s+[a-z]+))[^.,;]{0,30}?(?:hang|cua moi|moi)\s+(?:tuan|thang|quy)|(?:(?:truoc|vao|cham nhat(?: la)?)\s+)?ngay\s+\d{1,2}\s+(?:(?:hang|cua moi|moi)\s+(?:thang|quy)|(?:cua\s+)?thang\s+(?:cuoi|dau|thu (?:hai|ba))(?:\s+cung)?(?:\s+(?:cua|moi|hang))*\s+(?:quy|ky bao cao))/;

/** "cung cấp số liệu vào ngày 25 hằng tháng". */
function monthly(words: string): TimeWords | null {
  const found = MONTHLY.exec(words);
  return found ? { start: found.index, end: found.index + found[0].length, binds: true } : null;
}

const ENDS = /^\s*[.;]?\s*$|^\s*[.;]\s/;
/** "Báo cáo kết quả quý II/2026" says what the report is about, not when it is made. */
const ABOUT =
  /(?:bao cao|ket qua|so ket|tong ket|tinh hinh|cong tac|nhiem vu|ke hoach|so lieu|chi tieu|giao ban|cua|hoc ky|theo) $/;

/** A bare "quý II/2026" counts where it ends a clause; "chuẩn bị hội nghị ngày 15/3" where it ends the sentence. */
function closes(words: string, { start, end }: TimeWords): boolean {
  // "… trong ngày hội 15/5/2026.": a whole date that ends the sentence.
  if (/^\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?20\d\d\s*[.;]?\s*$/.test(words.slice(start))) return true;
  if (/^ngay\s/.test(words.slice(start)) && /^\s*[.;]?\s*$/.test(words.slice(end))) return true;
  const before = words.slice(0, start);
  if (
    /^(?:thang|qu[yi])\s/.test(words.slice(start)) &&
    ENDS.test(words.slice(end)) &&
    !ABOUT.test(before)
  )
    return true;
  return /^\s*[.;,)]?\s*$|^\s*[;)]/.test(words.slice(end)) && /(?:^|[,;(:–-]\s*)$/.test(before);
}
