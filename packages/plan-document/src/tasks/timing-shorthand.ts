type Rewriting = readonly [RegExp, string | ((...found: string[]) => string)];

const QUARTER_NAMES: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
};

const apply = (words: string, rewritings: readonly Rewriting[]): string =>
  rewritings.reduce(
    (text, [pattern, by]) => text.replace(pattern, by as (found: string) => string),
    words,
  );

// With their diacritics: "tới" is "đến", "tối" the evening; "quý ba" is a quarter, "quý bà" none.
const AS_WRITTEN: readonly Rewriting[] = [
  [/(?<!(?:quý|tháng|năm|tuần|gian|kỳ)\s)(?<!\p{L})tới(?!\p{L})/giu, "đến"],
  [
    /(?<!(?:mỗi|hằng|hàng|một)\s)(?<!\p{L})(qu[ýíy]|qúy)\s(?:thứ\s)?(nhất|một|hai|ba|bốn|tư)(?=\s*(?:$|[,;.)/+&–-]|(?:và|đến|hoặc|năm\s20|của)(?!\p{L})))/giu,
    (_, quarter = "", name = "") => `${quarter} ${QUARTER_NAMES[name.toLowerCase()] ?? name}`,
  ],
  [/(?<!\p{L})(qu[ýíy]|qúy)\sthứ\s(?=[IVX\d])/giu, "$1 "],
];

const LATEST = "(?:muon|cham|tre|qua) (?:hon )?";

/** Short forms and turns of phrase, in words without diacritics, and the ones the readers know. */
const SHORTENED: readonly Rewriting[] = [
  [/(?<![a-z])q\s?\.\s?(?=(?:iv|i{1,3}|[1-4])(?![a-z\d]))/g, "quy "],
  [/(?<![a-z])(?:th?\.\s?|th\s?)(?=(?:1[0-2]|0?[1-9])(?!\d))/g, "thang "],
  [/(?<![a-z\d])t\.? ?xuyen(?![a-z])|^tx$/g, "thuong xuyen"],
  [/(?:lien tuc|thuong xuyen|truc)\s+24\s?\/\s?(?:7|24)(?:\s?(?:gio|h))?/g, "lien tuc"],
  [new RegExp(`khong ${LATEST}(?=ngay|thang|qu[yi]|\\d)`, "g"), "cham nhat "],
  // "03.2026", "Tháng 3-2026": a month and its year, whatever stands between them.
  [/(?<![\d.,/-])(?<!\d [-–] )(0?[1-9]|1[0-2])[.-](20\d\d)(?![\d.-])/g, "$1/$2"],
  // "15/05/26", "quý II/26", "tháng 3/26": two figures of a year.
  [
    /(?<=(?:(?<!\d)\d{1,2}\s?\/\s?\d{1,2}|(?:thang|qu[yi]) (?:\d{1,2}|iv|i{1,3}))\s?)\/(?:\s?')?([2-3]\d)(?![\d/%])/g,
    "/20$1",
  ],
  [
    /(?<=^|(?:tu|den|trong|het|truoc|va) |[-–] ?)(?=(?:iv|i{1,3})(?: ?[-–,] ?(?:iv|i{1,3}))* ?\/ ?20\d\d)/g,
    "quy ",
  ],
  [/ngay (\d{1,2})\.(\d{1,2})(?![\d.])/g, "ngay $1/$2"],
  [/ngay (\d{1,2}), thang (\d{1,2}), nam/g, "ngay $1 thang $2 nam"],
  // Hours of a day bound no stretch of days.
  [
    /(?:tu )?\d{1,2} ?(?:h|gio|g|:) ?\d{0,2}(?: phut)? ?(?:den|-|–) ?\d{1,2} ?(?:h|gio|g|:) ?\d{0,2}(?: phut)?,? (?=(?:cac |trong )?ngay|\d)/g,
    "",
  ],
  [/(?<!\d)0?([23]) quy dau nam/g, "quy 1-$1"],
  [/(?:mot |01 )?quy dau (?:tien(?: cua)? )?nam/g, "quy 1"],
  [/(?:mot |01 )?quy cuoi (?:cung(?: cua)? )?nam/g, "quy 4"],
];

/** Time words as written, with turns of phrase that only their diacritics tell apart made plain. */
export const spelledOut = (raw: string): string => apply(raw, AS_WRITTEN);

/** Time words without diacritics, short forms written out: "T.3/26" → "thang 3/2026". */
export const writtenOut = (words: string): string => apply(words, SHORTENED);

/** "Tháng 01 năm sau", "quý IV năm trước": the year they mean, where the plan's is known. */
export function withYears(words: string, year: number | null): string {
  if (year === null) return words;
  return words.replace(
    /(?<=(?:thang \d{1,2}|qu[yi] (?:\d|iv|i{1,3}))) (?:cua )?nam (sau|toi|truoc)(?![a-z])/g,
    (_, which: string) => ` nam ${which === "truoc" ? year - 1 : year + 1}`,
  );
}
