import exceljs, { type Worksheet } from "exceljs";
import { type CellValue, safeCell } from "./safe-cell.ts";

/** A column: its heading, width in characters, and how its values show. */
export interface Column {
  readonly header: string;
  readonly width?: number;
  readonly format?: "text" | "number" | "date" | "percent";
  /** Values offered in a drop-down list. */
  readonly choices?: readonly string[];
}

/** A sheet to write: a title line, headings, rows, and a line of sums when given. */
export interface Sheet {
  readonly name: string;
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly sums?: readonly CellValue[];
}

const formats = { text: "@", number: "#,##0", date: "dd/mm/yyyy", percent: "0%" } as const;

/** The XLSX bytes of these sheets; every text is safe from being run as a formula. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.creator = "Loa";
  for (const sheet of sheets) writeSheet(book.addWorksheet(sheetName(sheet.name)), sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Media type of an XLSX file. */
export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function writeSheet(page: Worksheet, sheet: Sheet) {
  if (sheet.title) page.addRow([safeCell(sheet.title)]).font = { bold: true, size: 14 };
  for (const note of sheet.notes ?? []) page.addRow([safeCell(note)]).font = { italic: true };
  const heading = page.addRow(sheet.columns.map((column) => safeCell(column.header)));
  heading.font = { bold: true };
  heading.border = { bottom: { style: "thin" } };
  for (const row of sheet.rows) page.addRow(row.map(safeCell));
  if (sheet.sums) page.addRow(sheet.sums.map(safeCell)).font = { bold: true };
  for (const [index, column] of sheet.columns.entries()) {
    dressColumn(page, column, index + 1, heading.number);
  }
  page.views = [{ state: "frozen", ySplit: heading.number }];
  // On paper the headings come again on every sheet, which lies on its side.
  page.pageSetup = {
    ...page.pageSetup,
    ...{ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    printTitlesRow: `${heading.number}:${heading.number}`,
  };
  page.autoFilter = {
    from: { row: heading.number, column: 1 },
    to: { row: heading.number, column: sheet.columns.length },
  };
}

function dressColumn(page: Worksheet, column: Column, number: number, headingRow: number) {
  const target = page.getColumn(number);
  target.width = column.width ?? 18;
  target.alignment = { vertical: "top", wrapText: true };
  if (column.format) target.numFmt = formats[column.format];
  if (!column.choices) return;
  // The list is written out, so that the sheet needs no hidden second sheet; Excel allows 255 letters.
  const list = `"${column.choices.join(",")}"`;
  if (list.length > 255) return;
  for (let row = headingRow + 1; row <= headingRow + 500; row += 1) {
    page.getCell(row, number).dataValidation = { type: "list", allowBlank: true, formulae: [list] };
  }
}

// Excel refuses these letters and more than 31 of any.
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31) || "Loa";
}
