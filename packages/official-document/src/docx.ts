import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { dateLine } from "./dates.ts";
import { placeMark, placeOfTable, placeTables } from "./docx-table.ts";
import type { Annex, BodyBlock, OfficialDocument, OfficialTable, PageMargins } from "./model.ts";
import { sampleMargins } from "./model.ts";
import { numberLine } from "./numbers.ts";
import { balanced, boldWidth } from "./text-width.ts";
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

type Block = Paragraph | Table;

/** Millimetres in twentieths of a point. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

// A4 in twips, twentieths of a point.
const sheet = { width: 11_906, height: 16_838 };

/**
 * The document as the bytes of a DOCX in the form of Decree 30/2020: Times New Roman, the header as a borderless table of
 * 40 to 60, rules as borders of their measure, page numbers in the top margin but not on page 1, each annex numbered anew.
 *
 * @example await renderDocx(dutySlip(input))
 */
export async function renderDocx(
  document: OfficialDocument,
  margins: PageMargins = sampleMargins,
): Promise<Uint8Array> {
  const annexes = document.annexes ?? [];
  const tables: PlacedTable[] = [];
  const sections = [
    section(mainBlocks(document, margins, tables), margins, false),
    ...annexes.map((annex, index) =>
      annexSection(document, annex, annexes.length > 1 ? index + 1 : null, { margins, tables }),
    ),
  ];
  const title = `${document.typeName} ${document.abstract}`;
  return packed({ title, creator: document.issuingOrgan, sections }, tables);
}

/** One annex as a DOCX of its own, in the form and with the number it has in the whole; null: there is no other. */
export async function renderAnnexDocx(
  document: OfficialDocument,
  annex: Annex,
  number: number | null,
  margins: PageMargins = sampleMargins,
): Promise<Uint8Array> {
  const tables: PlacedTable[] = [];
  const sections = [annexSection(document, annex, number, { margins, tables })];
  const title = annexBookmark(annex, number);
  return packed({ title, creator: document.issuingOrgan, sections }, tables);
}

async function packed(
  file: Pick<IPropertiesOptions, "title" | "creator" | "sections">,
  tables: readonly PlacedTable[],
): Promise<Uint8Array> {
  const run = { font: "Times New Roman", size: 28, color: "000000", language: { value: "vi-VN" } };
  const whole = new Document({ ...file, styles: { default: { document: { run } } } });
  return placeTables(await Packer.pack(whole, "uint8array"), tables);
}

interface PlacedTable {
  readonly table: OfficialTable;
  /** Of the text it stands in, in twips. */
  readonly width: number;
}

function section(children: Block[], margins: PageMargins, landscape: boolean): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 26, children: [PageNumber.CURRENT] })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          ...sheet,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(10),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph("")] }),
    },
    children,
  };
}

const textWidth = (margins: PageMargins, landscape = false) =>
  (landscape ? sheet.height : sheet.width) - twips(margins.left) - twips(margins.right);

function mainBlocks(
  document: OfficialDocument,
  margins: PageMargins,
  tables: PlacedTable[],
): Block[] {
  const width = textWidth(margins);
  return [
    head(document, width),
    ...(document.letter ? [] : titleBlocks(document, width)),
    ...(document.letter
      ? letterAddressees(document.addressees)
      : addressLines(document.addressees).map((line) => centred(line, { before: 120 }))),
    ...ended(document.bases).map((basis) => said(basis, { italics: true })),
    ...endedBody(document, width, tables),
    foot(document, width),
  ];
}

// Who signs never stands alone on a page: the last lines of the text go along.
function endedBody({ body }: OfficialDocument, width: number, tables: PlacedTable[]): Block[] {
  const blocks = closing(body);
  const last = blocks.at(-1);
  const rest = last?.kind === "paragraph" ? blocks.slice(0, -1) : blocks;
  return [
    ...rest.flatMap((block) => bodyBlocks(block, width, tables)),
    ...(last?.kind === "paragraph" ? [said(last.text, { keepNext: true })] : []),
  ];
}

function titleBlocks(document: OfficialDocument, width: number): Block[] {
  return [
    centred(upper(document.typeName), { bold: true, before: 240 }),
    ...ruled(document.abstract, { bold: true }, width, 0.4),
  ];
}

