import type { Look, Source, SourceItem, SourceRow } from "./source.ts";

const WIDTH = 9600;
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function run(text: string, bold: boolean, italic: boolean): string {
  const looks = `${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}`;
  return `<w:r>${looks ? `<w:rPr>${looks}</w:rPr>` : ""}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** `**bold**` inside a line; a `~` first makes the line italic. */
function runs(text: string, look: Look): string {
  const italic = look.italic || /^(?:\*\*)?~/.test(text);
  const parts = text.replace("~", italic && !look.italic ? "" : "~").split("**");
  return parts
    .map((part, index) => (part ? run(part, look.bold || index % 2 === 1, italic) : ""))
    .join("");
}

function paragraph(text: string, look: Look, properties = ""): string {
  const inside = `${properties}${look.center ? '<w:jc w:val="center"/>' : ""}`;
  return `<w:p>${inside ? `<w:pPr>${inside}</w:pPr>` : ""}${runs(text, look)}</w:p>`;
}

const numberOf = (level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

interface CellSpan {
  readonly text: string;
  readonly columns: number;
  readonly merge: "restart" | "continue" | null;
}

function spansOf(row: SourceRow, below: SourceRow | undefined): CellSpan[] {
  const spans: CellSpan[] = [];
  row.forEach((text, column) => {
    const last = spans.at(-1);
    if (text === "<" && last) {
      spans[spans.length - 1] = { ...last, columns: last.columns + 1 };
      return;
    }
    if (text === "^") spans.push({ text: "", columns: 1, merge: "continue" });
    else spans.push({ text, columns: 1, merge: below?.[column] === "^" ? "restart" : null });
  });
  return spans;
}

function cell({ text, columns, merge }: CellSpan, ruled: boolean, width: number): string {
  const look: Look = { center: !ruled, bold: false, italic: false };
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
  const down = merge ? `<w:vMerge${merge === "restart" ? ' w:val="restart"' : ""}/>` : "";
  const paragraphs = text.split(" // ").map((part) => paragraph(part.trim(), look));
  return `<w:tc><w:tcPr><w:tcW w:w="${width * columns}" w:type="dxa"/>${span}${down}</w:tcPr>${paragraphs.join("")}</w:tc>`;
}

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("");

function table(rows: readonly SourceRow[], ruled: boolean): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const width = Math.floor(WIDTH / columns);
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  const borders = ruled ? `<w:tblBorders>${BORDERS}</w:tblBorders>` : "";
  const lines = rows.map((row, index) => {
    const cells = spansOf(row, rows[index + 1]).map((one) => cell(one, ruled, width));
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/>${borders}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join("")}</w:tbl>`;
}

const AFTER_TABLE: Look = { center: false, bold: false, italic: false };

function itemXml(item: SourceItem): string {
  switch (item.kind) {
    case "paragraph":
      return paragraph(item.text, item.look);
    case "numbered":
      return paragraph(item.text, AFTER_TABLE, numberOf(item.level));
    case "page":
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    case "table":
      return `${table(item.rows, item.ruled)}${paragraph("", AFTER_TABLE)}`;
  }
}

/** The body of word/document.xml, A4 with the margins offices use. */
export function bodyOf({ items }: Source): string {
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/></w:sectPr>';
  return `<w:body>${items.map(itemXml).join("")}${page}</w:body>`;
}
