// Makes a .docx of a source.txt, with what offices leave in Word files: tracked changes, hidden
// words, text boxes, footnotes, running heads, restarted numbering, fonts of the old encodings.
import { strToU8, zipSync } from "fflate";
import { tcvn3Of } from "./old-encodings.mjs";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const P = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
const WRITTEN = new Date(2026, 0, 1);
const BY = 'w:author="Chuyên viên" w:date="2026-01-05T08:00:00Z"';
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function textXml(text, tag) {
  const part = (words) => `<w:${tag} xml:space="preserve">${escaped(words)}</w:${tag}>`;
  return text
    .split("{br}")
    .map((line) => line.split("{tab}").map(part).join("<w:tab/>"))
    .join("<w:br/>");
}

function run(text, look, made) {
  const upper = made.oldFont && look.upper;
  const font = made.oldFont ? `.VnTime${upper ? "H" : ""}` : "";
  const words = made.oldFont ? tcvn3Of(upper ? text.toLowerCase() : text) : text;
  const marks = [
    font && `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`,
    look.bold && "<w:b/>",
    look.italic && "<w:i/>",
    look.hidden && "<w:vanish/>",
    look.size && `<w:sz w:val="${look.size}"/>`,
  ];
  const properties = marks.filter(Boolean).join("");
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}${textXml(words, look.deleted ? "delText" : "t")}</w:r>`;
}

const MARKED = /\{\+(.*?)\+\}|\{-(.*?)-\}|\{\?(.*?)\?\}|\{fn:(.*?)\}|\*\*(.*?)\*\*/g;

function footnote(text, made) {
  made.notes.push(text);
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${made.notes.length}"/></w:r>`;
}

/** The runs of one line with its marks. */
function runs(text, look, made) {
  let out = "";
  let at = 0;
  const plain = (words) => {
    if (words) out += run(words, look, made);
  };
  for (const found of text.matchAll(MARKED)) {
    plain(text.slice(at, found.index));
    const [, added, removed, hidden, note, bold] = found;
    made.changes += 1;
    if (added !== undefined)
      out += `<w:ins w:id="${made.changes}" ${BY}>${run(added, look, made)}</w:ins>`;
    else if (removed !== undefined)
      out += `<w:del w:id="${made.changes}" ${BY}>${run(removed, { ...look, deleted: true }, made)}</w:del>`;
    else if (hidden !== undefined) out += run(hidden, { ...look, hidden: true }, made);
    else if (note !== undefined) out += footnote(note, made);
    else out += run(bold, { ...look, bold: true }, made);
    at = found.index + found[0].length;
  }
  plain(text.slice(at));
  return out;
}

function paragraph(text, look, made, properties = "") {
  const align = look.align ? `<w:jc w:val="${look.align}"/>` : "";
  const inside = properties + align;
  return `<w:p>${inside ? `<w:pPr>${inside}</w:pPr>` : ""}${runs(text, look, made)}</w:p>`;
}

