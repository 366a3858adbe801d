import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { escapeHtml } from "./escape.ts";
import type { Cell, OfficialTable } from "./model.ts";

type Row = OfficialTable["rows"][number];

/** A letter of no script, which no text may bring along. */
export const placeMark = "\uE000";

/** Where a table will stand: what the paragraph reads that holds its place. */
export const placeOfTable = (index: number) => `${placeMark}table ${index}${placeMark}`;

/**
 * Puts tables into a finished DOCX in place of the paragraphs that hold theirs. Tables are written here as
 * WordprocessingML because an annex may have a hundred thousand cells, for each of which the library makes two dozen objects.
 *
 * @param tables each with the width of the text it stands in, in twentieths of a point
 */
export function placeTables(
  docx: Uint8Array,
  tables: readonly { readonly table: OfficialTable; readonly width: number }[],
): Uint8Array {
  const files = unzipSync(docx);
  const body = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const placed = body.replace(
    /<w:p>(?:(?!<\/w:p>).)*?\uE000table (\d+)\uE000.*?<\/w:p>/gs,
    (paragraph, index) => {
      const found = tables[Number(index)];
      return found ? tableXml(found.table, found.width) : paragraph;
    },
  );
  return zipSync({ ...files, "word/document.xml": strToU8(flatEnds(placed)) }, { level: 3 });
}

// A section ends with a paragraph of nothing; of full height, it falls on a page of its own behind a full one.
const flatEnds = (body: string) =>
  body.replaceAll(
    "<w:p><w:pPr><w:sectPr",
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr><w:sectPr',
  );

/**
 * A table as WordprocessingML, its first row repeated on every page. With `cellStyle` the letters follow that paragraph
 * style, else they are of 12 points.
 */
export function tableXml(table: OfficialTable, width: number, cellStyle?: string): string {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.floor((width * column.width) / total));
  const wide = widths.reduce((sum, one) => sum + one, 0);
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join("");
  const headings = widths.map((one, index) =>
    cellXml(table.columns[index]?.heading ?? "", widthXml(one), {
      ...{ bold: true, align: "center" as const },
      ...{ style: cellStyle },
    }),
  );
  const rows = table.rows.map((row) => rowXml(table, row, widths, cellStyle));
  return `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${wide}"/>${bordersXml}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headings.join("")}</w:tr>${rows.join("")}</w:tbl>`;
}

const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
const bordersXml = `<w:tblBorders>${sides.map(border).join("")}</w:tblBorders>`;

const widthXml = (width: number) => `<w:tcW w:type="dxa" w:w="${width}"/>`;

function rowXml(
  { columns }: OfficialTable,
  row: Row,
  widths: readonly number[],
  style: string | undefined,
): string {
  const cells = row.cells.map((cell, index) =>
    cellXml(
      cell,
      row.span ? `<w:gridSpan w:val="${columns.length}"/>` : widthXml(widths[index] ?? 0),
      {
        ...{ bold: row.strong === true, style },
        align: columns[index]?.align ?? "left",
      },
    ),
  );
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr>`;
}

const cellMargins = `<w:tcMar>${["top:30", "left:80", "bottom:30", "right:80"]
  .map((one) => one.split(":"))
  .map(([side, size]) => `<w:${side} w:type="dxa" w:w="${size}"/>`)
  .join("")}</w:tcMar><w:vAlign w:val="center"/>`;

interface Look {
  readonly bold: boolean;
  readonly align: "left" | "center" | "right";
  /** The paragraph style that says how letters look. */
  readonly style: string | undefined;
}

function cellXml(cell: Cell, size: string, { bold, align, style }: Look): string {
  const look = style === undefined ? letterSize : "";
  const words = runXml(typeof cell === "string" ? cell : cell.text, bold, look);
  const shown = typeof cell === "string" ? words : linkXml(cell.href, words);
  return `<w:tc><w:tcPr>${size}${cellMargins}</w:tcPr><w:p><w:pPr>${style === undefined ? "" : `<w:pStyle w:val="${style}"/>`}<w:jc w:val="${align}"/></w:pPr>${shown}</w:p></w:tc>`;
}

const letterSize = '<w:sz w:val="24"/><w:szCs w:val="24"/>';

function runXml(text: string, bold: boolean, look: string): string {
  const weight = bold ? "<w:b/><w:bCs/>" : "";
  return `<w:r><w:rPr>${weight}${look}</w:rPr><w:t xml:space="preserve">${textXml(text)}</w:t></w:r>`;
}

// A field, so that thousands of links need no entries among the package's relations.
function linkXml(href: string, words: string): string {
  return `<w:fldSimple w:instr="${textXml(` HYPERLINK "${href.replaceAll('"', "%22")}" `)}">${words}</w:fldSimple>`;
}

/** A text inside XML; XML 1.0 has no letters for control characters (2.2). */
export const textXml = (text: string) =>
  escapeHtml(text.normalize("NFC").replace(/[^\P{Cc}\t\n]/gu, " "));
