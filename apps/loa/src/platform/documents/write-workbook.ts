import type { OfficialDocument, OfficialTable } from "@loa/official-document";
import type { CellValue } from "../xlsx/safe-cell.ts";
import { type Sheet, writeXlsx } from "../xlsx/write.ts";

/**
 * The tables of an official document as XLSX, a sheet each under its title, to be counted on: figures are numbers again.
 */
export function writeWorkbook(document: OfficialDocument): Promise<Uint8Array> {
  const title = `${document.typeName} ${document.abstract}`;
  const parts = [
    { title, body: document.body },
    // A sheet is read by itself: what the document says of its figures stands on an annex's sheet too.
    ...(document.annexes ?? []).map((annex) => ({
      title: annex.title,
      body: [...document.body.filter(({ kind }) => kind === "paragraph"), ...annex.body],
    })),
  ];
  const sheets = parts.flatMap((part) =>
    part.body.flatMap((block) => (block.kind === "table" ? [{ part, table: block }] : [])),
  );
  return writeXlsx(
    sheets.map(({ part, table }, index) =>
      sheetOf(`${document.typeName} ${index + 1}`, part, table),
    ),
  );
}

function sheetOf(
  name: string,
  { title, body }: Pick<OfficialDocument, "body"> & { readonly title: string },
  table: OfficialTable,
): Sheet {
  return {
    ...{ name, title },
    notes: said(body),
    columns: table.columns.map(({ heading, width, align }) => ({
      ...{ header: heading, width: Math.max(8, Math.round(width * 1.4)) },
      ...(align === "right" ? { format: "number" as const } : {}),
    })),
    rows: table.rows.map(({ cells }) =>
      cells.map((cell, at) => cellValue(textOf(cell), table.columns[at]?.align)),
    ),
  };
}

// What stands before the first table holds for all of them.
function said(body: OfficialDocument["body"]): string[] {
  const first = body.findIndex(({ kind }) => kind === "table");
  return body.slice(0, first).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

type Cell = OfficialTable["rows"][number]["cells"][number];
const textOf = (cell: Cell) => (typeof cell === "string" ? cell : cell.text);

// As people write them in Vietnam: 05, 1.234.
function cellValue(text: string, align: OfficialTable["columns"][number]["align"]): CellValue {
  const isFigure = align === "right" && /^\d[\d.]*$/.test(text);
  return isFigure ? Number(text.replaceAll(".", "")) : text;
}
