import { errors, refuse } from "../../platform/http/errors.ts";
import { type CsvRecord, readCsv } from "../../platform/text/csv.ts";
import { decodeText, type TextEncoding } from "../../platform/text/decode-text.ts";
import { columnName, columnOf } from "./column-names.ts";
import { unitListMaxBytes } from "./contract.ts";
import {
  finding,
  type ImportRow,
  type RowFinding,
  readRow,
  type UnitColumn,
} from "./import-row.ts";
import { readWorkbook, tooManyRows } from "./read-workbook.ts";

export const mostImportRows = 20_000;

/** A list as its file gives it: rows that can stand, and what is odd about the others. */
export interface UnitList {
  readonly format: "csv" | "xlsx";
  readonly encoding: TextEncoding | null;
  readonly rows: readonly ImportRow[];
  readonly findings: readonly RowFinding[];
  /** What the file itself calls the columns it has. */
  readonly headings: ReadonlyMap<UnitColumn, string>;
  /** Rows in the file, heading apart. */
  readonly total: number;
}

/**
 * Reads a CSV (UTF-8, UTF-16, Windows-1258) or XLSX list of units; the first row names the columns, in
 * English or Vietnamese.
 * @throws AppError for a file that is no such list, is too long, or is locked
 */
export async function readUnitList(bytes: Uint8Array): Promise<UnitList> {
  if (bytes.length > unitListMaxBytes) throw errors.tooLarge(unitListMaxBytes);
  const format = formatOf(bytes);
  const text = format === "csv" ? decodeText(bytes) : null;
  const records = text ? readCsv(text.text) : await readWorkbook(bytes, mostImportRows);
  const [heading, ...body] = records;
  if (!heading) throw emptyFile();
  if (body.length > mostImportRows) throw tooManyRows(mostImportRows);
  const columns = columnsOf(heading);
  const read = body.map((record) => readRow(record.line, cellsOf(record, columns)));
  return {
    format,
    encoding: text?.encoding ?? null,
    rows: read.flatMap(({ row }) => (row ? [row] : [])),
    findings: [...unknownHeadings(heading, columns), ...read.flatMap(({ findings }) => findings)],
    headings: new Map([...columns].map(([at, column]) => [column, headingAt(heading, at)])),
    total: body.length,
  };
}

function formatOf(bytes: Uint8Array): "csv" | "xlsx" {
  if (bytes.length === 0) throw emptyFile();
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return "xlsx";
  if (a === 0xd0 && b === 0xcf) throw oldOffice();
  if (a === 0x25 && b === 0x50) throw notAList([]);
  return "csv";
}

function columnsOf(heading: CsvRecord): ReadonlyMap<number, UnitColumn> {
  const columns = new Map<number, UnitColumn>();
  heading.cells.forEach((cell, at) => {
    const column = columnOf(cell);
    if (column) columns.set(at, column);
  });
  const missing = (["code", "kind", "name"] as const).filter(
    (column) => ![...columns.values()].includes(column),
  );
  if (missing.length > 0) throw notAList(missing);
  return columns;
}

// A column nobody reads would be lost in silence: a parent, an end date.
function unknownHeadings(heading: CsvRecord, columns: ReadonlyMap<number, UnitColumn>) {
  return heading.cells.flatMap((_, at): RowFinding[] => {
    const name = headingAt(heading, at);
    if (name === "" || columns.has(at)) return [];
    const vi = `Không nhận ra cột “${name}” nên cột này không được đọc; tên các cột có trong tệp mẫu.`;
    const en = `The column “${name}” is not known and is not read; the template has the names of columns.`;
    return [finding(heading.line, null, "unknown-column", vi, en, "warning")];
  });
}

function headingAt(heading: CsvRecord, at: number): string {
  return (heading.cells[at] ?? "").trim().slice(0, 60);
}

function cellsOf(record: CsvRecord, columns: ReadonlyMap<number, UnitColumn>) {
  const cells: Partial<Record<UnitColumn, string>> = {};
  for (const [at, column] of columns) cells[column] = unguarded(record.cells[at] ?? "");
  return cells;
}

// Our own exports put an apostrophe before what a spreadsheet would calculate.
function unguarded(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

function emptyFile() {
  return refuse("empty-file", 422, { vi: "Tệp không có nội dung.", en: "The file is empty." });
}

function oldOffice() {
  return refuse("old-office-file", 415, {
    vi: "Tệp .xls cũ hoặc tệp Excel đặt mật khẩu. Xin bỏ mật khẩu và lưu lại dạng .xlsx hoặc CSV UTF-8.",
    en: "An old .xls file, or an Excel file with a password. Remove the password and save it as .xlsx or CSV UTF-8.",
  });
}

function notAList(missing: readonly UnitColumn[]) {
  const named = (language: "vi" | "en") =>
    missing.map((column) => columnName(column, language)).join(", ");
  return refuse("not-a-unit-list", 422, {
    vi: `Dòng đầu không có các cột cần thiết${missing.length ? ` (thiếu: ${named("vi")})` : ""}. Xin dùng tệp mẫu để điền.`,
    en: `The first row lacks needed columns${missing.length ? ` (${named("en")})` : ""}. Use the template file.`,
  });
}
