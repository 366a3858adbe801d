/** How much, how often: the counted words, without diacritics, longest first where one begins another. */
const NOUN =
  "(?:tin,? ?bai|tin nhan|tin|bai viet|bai bao|bai dang|bai|chuyen muc|chuyen trang|chuyen de|chuong trinh|ban tin|so bao|so|ky phat song|ky bao|ky|video clip|video|clip|phong su|phim|lan phat song|lan phat|lan|luot nguoi|luot phat|luot|buoi|cuoc thi|cuoc|hoi nghi|hoi thao|hoi thi|toa dam|lop tap huan|lop|dot|to roi|to gap|to|ap phich|pa ?no|bang ?ron|bang rol|khau hieu|poster|infographic|an pham|an ban|cuon|quyen|anh|hinh anh|trang|podcast|tac pham|san pham|bao cao|khoa|mo hinh|phien|thong diep|banner|post|gio|phut|noi dung|ban|bo tai lieu|bo|su kien|hoat dong|mau|bien|guong|vu|doan)";
const LIST = `${NOUN}(?![a-z])(?:(?:\\s*(?:[,/]|-)\\s*|\\s+(?:va|hoac)\\s+)${NOUN}(?![a-z]))*(?:\\s*\\([^()\\d]{1,40}\\))?`;
/** Adjectives that may stand between the noun and the slash: "bài viết mới/tháng". */
const TAIL =
  "(?:\\s+(?:tro len|moi|truyen thong|tuyen truyen|phat thanh|truyen hinh|phat song|bien tap|dinh ky|chuyen sau))?";
const BOUND =
  "(?:(khoang|uoc|tu|it nhat|toi thieu|toi da|khong qua|khong duoi|tren|hon|>=|<=|≥|≤)\\s+(?:la\\s+)?)?";
const NUMBER =
  "(?:(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\\s+\\(\\d{1,3}\\)|\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}(?:\\s?(?:[-–]|den)\\s?\\d{1,6})?|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?=\\s))";
const PERIOD = "(ngay|tuan|thang|qu[yi]|nam|(?:06|6) thang|(?:03|3) thang|nua nam)";

/** `01 số/tuần`, `01 kỳ/1 trang/tháng`, `khoảng 15 tin, bài, video/tháng`. Groups: bound, number, unit, period. */
export const RATE = new RegExp(
  `(?<![\\d/.,])${BOUND}(${NUMBER})\\s*(${LIST})${TAIL}\\s*(?:\\/\\s*\\d{1,3}\\s*${NOUN}\\s*)?(?:\\/|\\s(?:mot|mỗi|moi|trong mot|trong|tren|hang)\\s)\\s*(?:1 |01 |mot )?${PERIOD}(?![a-z])(?!\\s+(?:\\d|i{1,3}(?![a-z])|iv(?![a-z])))`,
  "g",
);
/** `04 chuyến xe/tháng`: whatever is counted, where a slash and a period follow. Groups: bound, number, unit, period. */
export const ANY_RATE = new RegExp(
  `(?<![\\d/.,])${BOUND}(${NUMBER})\\s+((?!ngay|gio|phut|giay|thang|tuan|trieu|nghin|ty|dong|nguoi)[a-z]+(?:\\s[a-z]+){0,3}?)\\s*\\/\\s*(?:1 |01 )?${PERIOD}(?![a-z])`,
  "g",
);
/** `mỗi tháng 01 chuyên mục`, `Hằng tuần có tối thiểu 01 tin`. Groups: period, bound, number, unit. */
export const EACH = new RegExp(
  `(?:(?:it nhat|toi thieu)\\s+)?(?:moi|hang|mot)\\s+${PERIOD}(?![a-z])[^\\d.;:%\\n]{0,60}?${BOUND}(${NUMBER})\\s*(${LIST})(?:\\s+hoac\\s+${NUMBER}\\s*${NOUN})?`,
  "g",
);
/** `ngày 02 buổi`, `tuần 03 tin, bài`. Groups: period, bound, number, unit. */
export const DAILY = new RegExp(
  `(?<=^|[,;:(]\\s?)(ngay|tuan|thang|qu[yi])\\s+${BOUND}(${NUMBER})\\s*(${LIST})(?!\\s*\\/)`,
  "g",
);
/** `1 tháng một lần`, `02 tuần/số`. Groups: how many periods, period, unit. */
export const ONCE_PER = new RegExp(
  `(?<![\\d/])(\\d{1,2}|mot|hai|ba|sau)?\\s*(ngay|tuan|thang|qu[yi]|nam)\\s*(?:\\/|mot|\\/ ?0?1|\\s0?1(?=\\s))\\s*(${NOUN})(?![a-z])`,
  "g",
);
/** `02 lớp`, `5.000 tờ rơi`: amounts without a period. Groups: bound, number, unit. */
export const TOTAL = new RegExp(`(?<![\\d/.,])${BOUND}(${NUMBER})\\s*(${LIST})(?!\\s*\\/)`, "g");
/** `phát lại 03 lần/tháng`. Group: number. */
export const REPLAY =
  /(?:phat lai|phat song lai|tiep phat lai)(?: it nhat| toi thieu)?\s*(\d{1,3})\s*(?:lan|luot)(?:\s*\/\s*(?:ngay|tuan|thang|quy|nam|ky|so|chuong trinh|chuyen muc|tin|bai))?/g;
/** `thời lượng 15 phút/chuyên mục`, `30 phút/buổi`. Groups: low, high. */
export const DURATION = new RegExp(
  `(?:thoi luong\\s*:?\\s*)?(?:tu |khoang |toi thieu |toi da |it nhat )?(\\d{1,3})(?:\\s?(?:[-–]|den)\\s?(\\d{1,3}))?\\s*(?:phut|'|’)(?:\\s*\\/\\s*(?:01 |1 )?${NOUN}(?:\\s*\\([^()]{1,30}\\))?|\\s+(?:moi|cho moi)\\s+${NOUN})?`,
  "g",
);
/** `tối thiểu 05% số lượng tin, bài`. Groups: bound, number, unit. */
export const SHARE = new RegExp(
  `${BOUND}(\\d{1,3}(?:,\\d+)?)\\s*%\\s*(?:tong )?(?:so )?(?:luong )?(${LIST})?`,
  "g",
);
/** `vào các ngày 05, 10, 15 và ngày cuối tháng`. */
export const MONTH_DAYS =
  /(?:vao (?:cac )?|cac )ngay\s+((?:\d{1,2}(?!\/)(?:\s*(?:,|va|hang thang)\s*)*)+)(?:(?:,|va)?\s*(?:ngay )?(cuoi)(?: cung)?(?: cua)? thang)?/;
/** Languages named: `tiếng Anh`. */
export const LANGUAGE =
  /tieng\s+(anh|viet|hre|co|ca dong|kinh|trung|khmer|cham|ede|jrai|bana|xo dang|hmong|mong|thai|tay|nung|phap|nhat|han|lao)(?![a-z])/g;
/** A bracket that says which channel an amount is for: `(đối với báo in)`. */
export const FOR_CHANNEL = /\((?:doi voi|tren|cho|danh cho)\s+([^()]{2,60})\)/;
