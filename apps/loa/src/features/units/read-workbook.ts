import { refuse } from "../../platform/http/errors.ts";
import type { CsvRecord } from "../../platform/text/csv.ts";
import { type ReadRow, readXlsx } from "../../platform/xlsx/read.ts";

const mostColumns = 60;

/** Marks a cell that held a formula, so that the row reader reports it. */
const formulaMark = "=";

/**
 * Records of the first sheet of an XLSX file, its empty rows left out.
 * @throws AppError sheet-not-readable, sheet-too-large
 */
export async function readWorkbook(bytes: Uint8Array, mostRows: number): Promise<CsvRecord[]> {
  const rows = await readXlsx(bytes, { rows: mostRows, columns: mostColumns });
  return rows.map(recordOf).filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function recordOf({ number, cells }: ReadRow): CsvRecord {
  const texts = cells.map((cell) =>
    typeof cell === "string" ? cell : `${formulaMark}${cell.formula}`,
  );
  return { line: number, cells: texts };
}

/** The list is longer than one import may be. */
export function tooManyRows(mostRows: number) {
  return refuse("too-many-rows", 413, {
    vi: `Danh sách dài quá ${mostRows} dòng; xin chia thành nhiều tệp.`,
    en: `The list is longer than ${mostRows} rows; split it into several files.`,
  });
}