/** A text box as Word writes it: the drawing, and the same words again for readers of old. */
function textBox(lines, made) {
  const inside = lines.map((line) => paragraph(line, { align: "center" }, made)).join("");
  const content = `<w:txbxContent>${inside}</w:txbxContent>`;
  const drawing = `<w:drawing><wp:inline><wp:extent cx="2000000" cy="500000"/><wp:docPr id="1" name="Hộp văn bản"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const old = `<w:pict><v:shape style="width:157pt;height:39pt"><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

const LOOKS = { T: {}, C: { align: "center" } };

function cellLines(text, ruled, made) {
  return text
    .split(" // ")
    .map((line) => {
      const upper = /^\^/.test(line);
      const look = { ...(ruled ? LOOKS.T : LOOKS.C), ...(upper ? { upper } : {}) };
      return paragraph(upper ? line.slice(1) : line, look, made);
    })
    .join("");
}

function rowXml(row, below, { ruled, widths }, made) {
  const cells = [];
  row.forEach((text, column) => {
    if (text === "<" && cells.length) cells.at(-1).columns += 1;
    else cells.push({ text, column, columns: 1 });
  });
  const xml = cells.map(({ text, column, columns }) => {
    const merged =
      text === "^^" ? "<w:vMerge/>" : below?.[column] === "^^" ? '<w:vMerge w:val="restart"/>' : "";
    const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merged}</w:tcPr>${cellLines(text === "^^" ? "" : text, ruled, made)}</w:tc>`;
  });
  return `<w:tr>${xml.join("")}</w:tr>`;
}

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("");

function tableXml({ ruled, borders, rows, widths }, made) {
  const count = Math.max(...rows.map((row) => row.length));
  const columns = widths ?? Array(count).fill(Math.floor(9400 / count));
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const lines = rows.map((row, at) => rowXml(row, rows[at + 1], { ruled, widths: columns }, made));
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${borders ? `<w:tblBorders>${BORDERS}</w:tblBorders>` : ""}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join("")}</w:tbl>`;
}

function itemXml(line, made) {
  const numbered = /^#(\d)\.(\d) (.*)$/.exec(line);
  if (numbered)
    return paragraph(
      numbered[3],
      {},
      made,
      `<w:numPr><w:ilvl w:val="${numbered[2]}"/><w:numId w:val="${numbered[1]}"/></w:numPr>`,
    );
  if (line === "!page") return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  if (line === "!columns")
    return `<w:p><w:pPr>${section(false, { header: made.header })}</w:pPr></w:p>`;
  if (line === "!landscape") return `<w:p><w:pPr>${section(false, made)}</w:pPr></w:p>`;
  if (line.startsWith("!box ")) return textBox(line.slice(5).split(" // "), made);
  if (line.startsWith("^~ "))
    return paragraph(line.slice(3), { align: "center", italic: true }, made);
  if (line.startsWith("^^ "))
    return paragraph(line.slice(3), { align: "center", bold: true, upper: true }, made);
  if (line.startsWith("^ ")) return paragraph(line.slice(2), { align: "center", bold: true }, made);
  if (line.startsWith("> ")) return paragraph(line.slice(2), { align: "right" }, made);
  return paragraph(line, { align: "both" }, made);
}

function section(landscape, { header, columns }) {
  const size = landscape
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/>';
  const refs = header ? '<w:headerReference w:type="default" r:id="rId3"/>' : "";
  const type = columns ? '<w:type w:val="continuous"/>' : "";
  const beside = columns ? '<w:cols w:num="2" w:space="567"/>' : "";
  return `<w:sectPr>${refs}${type}${size}<w:pgMar w:top="1134" w:right="1021" w:bottom="1134" w:left="1588" w:header="567" w:footer="567" w:gutter="0"/>${beside}</w:sectPr>`;
}

function bodyXml(lines, made) {
  const out = [];
  let widths;
  let borders = true;
  let table;
  const flush = () => {
    if (table) out.push(tableXml(table, made), paragraph("", {}, made));
    table = undefined;
  };
  for (const line of lines) {
    const row = /^([|=]) (.*)$/.exec(line);
    if (!row) {
      flush();
      if (line.startsWith("!cols ")) widths = line.slice(6).split(" ").map(Number);
      else if (line === "!noborders") borders = false;
      else out.push(itemXml(line, made));
      continue;
    }
    const ruled = row[1] === "|";
    if (table && table.ruled !== ruled) flush();
    table ??= { ruled, borders: ruled && borders, rows: [], widths };
    widths = undefined;
    borders = true;
    table.rows.push(row[2].split("|").map((cell) => cell.trim()));
  }
  flush();
  return out.join("");
}

/** `!list 1 upperRoman:%1. decimal:%2.` and `!again 2 of 1 level`: a new numbering from one. */
function numberingXml(lines) {
  const lists = lines
    .filter((line) => line.startsWith("!list "))
    .map((line) => line.slice(6).split(" "));
  const again = lines.flatMap((line) => /^!again (\d) of (\d) (\d)$/.exec(line)?.slice(1) ?? []);
  const level = (words, at) => {
    const colon = words.indexOf(":");
    return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${words.slice(0, colon)}"/><w:lvlText w:val="${words.slice(colon + 1).replaceAll("_", " ")}"/></w:lvl>`;
  };
  const abstract = lists.map(
    ([id, ...levels]) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.map(level).join("")}</w:abstractNum>`,
  );
  const nums = lists.map(
    ([id]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  );
  for (let at = 0; at < again.length; at += 3)
    nums.push(
      `<w:num w:numId="${again[at]}"><w:abstractNumId w:val="${again[at + 1]}"/><w:lvlOverride w:ilvl="${again[at + 2]}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    );
  return abstract.join("") + nums.join("");
}

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>';

function partsOf(lines) {
  const header = lines.find((line) => line.startsWith("!header "))?.slice(8);
  const columns = lines.includes("!columns");
  const made = { notes: [], changes: 0, header, columns, oldFont: lines.includes("!oldfont") };
  const body = bodyXml(
    lines.filter((line) => !/^!(?:list|again|header|oldfont)/.test(line)),
    made,
  );
  const notes = made.notes.map(
    (text, at) =>
      `<w:footnote w:id="${at + 1}">${paragraph(text, { size: 20 }, made)}</w:footnote>`,
  );
  const page =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  return [
    [
      "document",
      "document.main",
      "document",
      `<w:body>${body}${section(lines.includes("!landscape"), made)}</w:body>`,
    ],
    ["styles", "styles", "styles", STYLES],
    [
      "header1",
      "header",
      "hdr",
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${header === undefined ? "" : run(`${header} `, {}, made)}${page}</w:p>`,
    ],
    ["numbering", "numbering", "numbering", numberingXml(lines)],
    [
      "footnotes",
      "footnotes",
      "footnotes",
      `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${notes.join("")}`,
    ],
  ];
}

/** Bytes of the .docx a source tells; the same bytes for the same source. */
export function docxOf(source) {
  const parts = partsOf(source.split("\n").filter((line) => line.trim()));
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const overrides = parts.map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`,
  );
  const related = parts
    .slice(1)
    .map(
      ([name, type], at) =>
        `<Relationship Id="rId${at + 2}" Type="${R}/${type}" Target="${name}.xml"/>`,
    );
  const files = {
    "[Content_Types].xml": `${head}<Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${P}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="${P}/relationships">${related.join("")}</Relationships>`,
    ...Object.fromEntries(
      parts.map(([name, , root, xml]) => [
        `word/${name}.xml`,
        `${head}<w:${root} ${NAMESPACES}>${xml}</w:${root}>`,
      ]),
    ),
  };
  const bytes = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]);
  return zipSync(Object.fromEntries(bytes), { mtime: WRITTEN });
}
