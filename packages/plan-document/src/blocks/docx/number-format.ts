import { toRoman } from "../../text/numerals.ts";

const ONES = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** 21 → "hai mươi mốt": Word's numFmt vietnameseCounting, for 1…99. */
function vietnameseWords(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return ONES[ones] ?? "";
  const last = ones === 5 ? "lăm" : ones === 1 && tens > 1 ? "mốt" : (ONES[ones] ?? "");
  const head = tens === 1 ? "mười" : `${ONES[tens] ?? ""} mươi`;
  return last === "" ? head : `${head} ${last}`;
}

/** Word repeats the letter after z: 27 → "aa", 53 → "aaa". */
function latinLetter(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(20, Math.ceil(value / 26)));
}

/** A format of one's own is a sample list: "001, 002, 003, …" or "a, b, c, d, đ". */
function custom(value: number, format: string): string {
  const samples = format
    .split(",")
    .map((sample) => sample.trim())
    .filter((sample) => sample !== "..." && sample !== "…" && sample !== "");
  const first = samples[0] ?? "";
  if (/^0*\d+$/.test(first)) return String(value).padStart(first.length, "0");
  return samples[value - 1] ?? String(value);
}

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperRoman: (value) => (value > 0 && value < 400 ? toRoman(value) : String(value)),
  lowerRoman: (value) => (value > 0 && value < 400 ? toRoman(value).toLowerCase() : String(value)),
  upperLetter: (value) => (value > 0 ? latinLetter(value).toUpperCase() : ""),
  lowerLetter: (value) => (value > 0 ? latinLetter(value) : ""),
  vietnameseCounting: (value) =>
    value > 0 && value < 100 ? vietnameseWords(value) : String(value),
  decimalEnclosedParen: (value) => `(${value})`,
  numberInDash: (value) => `- ${value} -`,
  none: () => "",
};

/** One number as Word prints it in a format of numbering.xml; unknown formats print digits. */
export function formatNumber(value: number, format: string, customFormat = ""): string {
  if (format === "custom") return custom(value, customFormat);
  return (FORMATS[format] ?? String)(value);
}

/** A bullet as a character people type: glyphs of symbol fonts become dash, plus or dot. */
export function bulletSign(text: string): string {
  const code = text.charCodeAt(0);
  const sign = code >= 0xf000 && code <= 0xf0ff ? String.fromCharCode(code & 0xff) : text.trim();
  return /^[-–—+*]$/.test(sign) ? sign : "•";
}