// One addressee stands after the colon in the middle; several each on a line of their own, their dashes under the colon.
function letterAddressees(names: readonly string[]): Block[] {
  const [first = "", ...more] = addressLines(names);
  if (more.length === 0) return [centred(first, { before: 240, after: 240 })];
  const line = (text: string, before: number, indent: object) =>
    new Paragraph({ spacing: { before }, indent, children: [run(text, {})] });
  return [
    line(first, 240, { left: addressIndent }),
    ...more.map((text) => line(text, 0, { left: underColon + dash, hanging: dash })),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

// Twips: "Kính gửi:" at 14 pt is about 1 200 wide.
const addressIndent = 1_500;
const underColon = 2_700;
const dash = 160;

interface Setting {
  readonly margins: PageMargins;
  readonly tables: PlacedTable[];
}

function annexSection(
  document: OfficialDocument,
  annex: Annex,
  number: number | null,
  setting: Setting,
): ISectionOptions {
  const blocks = annexBlocks(document, annex, number, setting);
  return section(blocks, setting.margins, annex.landscape === true);
}

function annexBlocks(
  document: OfficialDocument,
  annex: Annex,
  number: number | null,
  { margins, tables }: Setting,
): Block[] {
  const width = textWidth(margins, annex.landscape);
  return [
    centred(annexNumber(number), { bold: true, outlineLevel: 0 }),
    centred(upper(annex.title), { bold: true, outlineLevel: 1 }),
    centred(annexReference(document), { italics: true, after: 120 }),
    ...closing(annex.body).flatMap((block) => bodyBlocks(block, width, tables, belowAnnex)),
  ];
}

// An annex takes two levels of the contents: its number and its title.
const belowAnnex = 2;

const upper = (text: string) => text.toLocaleUpperCase("vi");

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** In half points; 28 when not said. */
  readonly size?: number;
  /** Space before and after, in twips. */
  readonly before?: number;
  readonly after?: number;
  /** From 0: where the line stands in the reader's list of contents. */
  readonly outlineLevel?: number;
  /** On one page with what follows. */
  readonly keepNext?: boolean;
}

function run(text: string, { bold = false, italics = false, size = 28 }: Look): TextRun {
  // The letter that marks the place of a table is nobody's text.
  const said = text.normalize("NFC").replaceAll(placeMark, "");
  return new TextRun({ text: said, bold, italics, size });
}

function centred(text: string, look: Look): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: look.before ?? 0, after: look.after ?? 0 },
    ...(look.outlineLevel === undefined ? {} : { outlineLevel: look.outlineLevel, keepNext: true }),
    children: [run(text, look)],
  });
}

// Body text: justified, first line 1,27 cm in, 6 pt between paragraphs.
function said(text: string, look: Look): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 720 },
    spacing: { before: 120, line: 276, lineRule: LineRuleType.AUTO },
    ...(look.keepNext ? { keepNext: true } : {}),
    children: [run(text, look)],
  });
}

// A rule of a part of the line above it: the lower border of an empty paragraph, drawn in from both sides.
function ruled(text: string, look: Look, width: number, share: number): Paragraph[] {
  const size = look.size ?? 28;
  const lines = balanced(text, width / 20, size / 2);
  const longest = Math.max(...lines.map((line) => boldWidth(line, size / 2)));
  const wide = Math.min(longest * 20, width);
  const side = Math.max(0, Math.round((width - wide * share) / 2));
  return [
    ...lines.map((line) => centred(line, look)),
    new Paragraph({
      indent: { left: side, right: side },
      spacing: { line: 40, lineRule: LineRuleType.EXACT, after: 120 },
      border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 3 } },
      children: [],
    }),
  ];
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = {
  ...{ top: noBorder, bottom: noBorder, left: noBorder, right: noBorder },
  ...{ insideHorizontal: noBorder, insideVertical: noBorder },
};

function layoutTable(widths: readonly number[], rows: readonly (readonly Block[][])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                margins: { left: 0, right: 0 },
                children,
              }),
          ),
        }),
    ),
  });
}

function head(document: OfficialDocument, width: number): Table {
  const left = Math.round(width * 0.4);
  const right = width - left;
  const { serial, notation } = document.number;
  const governing = document.governingOrgan
    ? balanced(upper(document.governingOrgan), left / 20, 12).map((line) =>
        centred(line, { size: 24 }),
      )
    : [];
  return layoutTable(
    [left, right],
    [
      [
        [...governing, ...ruled(upper(document.issuingOrgan), { bold: true, size: 24 }, left, 0.4)],
        [
          centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true, size: 24 }),
          ...ruled("Độc lập - Tự do - Hạnh phúc", { bold: true, size: 26 }, right, 1),
        ],
      ],
      [
        [
          centred(numberLine(serial, notation), { size: 26 }),
          ...(document.letter
            ? [centred(letterAbstract(document.abstract), { size: 24, before: 120 })]
            : []),
        ],
        [centred(dateLine(document.place, document.date), { size: 26, italics: true })],
      ],
    ],
  );
}

function foot({ recipients, signature }: OfficialDocument, width: number): Table {
  const half = Math.floor(width / 2);
  const small = (text: string, look: Look) =>
    new Paragraph({ spacing: { before: look.before ?? 0 }, children: [run(text, look)] });
  return layoutTable(
    [half, width - half],
    [
      [
        [
          small("Nơi nhận:", { bold: true, italics: true, size: 24, before: 120 }),
          ...ended(recipients).map((one) => small(`- ${one}`, { size: 22 })),
        ],
        [
          ...signatureLines(signature).map((line, at) =>
            centred(line, { bold: true, before: at === 0 ? 120 : 0 }),
          ),
          centred(signature.name ?? "", { bold: true, before: 1_400 }),
        ],
      ],
    ],
  );
}

function bodyBlocks(block: BodyBlock, width: number, tables: PlacedTable[], above = 0): Block[] {
  if (block.kind === "table")
    return [new Paragraph(placeOfTable(tables.push({ table: block, width }) - 1))];
  if (block.kind === "paragraph") return [said(block.text, {})];
  if (block.kind === "list") return block.items.map((item) => said(`- ${item}`, {}));
  return [
    new Paragraph({
      indent: { firstLine: 720 },
      keepNext: true,
      outlineLevel: block.level - 1 + above,
      spacing: { before: 120, after: 60 },
      children: [run(block.text, { bold: true })],
    }),
  ];
}
