/** How much, how often: the counted words, without diacritics, longest first where one begins another. */
const NOUN =
  "(?:tin,? ?bai|tin nhan|tin|bai viet|bai bao|bai dang|bai du thi|bai thi|bai|chuyen muc|chuyen trang|chuyen de|chuong trinh|ban tin|so bao|so tay|so|tap(?! (?:chi|huan|the|trung|doan))|ky phat song|ky bao|ky|video clip|video|clip|phong su|phim|tieu pham|kich ban|cau chuyen|cau hoi|cam nang|tai lieu|spot|lan phat song|lan phat|lan|luot nguoi|luot phat|luot|buoi|cuoc thi|cuoc hop bao|hop bao|cuoc hop|cuoc|hoi nghi|hoi dien|lien hoan|trien lam|ngay hoi|dien dan|doi thoai|chien dich|hoi thao|hoi thi|toa dam|lop tap huan|lop|dot|to roi|to gap|to(?! (?:chuc|quoc|truong|vien|dan|cong|tuyen|giac|hop))|ap phich|cum pa[- ]?no|pa[- ]?no|bang[- ]?ron|bang rol|phuon|tranh|khau hieu|poster|infographic|an pham|an ban|cuon|quyen|anh|hinh anh|trang|podcast|tac pham|san pham|bao cao|khoa|mo hinh|phien|thong diep|banner|post|gio|phut|noi dung|ban do|ban(?! (?:linh|sac|than|quyen|chi dao|quan|nganh|bien tap|giam|tuyen|to chuc|cong tac|lang|chu|doc|be|thoa))|bo tai lieu|bo de cuong|bo(?! (?:doi|phan|mon|truong|nganh|may|chi|tu))|su kien|hoat dong|mau|bien|guong|vu|suat(?: qua| hoc bong)?|phan qua|cay(?: xanh| cau)?|buc tuong(?: bich hoa)?|buc tranh|buc|tinh huong|chuyen xe|chuyen|tu sach|cong trinh(?: thanh nien)?|cau lac bo|thung|to chuc dang|la co|giai(?! (?:phap|toa|quyet|doan|trinh|thich|ngan))|dem(?: dien| nhac| hoi| giao luu)?(?! (?:trung|ngay))|tiet muc|loi phat thanh|doan(?! (?:vien|the|thanh|cong|kiem|ket|ho|phi)))";
const LIST = `${NOUN}(?![a-z])(?:(?:\\s*(?:[,/]|-)\\s*|\\s+(?:va|hoac)\\s+)${NOUN}(?![a-z])(?!\\s+\\d))*(?:\\s*\\([^()\\d]{1,40}\\))?`;
/** Words that may stand between the noun and the slash: "bài viết mới/tháng", "video ngắn trên TikTok/tháng". */
const TAIL = "(?:\\s+(?!va(?![a-z])|moi(?![a-z]))[a-z&-]+|\\s*\\u0001+(?!\\u0001)){0,6}?";
export const BOUND =
  "(?:(khoang|uoc|xap xi|chung|tu|it nhat|toi thieu|toi da|nhieu nhat|khong it hon|khong qua|khong duoi|tren|hon|>=|<=|≥|≤|~|≈)\\s*(?<=[\\s>=<≥≤~≈])(?:la\\s+)?)?";
// "Một số điều" is some, "một số/tuần" one issue.
const UNIT = "(?:mot(?! so (?!\\/|moi|mot|hang))|hai|ba|bon|nam|sau|bay|tam|chin)";
const IN_WORDS = `(?:(?:${UNIT} )?muoi(?: (?:mot|hai|ba|bon|tu|lam|nam|sau|bay|tam|chin))?|${UNIT})(?![a-z])`;
/** "01", "4.500", "1,5", "01-02", "hai", "mười hai (12)", "01 (một)". */
export const NUMBER = `(?:\\d{1,2},5(?=\\s[a-z])|\\d{1,3}(?:,\\d{1,2})?\\s(?:trieu|nghin|ngan)(?! dong)|${IN_WORDS}\\s?\\(\\d{1,3}\\)|\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}(?:\\s?(?:[-–]|den)\\s?\\d{1,6})?(?:\\s?\\(${IN_WORDS}\\))?|${IN_WORDS}(?=\\s))`;
/** Not inside a number or word, and not the number of a house, an article, a telephone. */
const ALONE = "(?<![\\d/.,a-z])(?<!(?:tong dai|dieu|khoan|(?<!tong )so) )";
export const PERIOD = "(ngay|tuan|thang|qu[yi]|nam|(?:06|6) thang|(?:03|3) thang|nua nam|hoc ky)";

