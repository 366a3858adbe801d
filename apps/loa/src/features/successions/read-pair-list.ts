import ExcelJS from "exceljs";
import { sql } from "kysely";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { FileReply } from "../../platform/http/route.ts";
import { nameKey, readRecords } from "../units/index.ts";
import { mostPairs, type PairReading } from "./contract.ts";

type Finding = PairReading["findings"][number];
type UnitRef = PairReading["pairs"][number]["predecessor"];

interface Row {
  readonly line: number;
  readonly predecessor: string;
  readonly successor: string;
}

/** What the columns may be called; the first is what our own file calls them. */
const headings = {
  predecessor: { vi: "Mã đơn vị kết thúc", en: "Predecessor code" },
  successor: { vi: "Mã đơn vị tiếp nhận", en: "Successor code" },
} as const;

/**
 * Reads a list of who follows whom, XLSX or CSV, row by row against the units as they are on the day and the day before.
 * A row without a successor ends its unit. Saves nothing.
 * @throws not-a-pair-list, sheet-not-readable, sheet-too-large
 */
export async function readPairList(
  tx: Tx,
  bytes: Uint8Array,
  effectiveOn: string,
): Promise<PairReading> {
  const [heading, ...body] = await readRecords(bytes, mostPairs);
  const columns = columnsOf(heading?.cells ?? []);
  const rows = body.slice(0, mostPairs).map(({ line, cells }) => ({
    line,
    predecessor: (cells[columns.predecessor] ?? "").trim(),
    successor: (cells[columns.successor] ?? "").trim(),
  }));
  const [before, after] = [
    await unitsOn(tx, rows, (row) => row.predecessor, sql`${effectiveOn}::date - 1`),
    await unitsOn(tx, rows, (row) => row.successor, sql`${effectiveOn}::date`),
  ];
  const seen = new Map<string, number>();
  const read = rows.map((row) => {
    const twin = seen.get(`${row.predecessor}|${row.successor}`);
    if (twin === undefined) seen.set(`${row.predecessor}|${row.successor}`, row.line);
    return readRow(row, before, after, twin);
  });
  return {
    total: rows.length,
    pairs: read.flatMap(({ pair }) => pair ?? []),
    findings: read.flatMap(({ findings }) => findings),
  };
}

function columnsOf(cells: readonly string[]) {
  const at = (column: keyof typeof headings) =>
    cells.findIndex((cell) => {
      const key = nameKey(cell.replaceAll("_", " "));
      return key === nameKey(headings[column].vi) || key === nameKey(headings[column].en);
    });
  const columns = { predecessor: at("predecessor"), successor: at("successor") };
  if (columns.predecessor < 0 || columns.successor < 0)
    throw refuse("not-a-pair-list", 422, {
      vi: `Dòng đầu phải có hai cột “${headings.predecessor.vi}” và “${headings.successor.vi}”. Xin dùng tệp mẫu.`,
      en: `The first row must have the columns “${headings.predecessor.en}” and “${headings.successor.en}”. Use the template.`,
    });
  return columns;
}

async function unitsOn(
  tx: Tx,
  rows: readonly Row[],
  code: (row: Row) => string,
  day: ReturnType<typeof sql>,
): Promise<Map<string, UnitRef>> {
  const codes = [...new Set(rows.map(code))];
  const { rows: units } = await sql<UnitRef>`
    select id, code, name from units where code = any (${codes}::text[]) and daterange(valid_from, valid_to, '[]') @> ${day}`.execute(
    tx,
  );
  return new Map(units.map((unit) => [unit.code, unit]));
}

function readRow(
  row: Row,
  before: ReadonlyMap<string, UnitRef>,
  after: ReadonlyMap<string, UnitRef>,
  twin: number | undefined,
) {
  const predecessor = before.get(row.predecessor);
  const successor = row.successor === "" ? null : after.get(row.successor);
  const findings = faultsOf(row, { predecessor, successor, twin });
  const isSound = findings.length === 0 && predecessor && successor !== undefined;
  return { findings, pair: isSound ? { line: row.line, predecessor, successor } : null };
}

function faultsOf(
  row: Row,
  found: {
    readonly predecessor: UnitRef | undefined;
    readonly successor: UnitRef | null | undefined;
    readonly twin: number | undefined;
  },
): Finding[] {
  const fault = (column: Finding["column"], code: string, message: Bilingual): Finding => ({
    ...{ line: row.line, column, code, message },
  });
  const faults: Finding[] = [];
  if (!found.predecessor)
    faults.push(
      fault("predecessor", "no-such-unit", {
        vi: `Không có đơn vị nào mang mã "${row.predecessor}" vào ngày trước ngày hiệu lực.`,
        en: `No unit has the code "${row.predecessor}" on the day before the effective day.`,
      }),
    );
  if (found.successor === undefined)
    faults.push(
      fault("successor", "no-such-unit", {
        vi: `Không có đơn vị nào mang mã "${row.successor}" vào ngày hiệu lực. Xin nhập đơn vị này vào danh mục trước.`,
        en: `No unit has the code "${row.successor}" on the effective day. Add the unit to the list first.`,
      }),
    );
  if (found.predecessor && found.predecessor.id === found.successor?.id)
    faults.push(
      fault("successor", "itself", {
        vi: `"${found.predecessor.name}" không thể kế thừa chính mình.`,
        en: `"${found.predecessor.name}" cannot succeed itself.`,
      }),
    );
  if (found.twin !== undefined)
    faults.push(
      fault(null, "repeated", {
        vi: `Trùng với dòng ${found.twin}.`,
        en: `The same as line ${found.twin}.`,
      }),
    );
  return faults;
}

/** An empty list to fill in, with examples. */
export async function pairListFile(language: "vi" | "en"): Promise<FileReply> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Kế thừa", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = [headings.predecessor[language], headings.successor[language]].map((header) => ({
    ...{ header, width: 24, style: { numFmt: "@" } },
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRow(["535", "21484"]);
  sheet.addRow(["535", "21490"]);
  return {
    fileName: "mau-danh-sach-ke-thua.xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: new Uint8Array(await book.xlsx.writeBuffer()),
  };
}
