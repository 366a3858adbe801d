import { plain } from "../text/fold.ts";

/** Money set aside for a task. */
export interface Budget {
  readonly raw: string;
  /** Whole đồng; null when no amount is given. */
  readonly amountVnd: number | null;
  readonly source: string | null;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/ty|ti/, 1_000_000_000],
  [/trieu|tr\.?d/, 1_000_000],
  [/nghin|ngan|1\.000/, 1_000],
];
const AMOUNT =
  /(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(ty|ti|trieu|nghin|ngan|dong|d|vnd)?(?![a-z\d/])/;

const scaleOf = (words: string): number => UNITS.find(([unit]) => unit.test(words))?.[1] ?? 1;

/**
 * Reads "1.200.000 đồng", "1,5 tỷ đồng", or a bare figure of a column headed "Kinh phí (triệu đồng)".
 * @param columnUnit the heading's unit words, when the figure stands in a table
 */
export function parseBudget(text: string, columnUnit = ""): Budget {
  const words = plain(text);
  const found = AMOUNT.exec(words);
  const unit = found?.[3] ?? plain(columnUnit);
  const money = found !== null && unit !== "";
  const whole = Number((found?.[1] ?? "0").replaceAll(".", ""));
  const amount = (whole + Number(`0.${found?.[2] ?? "0"}`)) * scaleOf(unit);
  const source = /ngân sách|xã hội hóa|xã hội hoá|lồng ghép|nguồn/i.test(text) ? text : null;
  return { raw: text, amountVnd: money ? Math.round(amount) : null, source };
}