/** Whoever owes it each: "01 cuộc/xã/năm". */
const PLACE =
  "(?:xa(?:, phuong)?|phuong|dac khu|thon|khu pho|to|lop|khoi|truong|don vi|co quan|co so|chi bo|chi doan|chi hoi|dia phuong|huyen|cau lac bo|nguoi|dang vien)(?![a-z])";

/** `01 số/tuần`, `01 kỳ/1 trang/tháng`, `khoảng 15 tin, bài, video/tháng`. Groups: bound, number, unit, period. */
export const RATE = new RegExp(
  `${ALONE}${BOUND}(${NUMBER})\\s*(${LIST})(?:${TAIL}\\s*(?:\\/\\s*(?:\\d{1,3}\\s*${NOUN}|${PLACE})\\s*)?(?:\\/|\\smoi\\s)|(?:\\s+tro len)?\\s(?:mot|trong mot|trong|tren|hang)\\s)\\s*(?:1 |01 |mot )?${PERIOD}(?![a-z])(?!\\s+(?:\\d|dien ra|to chuc|khai mac|hoi(?![a-z])|le(?![a-z])|i{1,3}(?![a-z])|iv(?![a-z])))`,
  "g",
);
/** `04 chuyến xe/tháng`: whatever is counted, where a slash and a period follow. Groups: bound, number, unit, period. */
export const ANY_RATE = new RegExp(
  `${ALONE}${BOUND}(${NUMBER})\\s+((?!ngay(?!\\s?\\/\\s?(?:thang|quy|nam))|gio|phut|giay|thang|tuan|trieu|nghin|ty|dong|nguoi)[a-z]+(?:\\s[a-z]+){0,3}?)\\s*\\/\\s*(?:1 |01 )?${PERIOD}(?![a-z])`,
  "g",
);
/** `mỗi tháng 01 chuyên mục`, `Hằng tuần có tối thiểu 01 tin`. Groups: period, bound, number, unit. */
export const EACH = new RegExp(
  `(?:(?:it nhat|toi thieu)\\s+)?(?:moi|hang|mot|(?<![\\d/]|ngay )0?1)\\s+${PERIOD}(?![a-z])[^\\d.;:%\\n]{0,60}?${BOUND}(${NUMBER})\\s*(${LIST})(?:\\s+hoac\\s+${NUMBER}\\s*${NOUN})?`,
  "g",
);
/** `ngày 02 buổi`, `tuần 03 tin, bài`. Groups: period, bound, number, unit. */
export const DAILY = new RegExp(
  `(?:(?<=^|[,;:(]\\s?)(?=ngay|tuan|thang|qu[yi]|nam 0?\\d (?![a-z]*(?:lam|thu)))|(?<=[a-z]\\s)(?<!(?:vao|trong|tu|den|truoc|sau|cac|moi|hang|mot|va|het)\\s)(?=ngay\\s[^,.;]{1,20}(?:buoi|lan|luot)(?!\\s(?:sang|chieu|toi))))(ngay|tuan|thang|qu[yi]|nam)\\s+${BOUND}(${NUMBER})\\s*(${LIST})(?!\\s*\\/)`,
  "g",
);
/** `1 lần/2 tháng`. Groups: bound, number, unit, how many periods, period. */
export const RATE_OVER = new RegExp(
  `${ALONE}${BOUND}(${NUMBER})\\s*(${LIST})\\s*(?:\\/|\\smoi\\s)\\s*(0?[2-9]|1[0-2])\\s?(ngay|tuan|thang|qu[yi]|nam)(?![a-z])`,
  "g",
);
/** What itself takes days: "02 ngày/lớp" is how long a class is, not how often one is held. */
const LONG =
  "(?:lop|khoa|hoi nghi|hoi thao|hoi thi|dot|chien dich|trien lam|cuoc thi|doan|nguoi)(?![a-z])";
/** `1 tháng một lần`, `02 tuần/số`, `nửa tháng một kỳ`. Groups: how many periods, period, unit. */
export const ONCE_PER = new RegExp(
  `(?<![\\d/a-z])(?:(\\d{1,2}|mot|hai|ba|sau|nua)\\s*)?(ngay|tuan|thang|qu[yi]|nam)\\s*(?:\\/\\s?(?:0?1|mot)?(?!\\s*${LONG})|mot|\\s0?1(?=\\s))\\s*(${NOUN})(?![a-z])`,
  "g",
);
const OCCASION =
  "(?:ky|dot|so bao|so|su kien|hoi nghi|cuoc thi|cuoc|buoi|lop|chuyen de|chien dich|ngay hoi)";
