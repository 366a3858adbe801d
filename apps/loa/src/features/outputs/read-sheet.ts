import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import { foldKey } from "../../platform/text/fold-key.ts";
import { type ReadRow, readXlsx } from "../../platform/xlsx/read.ts";
import { NewOutput, OutputKind, type SheetRow, sheetRows } from "./contract.ts";
import { readLink } from "./evidence-link.ts";
import {
  type SheetColumn,
  type SheetCommitment,
  sheetColumns,
  sheetCommitments,
} from "./sheet-template.ts";
import { kindWords } from "./words.ts";

type Row = z.output<typeof SheetRow>;
type Cells = Readonly<Record<SheetColumn, string>>;

/** A filled sheet, row by row: what would be recorded, and what is wrong in words. */
export interface ReadSheet {
  readonly rows: readonly Row[];
  readonly digest: string;
}

/** Reads a filled sheet against the unit's commitments. @throws sheet-not-readable, sheet-too-large, sheet-without-headings */
export async function readSheet(
  tx: Tx,
  unitId: string,
  bytes: Uint8Array,
  today: string,
): Promise<ReadSheet> {
  const rows = await readXlsx(bytes, { rows: sheetRows, columns: 40 });
  const heading = rows.find((row) => row.cells.some((cell) => cell === sheetColumns[0].header));
  if (!heading) throw withoutHeadings();
  const places = placesOf(heading);
  const codes = new Map((await sheetCommitments(tx, unitId)).map((one) => [one.code, one]));
  const filled = rows
    .filter((row) => row.number > heading.number)
    .map((row) => ({ row, cells: pick(row, places) }));
  return {
    rows: filled
      .filter(({ cells }) => cells.date || cells.title || cells.link)
      .map(({ row, cells }) => readRow(row, cells, { unitId, codes, today })),
    digest: createHash("sha256").update(unitId).update(bytes).digest("hex"),
  };
}

function placesOf(heading: ReadRow): Map<SheetColumn, number> {
  return new Map(
    sheetColumns.flatMap(({ key, header }) => {
      const place = heading.cells.indexOf(header);
      return place < 0 ? [] : [[key, place] as const];
    }),
  );
}

function pick(row: ReadRow, places: Map<SheetColumn, number>): Cells {
  const cell = (key: SheetColumn) => {
    const value = row.cells[places.get(key) ?? -1] ?? "";
    return typeof value === "string" ? value : `=${value.formula}`;
  };
  return Object.fromEntries(sheetColumns.map(({ key }) => [key, cell(key)])) as unknown as Cells;
}

interface Around {
  readonly unitId: string;
  readonly codes: ReadonlyMap<string, SheetCommitment>;
  readonly today: string;
}

function readRow(row: ReadRow, cells: Cells, around: Around): Row {
  const errors: { column: string; message: string }[] = [];
  const fault = (key: SheetColumn, message: string) => {
    errors.push({
      column: sheetColumns.find((column) => column.key === key)?.header ?? key,
      message,
    });
  };
  const output = draftOf(cells, around, fault);
  const parsed = NewOutput.omit({ clientKey: true }).safeParse(output);
  if (!parsed.success && errors.length === 0)
    fault("title", "Dòng chưa đủ thông tin. / The row is incomplete.");
  const summary = `${cells.date} · ${cells.title || cells.task}`;
  return {
    row: row.number,
    output: parsed.success && errors.length === 0 ? parsed.data : null,
    summary,
    errors,
  };
}

type Fault = (key: SheetColumn, message: string) => void;

function draftOf(cells: Cells, around: Around, fault: Fault) {
  refuseFormulas(cells, fault);
  const commitment = around.codes.get(cells.code);
  if (!commitment) fault("code", "Không có cam kết mang mã này. / No commitment has this code.");
  if (!cells.title) fault("title", "Thiếu tên kết quả. / The title is missing.");
  if (!cells.link && !cells.statement)
    fault("link", "Cần đường dẫn hoặc lời xác nhận. / A link or a statement is needed.");
  return {
    unitId: around.unitId,
    title: cells.title,
    kind: kindOf(cells.kind, fault),
    happenedOn: dateOf(cells.date, around.today, fault),
    channel: cells.channel || commitment?.channel || null,
    quantity: numberOf(cells.quantity, "quantity", fault) ?? 1,
    minutes: numberOf(cells.minutes, "minutes", fault),
    replays: numberOf(cells.replays, "replays", fault) ?? 0,
    claims: commitment ? [{ commitmentId: commitment.id }] : [],
    links: cells.link ? linkOf(cells.link, fault) : [],
    statement: cells.statement || null,
  };
}

function refuseFormulas(cells: Cells, fault: Fault) {
  for (const { key } of sheetColumns) {
    if (cells[key].startsWith("="))
      fault(key, "Ô chứa công thức; xin dán giá trị. / The cell holds a formula; paste its value.");
  }
}

function kindOf(words: string, fault: Fault): OutputKind {
  if (!words) return "other";
  const key = foldKey(words);
  const kind = OutputKind.options.find((one) =>
    [kindWords[one].vi, kindWords[one].en, one].some((word) => foldKey(word) === key),
  );
  if (!kind) fault("kind", "Loại kết quả không có trong danh sách. / Unknown kind of output.");
  return kind ?? "other";
}

function dateOf(words: string, today: string, fault: Fault): string {
  const date = readDate(words);
  if (!date)
    fault("date", "Ngày chưa đúng, ví dụ 05/06/2025. / Not a date, for example 05/06/2025.");
  else if (date > today) fault("date", "Ngày còn ở tương lai. / The date lies in the future.");
  return date ?? "";
}

/** `05/06/2025`, `5-6-2025` or `2025-06-05` as an ISO date; null for days that do not exist. */
export function readDate(words: string): string | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words);
  const iso = parts
    ? `${parts[3]}-${parts[2]?.padStart(2, "0")}-${parts[1]?.padStart(2, "0")}`
    : words;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : null;
}

function numberOf(words: string, key: SheetColumn, fault: Fault): number | null {
  if (!words) return null;
  const value = Number(words.replace(/\.(?=\d{3}\b)/g, "").replace(",", "."));
  if (Number.isInteger(value) && value >= 0) return value;
  fault(key, "Cần số nguyên. / A whole number is needed.");
  return null;
}

function linkOf(words: string, fault: Fault): string[] {
  try {
    return [readLink(words).url];
  } catch {
    fault("link", "Đường dẫn chưa đúng. / The link is not right.");
    return [];
  }
}

function withoutHeadings() {
  return refuse("sheet-without-headings", 422, {
    vi: "Không thấy dòng tiêu đề của bảng Loa. Xin tải bảng mẫu của đơn vị và điền vào đó; chưa có gì được lưu.",
    en: "The heading row of Loa's sheet was not found. Download your unit's sheet and fill that; nothing was saved.",
  });
}
