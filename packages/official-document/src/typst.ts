import { dateLine } from "./dates.ts";
import type {
  Annex,
  BodyBlock,
  Cell,
  OfficialDocument,
  OfficialTable,
  PageMargins,
} from "./model.ts";
import { sampleMargins } from "./model.ts";
import { numberLine } from "./numbers.ts";
import { balanced } from "./text-width.ts";
import {
  addressLines,
  annexBookmark,
  annexNumber,
  annexReference,
  closing,
  ended,
  letterAbstract,
  signatureLines,
} from "./wording.ts";

/**
 * The document as Typst source, to be made into a tagged PDF by whoever has a compiler and the fonts (`Tinos`, of
 * the metrics of Times New Roman). Every text stands in a string literal, so that none is taken for markup.
 *
 * @example compiler.pdf({ mainFileContent: officialTypst(dutySlip(input)) }, { pdfStandard: "ua-1" })
 */
export function officialTypst(
  document: OfficialDocument,
  margins: PageMargins = sampleMargins,
): string {
  const heading = deepens(0);
  const parts = [
    preamble(`${document.typeName} ${document.abstract}`, document.issuingOrgan, margins),
    head(document, margins),
    ...(document.letter
      ? letterAddressees(document.addressees)
      : [
          `#titled(${literal(document.typeName.toLocaleUpperCase("vi"))}, ${literal(document.abstract)})`,
          ...addressLines(document.addressees).map((line) => `#addressed(${literal(line)})`),
        ]),
    ...ended(document.bases).map((basis) => `#basis(${literal(basis)})`),
    ...endedBody(document, heading),
    foot(document),
    ...annexSources(document),
  ];
  return `${parts.join("\n")}\n`;
}

/**
 * One annex as a document of its own, in the form and with the number it has in the whole; null: there is no other.
 *
 * @example annexTypst(report, annex, 3)
 */
export function annexTypst(
  document: OfficialDocument,
  annex: Annex,
  number: number | null,
  margins: PageMargins = sampleMargins,
): string {
  const parts = [
    preamble(annexBookmark(annex, number), document.issuingOrgan, margins),
    `#set page(flipped: ${annex.landscape === true})`,
    annexSource(document, annex, number),
  ];
  return `${parts.join("\n")}\n`;
}

// One addressee stands after the colon in the middle; several each on a line of their own, their dashes under the colon.
function letterAddressees(names: readonly string[]): string[] {
  const [first = "", ...more] = addressLines(names);
  if (more.length === 0) return [`#v(12pt)\n#align(center, plain(${literal(first)}))\n#v(12pt)`];
  const rows = more.map(
    (text) => `#pad(left: 4.76cm, par(hanging-indent: 0.28cm, justify: false, ${literal(text)}))`,
  );
  return [`#v(12pt)\n#pad(left: 2.65cm, plain(${literal(first)}))`, ...rows, "#v(8pt)"];
}

