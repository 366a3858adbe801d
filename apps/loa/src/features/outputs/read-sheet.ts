import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import { foldKey } from "../../platform/text/fold-key.ts";
import { type ReadRow, readXlsx } from "../../platform/xlsx/read.ts";
import { type NewOutput, type SheetRow, sheetRows } from "./contract.ts";
import { readLink } from "./evidence-link.ts";
import { type Cells, readSheetRow } from "./sheet-row.ts";
import { type SheetColumn, sheetColumns, sheetCommitments } from "./sheet-template.ts";

type Row = z.output<typeof SheetRow>;

/** A filled sheet, row by row: what would be recorded, what was recorded before, and what is wrong in words. */
export interface ReadSheet {
  readonly rows: readonly Row[];
  /** Of the unit and the file's bytes: what is recorded is what was previewed. */
  readonly digest: string;
}

/** For whom a sheet is read, when, and in which language its faults are told. */
export interface SheetReading {
  readonly unitId: string;
  readonly today: string;
  readonly language: "vi" | "en";
}

/** Reads a filled sheet against the unit's commitments. @throws sheet-not-readable, sheet-too-large, sheet-without-headings */
export async function readSheet(
  tx: Tx,
  bytes: Uint8Array,
  reading: SheetReading,
): Promise<ReadSheet> {
  const found = await readXlsx(bytes, { rows: sheetRows, columns: 40 });
  const heading = found.find((row) => placeOf(row, sheetColumns[0].header) >= 0);
  if (!heading) throw withoutHeadings();
  const places = placesOf(heading);
  const commitments = await sheetCommitments(tx, reading.unitId);
  const around = { ...reading, codes: new Map(commitments.map((one) => [one.code, one])) };
  const keys = new Map<string, number>();
  const rows = found
    .filter((row) => row.number > heading.number)
    .map((row) => ({ row, cells: pick(row, places) }))
    .filter(({ cells }) => cells.date || cells.title || cells.link || cells.statement)
    .map(({ row, cells }) =>
      present(row.number, cells, readSheetRow(cells, around), reading, keys),
    );
  return {
    rows: await markRecorded(tx, reading.unitId, rows),
    digest: createHash("sha256").update(reading.unitId).update(bytes).digest("hex"),
  };
}

const placeOf = (row: ReadRow, { vi, en }: Bilingual) =>
  row.cells.findIndex((cell) => cell === vi || cell === en);

function placesOf(heading: ReadRow): Map<SheetColumn, number> {
  return new Map(
    sheetColumns.flatMap(({ key, header }) => {
      const place = placeOf(heading, header);
      return place < 0 ? [] : [[key, place] as const];
    }),
  );
}

function pick(row: ReadRow, places: Map<SheetColumn, number>): Cells {
  const cell = (key: SheetColumn) => {
    const value = row.cells[places.get(key) ?? -1] ?? "";
    return typeof value === "string" ? value : `=${value.formula}`;
  };
  return Object.fromEntries(sheetColumns.map(({ key }) => [key, cell(key)])) as Record<
    SheetColumn,
    string
  >;
}

function present(
  row: number,
  cells: Cells,
  { output, faults }: ReturnType<typeof readSheetRow>,
  { language }: SheetReading,
  keys: Map<string, number>,
): Row {
  return {
    row,
    title: cells.title || cells.task,
    date: output?.happenedOn ?? cells.date,
    code: cells.code,
    output: output && { ...output, clientKey: keyOf(output, keys) },
    errors: faults.map(({ column, message }) => ({
      column: sheetColumns.find(({ key }) => key === column)?.header[language] ?? column,
      message: message[language],
    })),
    alreadyRecorded: false,
  };
}

// What makes a row the same row when the sheet comes back longer: its duty, day, name and link. Rows alike in
// all of these are told apart by their order.
function keyOf(output: Omit<NewOutput, "clientKey">, keys: Map<string, number>): string {
  const identity = JSON.stringify([
    output.claims[0]?.commitmentId,
    output.happenedOn,
    foldKey(output.title),
    output.links.map((link) => readLink(link).key),
  ]);
  const base = createHash("sha256").update(identity).digest("hex").slice(0, 40);
  const order = keys.get(base) ?? 0;
  keys.set(base, order + 1);
  return `sheet:${base}:${order}`;
}

async function markRecorded(tx: Tx, unitId: string, rows: readonly Row[]): Promise<Row[]> {
  const keys = rows.flatMap((row) => row.output?.clientKey ?? []);
  if (keys.length === 0) return [...rows];
  const known = await tx
    .selectFrom("outputs")
    .select("client_key")
    .where("unit_id", "=", unitId)
    .where("client_key", "in", keys)
    .execute();
  const recorded = new Set(known.map((row) => row.client_key));
  return rows.map((row) => ({
    ...row,
    alreadyRecorded: recorded.has(row.output?.clientKey ?? ""),
  }));
}

function withoutHeadings() {
  return refuse("sheet-without-headings", 422, {
    vi: "Không thấy dòng tiêu đề của bảng Loa. Xin tải bảng mẫu của đơn vị và điền vào đó; chưa có gì được lưu.",
    en: "The heading row of Loa's sheet was not found. Download your unit's sheet and fill that; nothing was saved.",
  });
}
