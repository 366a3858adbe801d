import { z } from "zod";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { cleanText, PlainDate } from "../../platform/contract/values.ts";
import { UnitKind, unitKindNames } from "./unit-kinds.ts";

/** Columns of a unit list, in the order they are exported. */
export const unitColumns = [
  "code",
  "kind",
  "name",
  "short_name",
  "parent_code",
  "valid_from",
  "valid_to",
  "email",
  "sample",
  "note",
] as const;
export type UnitColumn = (typeof unitColumns)[number];

/** What is odd about one row of an imported list; an error keeps the whole list out, a warning does not. */
export interface RowFinding {
  readonly line: number;
  readonly column: UnitColumn | null;
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: Bilingual;
}

/** One unit as a list gives it. Without dates it exists always. */
export interface ImportRow {
  readonly line: number;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string | null;
  readonly parentCode: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly email: string | null;
  readonly sample: boolean;
  readonly note: string | null;
}

/** The first day of units that have always been there. */
export const always = "1900-01-01";

const limits: Readonly<Record<UnitColumn, number>> = {
  code: 60,
  kind: 60,
  name: 300,
  short_name: 120,
  parent_code: 60,
  valid_from: 30,
  valid_to: 30,
  email: 254,
  sample: 10,
  note: 1000,
};

/** A finding about one cell. */
export function finding(
  line: number,
  column: UnitColumn | null,
  code: string,
  vi: string,
  en: string,
  severity: RowFinding["severity"] = "error",
): RowFinding {
  return { line, column, severity, code, message: { vi, en } };
}

/** Reads one row by its cells; the row is null when a finding is an error. */
export function readRow(
  line: number,
  cells: Readonly<Partial<Record<UnitColumn, string>>>,
): { row: ImportRow | null; findings: RowFinding[] } {
  const value = (column: UnitColumn) => cleanText(cells[column] ?? "");
  const findings = [...cellFindings(line, cells), ...dateFindings(line, value)];
  const kind = kindOf(value("kind"));
  if (!kind && value("kind") !== "") findings.push(unknownKind(line, value("kind")));
  if (value("email") !== "" && !z.email().safeParse(value("email")).success)
    findings.push(
      finding(
        line,
        "email",
        "bad-email",
        "Địa chỉ thư điện tử không hợp lệ.",
        "Not an e-mail address.",
      ),
    );
  if (!kind || findings.some((each) => each.severity === "error")) return { row: null, findings };
  return { row: rowOf(line, kind, value), findings };
}

function rowOf(line: number, kind: UnitKind, value: (column: UnitColumn) => string): ImportRow {
  const optional = (column: UnitColumn) => value(column) || null;
  return {
    line,
    kind,
    code: value("code"),
    name: value("name"),
    shortName: optional("short_name"),
    parentCode: optional("parent_code"),
    validFrom: readDate(value("valid_from")) ?? always,
    validTo: readDate(value("valid_to")),
    email: optional("email")?.toLowerCase() ?? null,
    sample: /^(1|x|true|có|yes)$/i.test(value("sample")),
    note: optional("note"),
  };
}

function cellFindings(line: number, cells: Readonly<Partial<Record<UnitColumn, string>>>) {
  return unitColumns.flatMap((column): RowFinding[] => {
    const value = cleanText(cells[column] ?? "");
    if (value === "" && (column === "code" || column === "name" || column === "kind"))
      return [
        finding(line, column, "missing", "Ô này bắt buộc có giá trị.", "This cell must be filled."),
      ];
    if (value.length > limits[column])
      return [
        finding(
          line,
          column,
          "too-long",
          `Dài quá ${limits[column]} ký tự.`,
          `Longer than ${limits[column]} characters.`,
        ),
      ];
    if (isFormula(value))
      return [
        finding(
          line,
          column,
          "formula",
          "Ô chứa công thức; xin thay bằng giá trị.",
          "The cell holds a formula; replace it by its value.",
        ),
      ];
    return [];
  });
}

/** A cell a spreadsheet would calculate. */
function isFormula(value: string): boolean {
  return /^[=@]|^[+-]\s*[A-Za-z(]/.test(value);
}

function dateFindings(line: number, value: (column: UnitColumn) => string): RowFinding[] {
  const bad = (["valid_from", "valid_to"] as const).filter(
    (column) => value(column) !== "" && readDate(value(column)) === null,
  );
  if (bad.length > 0) return bad.map((column) => badDate(line, column));
  const [from, to] = [readDate(value("valid_from")), readDate(value("valid_to"))];
  if (!from || !to || from <= to) return [];
  return [
    finding(
      line,
      "valid_to",
      "ends-before-it-begins",
      "Ngày kết thúc trước ngày bắt đầu.",
      "It ends before it begins.",
    ),
  ];
}

function badDate(line: number, column: UnitColumn): RowFinding {
  return finding(
    line,
    column,
    "bad-date",
    "Không phải ngày có thật; xin ghi theo dạng 01/07/2025 hoặc 2025-07-01.",
    "Not a real date; write 01/07/2025 or 2025-07-01.",
  );
}

function unknownKind(line: number, value: string): RowFinding {
  const known = UnitKind.options.map((kind) => unitKindNames[kind].vi).join("; ");
  return finding(
    line,
    "kind",
    "unknown-kind",
    `Không có loại đơn vị "${value}". Các loại: ${known}.`,
    `There is no kind "${value}". Kinds: ${UnitKind.options.join(", ")}.`,
  );
}

function kindOf(value: string): UnitKind | null {
  const known = UnitKind.safeParse(value.toLowerCase());
  if (known.success) return known.data;
  const wanted = value.toLowerCase();
  const named = UnitKind.options.find((kind) => {
    const { vi, en } = unitKindNames[kind];
    return vi.toLowerCase() === wanted || en.toLowerCase() === wanted;
  });
  return named ?? null;
}

/** `2025-07-01`, `01/07/2025`, `1-7-2025` → `2025-07-01`; null for anything else. */
export function readDate(value: string): string | null {
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  const [, day = "", month = "", year = ""] = vietnamese ?? [];
  const iso = vietnamese
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : value.replace(/T00:00:00(\.000)?Z$/, "");
  const parsed = PlainDate.safeParse(iso);
  return parsed.success ? parsed.data : null;
}
