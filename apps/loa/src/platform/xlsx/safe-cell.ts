/** A value of a cell as people write it. */
export type CellValue = string | number | Date | null;

// A spreadsheet runs a text that begins like this as a formula (OWASP: CSV injection).
const formulaStart = /^[=+\-@\t\r]/;

/** Text that no spreadsheet takes for a formula: an apostrophe in front, as Excel itself does. Numbers stay numbers. */
export function safeCell(value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  const clean = value.replace(/[^\P{Cc}\t\n\r]/gu, "");
  return formulaStart.test(clean) ? `'${clean}` : clean;
}
