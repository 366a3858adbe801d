import type ExcelJS from "exceljs";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { refuse } from "../../platform/http/errors.ts";
import { loadWorkbook } from "../../platform/xlsx/load.ts";
import type { CsvRecord } from "./csv.ts";

const mostEntries = 500;
const mostUnpacked = 40 * 1024 * 1024;
const mostRatio = 120;
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/|xl\/(workbook|sharedStrings|styles)\.xml$|xl\/_rels\/workbook|xl\/worksheets\/[^/]+\.xml$)/;

/** Marks a cell that held a formula, so that the row reader reports it. */
const formulaMark = "=";

/**
 * Records of the first sheet of an XLSX file. What a package may unpack to is bounded before anything
 * is read, and only the sheets' own parts are passed on: no macros, links, pictures or entities.
 * @throws AppError `unreadable-workbook` or `workbook-too-large`
 */
export async function readWorkbook(bytes: Uint8Array, mostRows: number): Promise<CsvRecord[]> {
  const parts = unpack(bytes);
  if (rowsIn(parts) > mostRows + 1) throw tooManyRows(mostRows);
  const book = await loadWorkbook(zipSync(parts, { level: 0 })).catch(() => {
    throw unreadable();
  });
  return recordsOf(book.worksheets[0]);
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    let [entries, size] = [0, 0];
    const parts = unzipSync(bytes, {
      filter: (file) => {
        entries += 1;
        size += file.originalSize;
        if (
          entries > mostEntries ||
          size > Math.min(mostUnpacked, bytes.length * mostRatio + 1_000_000)
        )
          throw tooLarge();
        return wanted.test(file.name);
      },
    });
    if (!parts["xl/workbook.xml"] || Object.values(parts).some(declaresEntities))
      throw unreadable();
    return parts;
  } catch (error) {
    throw error instanceof Error && error.name === "AppError" ? error : unreadable();
  }
}

function declaresEntities(part: Uint8Array): boolean {
  return /<!(DOCTYPE|ENTITY)/i.test(strFromU8(part.subarray(0, 4096)));
}

function rowsIn(parts: Record<string, Uint8Array>): number {
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/"));
  return Math.max(0, ...sheets.map(([, part]) => strFromU8(part).split("<row").length - 1));
}

function recordsOf(sheet: ExcelJS.Worksheet | undefined): CsvRecord[] {
  const records: CsvRecord[] = [];
  sheet?.eachRow((row, line) => {
    const cells = Array.from({ length: Math.min(row.cellCount, 60) }, (_, at) =>
      textOf(row.getCell(at + 1)),
    );
    if (cells.some((cell) => cell.trim() !== "")) records.push({ line, cells });
  });
  return records;
}

function textOf(cell: ExcelJS.Cell): string {
  if (cell.formula) return `${formulaMark}${cell.formula}`;
  const { value } = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? "" : cell.text.normalize("NFC");
}

function unreadable() {
  return refuse("unreadable-workbook", 422, {
    vi: "Không đọc được tệp Excel này. Xin lưu lại dưới dạng .xlsx không đặt mật khẩu, hoặc dạng CSV UTF-8.",
    en: "This Excel file cannot be read. Save it as .xlsx without a password, or as CSV UTF-8.",
  });
}

function tooLarge() {
  return refuse("workbook-too-large", 413, {
    vi: "Tệp Excel bung ra quá lớn so với một danh sách đơn vị nên không được mở.",
    en: "The Excel file unpacks to far more than a list of units and was not opened.",
  });
}

/** The list is longer than one import may be. */
export function tooManyRows(mostRows: number) {
  return refuse("too-many-rows", 413, {
    vi: `Danh sách dài quá ${mostRows} dòng; xin chia thành nhiều tệp.`,
    en: `The list is longer than ${mostRows} rows; split it into several files.`,
  });
}
