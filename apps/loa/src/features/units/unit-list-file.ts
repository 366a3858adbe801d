import ExcelJS from "exceljs";
import type { FileReply } from "../../platform/http/route.ts";
import { safeCell, writeCsv } from "../../platform/text/csv.ts";
import { columnName } from "./column-names.ts";
import { always, unitColumns } from "./import-row.ts";
import { UnitKind, unitKindNames } from "./unit-kinds.ts";

/** The file's format, and the language of its headings and kinds; both languages are read back. */
export interface ListForm {
  readonly format: "csv" | "xlsx";
  readonly language: "vi" | "en";
}

/** One unit as a list gives it away; dates `YYYY-MM-DD`. */
export interface ListedUnit {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly parentCode: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly email: string | null;
  readonly sample: boolean;
  readonly note: string | null;
}

/** A list of units as a file that can be imported again unchanged. Text a spreadsheet would run is guarded. */
export async function unitListFile(
  units: readonly ListedUnit[],
  { format, language }: ListForm,
  name: string,
): Promise<FileReply> {
  const heading = unitColumns.map((column) => columnName(column, language));
  const rows = units.map((unit) => cellsOf(unit, language));
  if (format === "csv") return csvReply([heading, ...rows], name);
  return xlsxReply(heading, rows, name);
}

/** An empty list to fill in, with examples and the known kinds. */
export function unitListTemplate(form: ListForm): Promise<FileReply> {
  return unitListFile(examples, form, "mau-danh-sach-don-vi");
}

const example = {
  shortName: null,
  parentCode: null,
  validFrom: always,
  validTo: null,
  email: null,
  sample: false,
  note: null,
};
const examples: readonly ListedUnit[] = [
  { ...example, code: "UBT", kind: "government", name: "Ủy ban nhân dân tỉnh Ví Dụ" },
  {
    ...example,
    code: "SVD",
    kind: "department",
    name: "Sở Ví Dụ",
    shortName: "SVD",
    parentCode: "UBT",
  },
  {
    ...example,
    code: "H01",
    kind: "district",
    name: "Ủy ban nhân dân huyện Ví Dụ",
    parentCode: "UBT",
    validTo: "2025-06-30",
  },
];

function cellsOf(unit: ListedUnit, language: ListForm["language"]): string[] {
  return [
    unit.code,
    kindName(unit.kind, language),
    unit.name,
    unit.shortName ?? "",
    unit.parentCode ?? "",
    unit.validFrom === always ? "" : unit.validFrom,
    unit.validTo ?? "",
    unit.email ?? "",
    unit.sample ? "1" : "",
    unit.note ?? "",
  ];
}

function kindName(kind: string, language: ListForm["language"]): string {
  const known = UnitKind.safeParse(kind);
  return known.success ? unitKindNames[known.data][language] : kind;
}

function csvReply(rows: readonly string[][], name: string): FileReply {
  const bytes = new TextEncoder().encode(writeCsv(rows));
  return { fileName: `${name}.csv`, mediaType: "text/csv; charset=utf-8", bytes };
}

async function xlsxReply(
  heading: readonly string[],
  rows: readonly string[][],
  name: string,
): Promise<FileReply> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Đơn vị", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = heading.map((header, at) => ({
    header,
    width: unitColumns[at] === "name" ? 60 : 18,
    style: { numFmt: "@" },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map(safeCell));
  const kinds = book.addWorksheet("Loại đơn vị");
  kinds.columns = [{ width: 22 }, { width: 40 }, { width: 40 }];
  kinds.addRow(["kind", "Loại đơn vị", "Kind"]);
  for (const kind of UnitKind.options)
    kinds.addRow([kind, unitKindNames[kind].vi, unitKindNames[kind].en]);
  return {
    fileName: `${name}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: new Uint8Array(await book.xlsx.writeBuffer()),
  };
}
