const LENGTH = "(?:ngay|tuan|thang|qu[yi]|nam)";
const TIMES = "(?:lan|dot|ky|so|buoi|cuoc)";

const FORMS = [
  "ngay \\d{1,2} (?:cua )?thang(?! ?\\d)",
  "ngay cuoi (?:cung )?(?:cua )?(?:thang|qu[yi]|ky)",
  "^(?:dau|giua|cuoi) (?:thang|qu[yi]|tuan)$",
  "(?:ky|so|buoi|phien) (?:dau|giua|cuoi) (?:thang|qu[yi]|tuan)(?![a-z]| ?\\d)",
  "^(?:cac )?tuan (?:thu )?[1-5](?:(?: ?, ?| va | ?- ?)(?:tuan )?(?:thu )?[1-5])+(?: trong thang| cua thang)?$",
  "tuan (?:dau|cuoi|thu [a-z]+|[1-5])(?: tien| cung)? (?:cua |trong )?(?:thang|qu[yi])(?! ?\\d)",
  "thang (?:dau|cuoi|thu [a-z]+)(?: cung| tien)? (?:cua |trong )?(?:moi |cac |tung )?qu[yi](?! ?(?:[iv]|\\d))",
  "^(?:vao )?(?:cac )?ngay \\d{1,2}(?:(?: ?,| va) (?:ngay )?\\d{1,2})+(?: trong thang| cua thang)?$",
  "ngay \\d{1,2} cuoi (?:moi |cac )?qu[yi](?! ?(?:[iv]|\\d))",
  "ky bao cao|^dinh ky$",
  `(?:hang|moi|dinh ky|dinh ki)\\s*:?\\s*(?:theo\\s+)?(?:\\d+\\s+)?(?:${LENGTH}|ky)`,
  `${LENGTH}\\s*\\/\\s*(?:\\d+\\s*)?lan`,
  `${LENGTH} (?:mot|0?1) ${TIMES}`,
  `${TIMES}\\s*\\/\\s*(?:\\d+ ?)?${LENGTH}`,
  "theo (?:thang|qu[yi]|dinh ky|tung thang|tung quy)",
  "hang nam",
  "(?<!(?:ky hop|dai hoi|lan|ky|dot|vong|khoa|nghi quyet|phien) )(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?![a-z\\d])",
  "(?:cac|moi|tat ca cac) ngay trong tuan",
];
const EVERY = new RegExp(
  FORMS.map((form) => (form.startsWith("^") ? form : `(?<![a-z])(?:${form})`)).join("|"),
);

/** "Hằng quý", "trước ngày 20 hằng tháng", "6 tháng một lần", "02 đợt/năm": time that comes back. */
export function comesBack(words: string): boolean {
  return EVERY.test(words);
}
