/** A document's number and sign in its parts: 30/2020/NĐ-CP, 122/KH-UBND, 57-NQ/TW. */
export interface DocumentNumber {
  readonly serial: number | null;
  readonly year: number | null;
  /** State documents write `/` after the number, Party documents `-`. */
  readonly family: "state" | "party";
  readonly notation: string;
}

const pattern =
  /^(?:[Ss]ố:?\s*)?(?:(\d{1,5})(?:\/((?:19|20)\d{2}))?)?\s?([/-])\s?(\p{Lu}[\p{L}\d]*(?:\s?[-&/]\s?\p{Lu}[\p{L}\d]*)*)$/u;

/** Reads a number and sign; null for anything else, such as `01 số/tuần`. Blanks inside and leading zeros do not matter. */
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

/** `Số: 05/KH-UBND`; numbers below 10 get a leading zero, a missing one leaves its blank. */
export function numberLine(serial: number | null, notation: string): string {
  const shown = serial === null ? "      " : String(serial).padStart(2, "0");
  return `Số: ${shown}/${notation}`;
}

/** Vietnamese figures: `1.234,5`. */
export function vietnameseNumber(value: number, decimals = 0): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  const sign = value < 0 ? "-" : "";
  return fraction ? `${sign}${grouped},${fraction}` : `${sign}${grouped}`;
}