/** `05 bài/đợt`, `1.200 bản/kỳ`: for each time something takes place. Groups: bound, number, unit. */
export const PER_EVENT = new RegExp(
  `${ALONE}${BOUND}(${NUMBER})\\s*(${NOUN}(?:\\s*,\\s*${NOUN})*)${TAIL}\\s*\\/\\s*(?:0?1 )?${OCCASION}(?![a-z])(?!\\s*\\/)`,
  "g",
);
/** `mỗi kỳ 1.200 bản`. Groups: bound, number, unit. */
export const EACH_EVENT = new RegExp(
  `(?<![a-z])moi (?!lop(?![a-z]))${OCCASION}\\s+(?:co |dang |it nhat )?${BOUND}(${NUMBER})\\s*(${LIST})`,
  "g",
);
/** "Nhựa dùng một lần" says what a thing is like, "xây dựng 02 clip" how much is made. */
const USED_ONCE = "(?<=(?<![a-z])(?:su )?dung )mot lan(?![a-z])";
/** `02 lớp`, `5.000 tờ rơi`: amounts without a period. Groups: bound, number, unit. */
export const TOTAL = new RegExp(
  `${ALONE}(?!${USED_ONCE})${BOUND}(${NUMBER})\\s*(${LIST})(?!\\s*\\/\\s*(?:0?1 )?${PERIOD})`,
  "g",
);
/** `phát lại 03 lần/tháng`. Group: number. */
export const REPLAY =
  /(?:phat lai|phat song lai|tiep phat lai)(?: it nhat| toi thieu)?\s*(\d{1,3})\s*(?:lan|luot)(?:\s*\/\s*(?:ngay|tuan|thang|quy|nam|ky|so|chuong trinh|chuyen muc|tin|bai))?/g;
/** `thời lượng 15 phút/chuyên mục`, `30 phút/buổi`, `2 phút 30 giây`. Groups: low, high, seconds, seconds alone. */
export const DURATION = new RegExp(
  `(?:thoi luong\\s*:?\\s*)?(?:tu |khoang |toi thieu |toi da |it nhat )?(?:(\\d{1,3})(?:\\s?(?:[-–]|den)\\s?(\\d{1,3}))?\\s*(?:phut|'|’)(?:\\s*(\\d{1,2})\\s*giay)?|(\\d{1,3})\\s*giay)(?:\\s*\\/\\s*(?:01 |1 )?${NOUN}(?:\\s*\\([^()]{1,30}\\))?|\\s+(?:moi|cho moi)\\s+${NOUN})?`,
  "g",
);

/** Minutes of a `DURATION`: of a range the longer. */
export function minutesOf([, low, high, seconds, alone]:
  | RegExpExecArray
  | RegExpMatchArray): number {
  const minutes = Number(high ?? low ?? 0) + Number(seconds ?? alone ?? 0) / 60;
  return Math.round(minutes * 100) / 100;
}
/** `tối thiểu 05% số lượng tin, bài`. Groups: bound, number, unit. */
export const SHARE = new RegExp(
  `${BOUND}(\\d{1,3}(?:,\\d+)?)\\s*%(?:\\s*(?:tong )?(?:so )?(?:luong )?(${LIST}))?`,
  "g",
);
/** `dành ít nhất 10% thời lượng`, `15% dung lượng trang`: a share of what is broadcast or printed. Groups: bound, number, unit. */
export const SHARE_OF_AIR = new RegExp(
  `(?<=(?<![a-z])danh (?:khoang )?)${BOUND}(\\d{1,3}(?:,\\d+)?)\\s*%\\s*(?:tong )?(thoi luong|thoi gian phat song|dung luong|dien tich|so trang)`,
  "g",
);
/** `vào các ngày 05, 10, 15 và ngày cuối tháng`, `ngày 05 và 20 hằng tháng`. */
export const MONTH_DAYS =
  /(?:(?:vao (?:cac )?|cac )ngay|ngay(?=[\d\s,va]{1,30}(?:ngay[\d\s,va]{1,10})?hang thang|[\d\s,vangy]{1,40}\)))\s+((?:\d{1,2}(?!\/)(?:\s*(?:,|va|ngay)\s*)*)+)(?:hang thang)?(?:\s*(?:,|va)?\s*(?:ngay )?(cuoi)(?: cung)?(?: cua)? thang)?/;
/** Languages named: `tiếng Anh`. */
export const LANGUAGE =
  /tieng\s+(anh|viet|hre|co|ca dong|kinh|trung|khmer|cham|ede|jrai|bana|xo dang|hmong|mong|thai|tay|nung|phap|nhat|han|lao)(?![a-z])/g;
/** A bracket that says which channel an amount is for: `(đối với báo in)`. */
export const FOR_CHANNEL = /\((?:doi voi|tren|cho|danh cho)\s+([^()]{2,60})\)/;