/** A Typst string literal. */
function literal(text: string): string {
  const escaped = text
    .normalize("NFC")
    .replace(/[\\"]/g, (letter) => `\\${letter}`)
    .replace(/\n/g, "\\n")
    .replace(/[^\P{Cc}]/gu, " ");
  return `"${escaped}"`;
}

// Sizes and places: Decree 30/2020, Annex I; the page's number stands in the middle of the top margin, not on page 1.
function preamble(title: string, author: string, page: PageMargins) {
  return `#set document(title: ${literal(title)}, author: ${literal(author)})
#set text(font: "Tinos", size: 14pt, lang: "vi", hyphenate: false)
#set page(paper: "a4", margin: (top: ${page.top}mm, bottom: ${page.bottom}mm, left: ${page.left}mm, right: ${page.right}mm),
  header: context if counter(page).get().first() > 1 { place(top + center, dy: 10mm, text(size: 13pt, counter(page).display())) })
#set par(justify: true, leading: 0.55em, spacing: 0.55em + 6pt)
#set table(stroke: 0.5pt, inset: 4pt)
#show heading: it => block(above: 0.55em + 6pt, below: 0.55em + 6pt, text(size: 14pt, weight: "bold", h(1.27cm) + it.body))
#let plain(body) = par(justify: false, first-line-indent: 0pt, body)
#let ruled(share, body) = layout(size => {
  let wide = calc.min(measure(body).width, size.width)
  align(center, stack(spacing: 5pt, align(center, body), line(length: wide * share, stroke: 0.6pt)))
})
#let titled(kind, abstract) = {
  v(12pt)
  align(center, plain(text(weight: "bold", kind)))
  ruled(0.4, plain(text(weight: "bold", abstract)))
  v(8pt)
}
#let annexed(bookmark, number, title) = {
  show heading: align(center, plain(text(size: 14pt, weight: "bold", number + linebreak() + title)))
  heading(level: 1, bookmark)
}
#let addressed(body) = align(center, plain(body))
#let said(body) = par(first-line-indent: (amount: 1.27cm, all: true), body)
#let kept(body) = block(sticky: true, above: 0.55em + 6pt, below: 0.55em + 6pt, body)
#let basis(body) = said(text(style: "italic", body))
`;
}

const pointsOf = (millimetres: number) => (millimetres / 25.4) * 72;

// The left 40 % of the page; a name that needs two lines is divided in the middle.
function organ(name: string, { left, right }: PageMargins): string {
  const lines = balanced(upper(name), pointsOf(210 - left - right) * 0.4, 12);
  return lines.map(literal).join(" + linebreak() + ");
}

function head(document: OfficialDocument, page: PageMargins): string {
  const governing = document.governingOrgan
    ? `plain(text(size: 12pt, ${organ(document.governingOrgan, page)})), `
    : "";
  return `#grid(columns: (40%, 60%), row-gutter: 8pt, align: center,
  stack(spacing: 7pt, ${governing}ruled(0.4, plain(text(size: 12pt, weight: "bold", ${organ(document.issuingOrgan, page)})))),
  stack(spacing: 7pt, plain(text(size: 12pt, weight: "bold", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")), ruled(1.0, plain(text(size: 13pt, weight: "bold", "Độc lập - Tự do - Hạnh phúc")))),
  ${numberSource(document)},
  plain(text(size: 13pt, style: "italic", ${literal(dateLine(document.place, document.date))})))`;
}

function numberSource({ number, letter, abstract }: OfficialDocument): string {
  const { serial, notation } = number;
  const said = `plain(text(size: 13pt, ${literal(numberLine(serial, notation))}))`;
  if (!letter) return said;
  const about = `align(center, plain(text(size: 12pt, ${literal(letterAbstract(abstract))})))`;
  return `stack(spacing: 8pt, ${said}, ${about})`;
}

const upper = (text: string) => text.toLocaleUpperCase("vi");

// A tagged document may not skip a level of headings on the way down (PDF/UA-1, 7.4.2); what is `above` counts along.
function deepens(above: number): (level: number) => number {
  let deepest = above;
  return (level) => {
    deepest = Math.min(level + above, deepest + 1);
    return deepest;
  };
}

// Who signs never stands alone on a page: the end of the text goes along.
function endedBody({ body }: OfficialDocument, heading: (level: number) => number): string[] {
  const blocks = closing(body);
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph") return blocks.map((block) => blockSource(block, heading));
  const rest = blocks.slice(0, -1).map((block) => blockSource(block, heading));
  return [...rest, `#kept(said(${literal(last.text)}))`];
}

function blockSource(block: BodyBlock, heading: (level: number) => number): string {
  if (block.kind === "table") return tableSource(block);
  if (block.kind === "paragraph") return `#said(${literal(block.text)})`;
  if (block.kind === "list")
    return block.items.map((item) => `#said(${literal(`- ${item}`)})`).join("\n");
  return `#heading(level: ${heading(block.level)}, ${literal(block.text)})`;
}

// Columns carry the alignment and a bare string is a cell: an annex may hold a hundred thousand of them.
function tableSource(table: OfficialTable): string {
  const columns = table.columns.map(({ width }) => `${Number(width)}fr`).join(", ");
  const sides = table.columns.map(({ align = "left" }) => align).join(", ");
  const headings = table.columns.map(
    ({ heading }) => `table.cell(align: center, strong(${literal(heading)}))`,
  );
  const rows = table.rows.map((row) => `${rowSource(table, row)},`);
  return `#{
  set text(size: 12pt)
  set par(justify: false, leading: 0.45em)
  table(columns: (${columns},), align: (${sides},), table.header(${headings.join(", ")}),
    ${rows.join("\n    ")})
}`;
}

function rowSource({ columns }: OfficialTable, row: OfficialTable["rows"][number]): string {
  const cells = row.cells.map((cell) =>
    row.strong ? `strong(${cellSource(cell)})` : cellSource(cell),
  );
  if (!row.span) return cells.join(", ");
  return cells.map((cell) => `table.cell(colspan: ${columns.length}, ${cell})`).join(", ");
}

function cellSource(cell: Cell): string {
  if (typeof cell === "string") return literal(cell);
  return `link(${literal(cell.href)}, ${literal(cell.text)})`;
}

function foot({ recipients, signature }: OfficialDocument): string {
  const left = [
    'plain(text(size: 12pt, weight: "bold", style: "italic", "Nơi nhận:"))',
    ...ended(recipients).map((one) => `plain(text(size: 11pt, ${literal(`- ${one}`)}))`),
  ];
  const bold = (line: string) => `plain(text(weight: "bold", ${literal(line)}))`;
  const right = [
    ...signatureLines(signature).map(bold),
    "v(25mm)",
    ...(signature.name ? [bold(signature.name)] : []),
  ];
  return `#block(breakable: false, above: 0.55em + 12pt, grid(columns: (50%, 50%), align: (left, center),
  stack(spacing: 6pt, ${left.join(", ")}),
  stack(spacing: 7pt, ${right.join(", ")})))`;
}

// The number is set back at the end of the page before, so that the header of the annex's first page knows it is the first.
function annexSources(document: OfficialDocument): string[] {
  const all = document.annexes ?? [];
  return all.map(
    (annex, index) => `#counter(page).update(0)
#set page(flipped: ${annex.landscape === true})
#pagebreak(weak: true)
${annexSource(document, annex, all.length > 1 ? index + 1 : null)}`,
  );
}

function annexSource(document: OfficialDocument, annex: Annex, number: number | null): string {
  const heading = deepens(1);
  return [
    `#annexed(${literal(annexBookmark(annex, number))}, ${literal(annexNumber(number))}, ${literal(upper(annex.title))})`,
    `#align(center, plain(text(style: "italic", ${literal(annexReference(document))})))`,
    "#v(6pt)",
    ...closing(annex.body).map((block) => blockSource(block, heading)),
  ].join("\n");
}
