import type { Workbook } from "exceljs";
import { refuse } from "../http/errors.ts";
import { loadWorkbook } from "./load.ts";
import { unpackSheets } from "./unpack.ts";

/** Limits of a sheet that arrives. */
export interface ReadLimits {
  readonly rows: number;
  readonly columns: number;
}

/** Rows a sheet may hold beside those it is for: title, notes, headings. */
const headRows = 50;

/** One row as text and dates (`YYYY-MM-DD`), with its number in the file. A formula shows as `{ formula }`. */
export interface ReadRow {
  readonly number: number;
  readonly cells: readonly (string | { readonly formula: string })[];
}

/**
 * Reads the first sheet of an XLSX file. The zip is inspected before anything is unpacked, and its
 * rows are counted before they are read.
 * @throws AppError sheet-not-readable, sheet-too-large
 */
export async function readXlsx(bytes: Uint8Array, limits: ReadLimits): Promise<ReadRow[]> {
  const parts = unpackSheets(bytes);
  if (!parts) throw notReadable();
  if (parts.rows > limits.rows + headRows) throw tooLarge(limits);
  const book = await open(parts.bytes);
  const sheet = book.worksheets[0];
  if (!sheet) throw notReadable();
  if (sheet.rowCount > limits.rows + headRows || sheet.columnCount > limits.columns)
    throw tooLarge(limits);
  const rows: ReadRow[] = [];
  sheet.eachRow((row, number) => {
    const cells = Array.from({ length: sheet.columnCount }, (_, index) =>
      readCell(row.getCell(index + 1).value),
    );
    rows.push({ number, cells });
  });
  return rows;
}

function open(bytes: Uint8Array): Promise<Workbook> {
  return loadWorkbook(bytes).catch(() => {
    throw notReadable();
  });
}

function readCell(value: unknown): string | { formula: string } {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value).normalize("NFC").trim();
  if ("formula" in value) return { formula: String(value.formula) };
  if ("richText" in value) return richText(value.richText);
  if ("text" in value) return readCell(value.text);
  return "";
}

function richText(parts: unknown): string {
  if (!Array.isArray(parts)) return "";
  return parts
    .map((part: { text?: unknown }) => String(part.text ?? ""))
    .join("")
    .normalize("NFC")
    .trim();
}

function notReadable() {
  return refuse("sheet-not-readable", 422, {
    vi: "Không đọc được bảng: tệp hỏng, có mật khẩu, bung ra quá lớn hoặc không phải XLSX. Chưa có gì được lưu. Xin lưu lại từ Excel dưới dạng .xlsx.",
    en: "The sheet cannot be read: damaged, protected by a password, unpacking to far too much, or not XLSX. Nothing was saved. Save it again from Excel as .xlsx.",
  });
}

function tooLarge(limits: ReadLimits) {
  return refuse("sheet-too-large", 422, {
    vi: `Bảng có quá nhiều dòng hoặc cột (tối đa ${limits.rows} dòng, ${limits.columns} cột). Chưa có gì được lưu.`,
    en: `The sheet has too many rows or columns (at most ${limits.rows} rows, ${limits.columns} columns). Nothing was saved.`,
  });
}
