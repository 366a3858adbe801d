const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;

/** Abbreviations of offices' names, written out before names are compared. */
const SHORT: readonly (readonly [string, string])[] = [
  ["ubnd", "ủy ban nhân dân"],
  ["hđnd", "hội đồng nhân dân"],
  ["ubmttq", "ủy ban mặt trận tổ quốc"],
  ["mttq", "mặt trận tổ quốc"],
  ["kh-cn", "khoa học và công nghệ"],
  ["kh&cn", "khoa học và công nghệ"],
  ["khcn", "khoa học và công nghệ"],
  ["tt&tt", "thông tin và truyền thông"],
  ["vh,tt&dl", "văn hóa, thể thao và du lịch"],
  ["vhttdl", "văn hóa, thể thao và du lịch"],
  ["gd&đt", "giáo dục và đào tạo"],
  ["gdđt", "giáo dục và đào tạo"],
  ["pt-th", "phát thanh và truyền hình"],
  ["pt&th", "phát thanh và truyền hình"],
  ["cntt", "công nghệ thông tin"],
  ["lđlđ", "liên đoàn lao động"],
  ["vp", "văn phòng"],
  ["tp.", "thành phố"],
];

const EXPANSIONS = SHORT.map(
  ([short, long]) =>
    [
      new RegExp(`(?<![\\p{L}\\d&-])${short.replaceAll(".", "\\.")}(?![\\p{L}\\d&-])`, "gu"),
      long,
    ] as const,
);

const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();

/** Each word's tone goes to its end, so that "hoà" equals "hòa" and tones still count. */
function tonesLast(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const parts = word.normalize("NFD");
    return `${parts.replace(TONES, "")}${(parts.match(TONES) ?? []).join("")}`.normalize("NFC");
  });
}

/** Letters and digits only, without marks: how titles are compared. */
export function plainTitle(text: string): string {
  const bare = tidy(text).toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(MARKS, "");
  return bare.replace(/[^a-z0-9]+/g, " ").trim();
}

/** The name of a unit as it is compared: abbreviations written out, brackets left away. */
export function plainUnit(text: string): string {
  let name = tidy(text)
    .toLowerCase()
    .replace(/\([^()]*\)/g, " ")
    .replace(/^(?:do|giao|đề nghị)\s+/, "");
  for (const [short, long] of EXPANSIONS) name = name.replace(short, long);
  name = name
    .replaceAll("&", " và ")
    .replace(/\s*-\s*/g, " - ")
    .replace(/\s*([,;])\s*/g, "$1 ")
    .replace(/\s+/g, " ");
  return tonesLast(name.replace(/^[ .;,:]+|[ .;,:]+$/g, ""));
}

/** The counted noun of a quota as it is compared. */
export function plainNoun(text: string): string {
  const noun = tidy(text)
    .toLowerCase()
    .replace(/\s*([,/;-])\s*/g, "$1 ");
  return tonesLast(noun.replace(/^[ .;,]+|[ .;,]+$/g, ""));
}

const HEADING_WORDS = new Set([
  "phần",
  "mục",
  "chương",
  "phụ",
  "lục",
  "pl",
  "điều",
  "điểm",
  "khoản",
]);

/** The steps of a numbering path, lower case, without words such as "Điều". */
export function stepsOf(path: string): string[] {
  const steps = tidy(path)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\d]+/u);
  return steps.filter((step) => step !== "" && !HEADING_WORDS.has(step));
}
