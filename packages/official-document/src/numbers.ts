/** A document's number and sign in its parts: 30/2020/NĐ-CP, 122/KH-UBND, 57-NQ/TW. */
export interface DocumentNumber {
  readonly serial: number | null;
  readonly year: number | null;
  /** State documents write `/` after the number, Party documents `-`. */
  readonly family: "state" | "party";
  readonly notation: string;
}

const pattern =
  /^(?:[Ss]ố:?\s*)?(?:(\d{1,5})(?:\/((?:19|20)\d{2}))?|\.{2,}|…)?\s?([/-])\s?(\p{Lu}[\p{L}\d]*(?:(?:\s?[-&/]\s?| )\p{Lu}[\p{L}\d]*)*)$/u;

/**
 * Reads a number and sign; null for anything else, such as `01 số/tuần`. Blanks inside and leading zeros do not matter;
 * the blank between type and organs of a joint document (`01/CTrPH SNV-CĐVC`) stays.
 *
 * @example parseDocumentNumber("Số: 049/QĐ-BNV")?.serial // 49
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const match = pattern.exec(text.normalize("NFC").trim());
  if (!match) return null;
  const [, serial, year, separator, notation = ""] = match;
  return {
    serial: serial === undefined ? null : Number(serial),
    year: year === undefined ? null : Number(year),
    family: separator === "-" ? "party" : "state",
    notation: notation.replace(/\s*([-&/])\s*/g, "$1"),
  };
}

/**
 * A number and sign as it is cited and compared: without leading zeros beyond the decree's one, blanks or `Số:`.
 *
 * @example normaliseDocumentNumber("049/QĐ- BNV") // "49/QĐ-BNV"
 */
export function normaliseDocumentNumber(text: string): string | null {
  const read = parseDocumentNumber(text);
  if (!read) return null;
  const serial = read.serial === null ? "" : twoDigits(read.serial);
  const year = read.year === null ? "" : `/${read.year}`;
  return `${serial}${year}${read.family === "party" ? "-" : "/"}${read.notation}`;
}

const twoDigits = (serial: number) => String(serial).padStart(2, "0");

const romanParts = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/**
 * A whole number above 0 in Roman figures, as annexes are numbered.
 *
 * @example romanNumber(14) // "XIV"
 */
export function romanNumber(value: number): string {
  const part = romanParts.find(([size]) => size <= value);
  return part ? part[1] + romanNumber(value - part[0]) : "";
}

/**
 * `Số: 05/KH-UBND`; numbers below 10 get a leading zero, a missing one leaves its blank.
 *
 * @example numberLine(5, "KH-UBND") // "Số: 05/KH-UBND"
 */
export function numberLine(serial: number | null, notation: string): string {
  const shown = serial === null ? "      " : twoDigits(serial);
  return `Số: ${shown}/${notation}`;
}

/**
 * Vietnamese figures, rounded to the decimals asked for.
 *
 * @example vietnameseNumber(1234.5, 1) // "1.234,5"
 */
export function vietnameseNumber(value: number, decimals = 0): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  const sign = value < 0 && /[1-9]/.test(whole + (fraction ?? "")) ? "-" : "";
  return fraction ? `${sign}${grouped},${fraction}` : `${sign}${grouped}`;
}
