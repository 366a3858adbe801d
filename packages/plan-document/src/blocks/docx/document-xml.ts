import type { RawBlock, RawCell, RawLine } from "../raw-block.ts";
import type { Numbering } from "./numbering-xml.ts";
import { ParagraphReading, paragraphLines } from "./paragraph.ts";
import { fontOf, type Styles } from "./styles-xml.ts";
import { symbolOf } from "./symbols.ts";
import { type Attributes, isOn, readXml } from "./xml.ts";

interface CellReading {
  readonly lines: RawLine[];
  /** Paragraphs open around the cell: more than none where its table stands in a text box. */
  readonly depth: number;
  columns: number;
  continues: boolean;
  /** The old mark of a cell that only continues the one on its left. */
  continuesLeft: boolean;
}

interface TableReading {
  readonly number: number;
  cells: RawCell[];
  cell: CellReading | null;
  column: number;
  rowDeleted: boolean;
}

export interface DocumentParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
}

/** What was found beside the blocks. */
interface DocumentTraits {
  trackedChanges: boolean;
  /** Words stand in fonts of an encoding from before Unicode. */
  oldEncoding: boolean;
}

// Words struck out by tracked changes, the twin of a drawing kept for old programs, former properties,
// and field codes are not what the reader of the page sees.
const UNSEEN = new Set([
  "mc:Fallback",
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:tblPrExChange",
  "w:numberingChange",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:sectPr",
  "w:tblPr",
  "w:rubyPr",
  "w:rt",
]);

type Opener = (reader: DocumentReader, attributes: Attributes) => void;

/** Reads the body of word/document.xml, or one note of footnotes.xml, into raw blocks. */
class DocumentReader {
  readonly blocks: RawBlock[] = [];
  readonly traits: DocumentTraits = { trackedChanges: false, oldEncoding: false };
  readonly parts: DocumentParts;
  readonly tables: TableReading[] = [];
  readonly paragraphs: ParagraphReading[] = [];
  page = 1;
  inText = false;
  inRowProperties = false;
  noteKind: string | null = null;
  #unseen = 0;
  #tableCount = 0;
  #carried = "";

  constructor(parts: DocumentParts) {
    this.parts = parts;
  }

  get paragraph(): ParagraphReading | undefined {
    return this.paragraphs.at(-1);
  }

  get table(): TableReading | undefined {
    return this.tables.at(-1);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#unseen > 0 || UNSEEN.has(name)) this.#unseen += 1;
    else if (name === "w:del" || name === "w:moveFrom") this.#openDeletion();
    else OPENERS[name]?.(this, attributes);
  }

  close(name: string): void {
    if (this.#unseen > 0) this.#unseen -= 1;
    else CLOSERS[name]?.(this);
  }

  text(words: string): void {
    if (this.inText && this.#unseen === 0) this.paragraph?.add(words);
  }

  /** Inside properties the mark says that the paragraph or row is gone; elsewhere it holds the words that are gone. */
  #openDeletion(): void {
    this.traits.trackedChanges = true;
    const { table, paragraph } = this;
    if (this.inRowProperties && table) table.rowDeleted = true;
    else if (paragraph?.inProperties) paragraph.markDeleted = true;
    this.#unseen += 1;
  }

  openTable(): void {
    const number = this.tables.length === 0 ? this.#tableCount++ : -1;
    this.tables.push({ number, cells: [], cell: null, column: 0, rowDeleted: false });
  }

  /** Words of a table inside a cell stay words of that cell. */
  closeRow(): void {
    const table = this.table;
    if (!table || table.rowDeleted) return;
    const outer = this.tables.at(-2)?.cell;
    if (outer) outer.lines.push(...table.cells.flatMap((cell) => cell.lines));
    else this.blocks.push({ kind: "row", table: table.number, cells: table.cells });
  }

  closeCell(): void {
    const { table } = this;
    if (!table?.cell) return;
    const { lines, columns, continues, continuesLeft } = table.cell;
    const left = continuesLeft ? table.cells.pop() : undefined;
    if (left)
      table.cells.push({
        ...left,
        columns: left.columns + columns,
        lines: [...left.lines, ...lines],
      });
    else table.cells.push({ column: table.column, columns, continues, lines });
    table.column += columns;
    table.cell = null;
  }

  closeParagraph(): void {
    const done = this.paragraphs.pop();
    if (!done) return;
    const { styles } = this.parts;
    const style = styles.resolve(done.styleId ?? styles.defaultParagraph);
    if (!this.traits.oldEncoding && done.isLegacy(style)) this.traits.oldEncoding = true;
    // A paragraph whose mark was deleted runs on into the next one, which alone is numbered.
    if (done.markDeleted) this.#carried = done.words(style);
    else for (const line of paragraphLines(done, this.parts)) this.#emit(line);
    for (const line of done.floats) this.#emit(line);
  }

  openParagraph(): void {
    const paragraph = new ParagraphReading(this.page);
    if (this.#carried !== "") paragraph.goOnFrom(this.#carried);
    this.#carried = "";
    this.paragraphs.push(paragraph);
  }

  #emit(line: RawLine): void {
    const host = this.paragraph;
    const cell = this.table?.cell;
    if (cell && cell.depth === this.paragraphs.length) cell.lines.push(line);
    else if (host) host.floats.push(line);
    else if (this.noteKind !== null)
      this.blocks.push({ kind: "footnote", interrupts: false, ...line });
    else this.blocks.push({ kind: "paragraph", ...line });
  }
}

const newCell = (depth: number): CellReading => ({
  lines: [],
  depth,
  columns: 1,
  continues: false,
  continuesLeft: false,
});

function openRow(reader: DocumentReader): void {
  const { table } = reader;
  if (table) Object.assign(table, { cells: [], cell: null, column: 0, rowDeleted: false });
}

function skipColumns(reader: DocumentReader, attributes: Attributes): void {
  if (reader.table) reader.table.column += Number(attributes["w:val"] ?? 0) || 0;
}

function setSpan(reader: DocumentReader, attributes: Attributes): void {
  const cell = reader.table?.cell;
  const columns = Number(attributes["w:val"] ?? 1);
  if (cell && columns > 0 && columns < 200) cell.columns = columns;
}

function setMerge(reader: DocumentReader, attributes: Attributes): void {
  const cell = reader.table?.cell;
  if (cell) cell.continues = attributes["w:val"] !== "restart";
}

function setOldMerge(reader: DocumentReader, attributes: Attributes): void {
  const cell = reader.table?.cell;
  if (cell) cell.continuesLeft = attributes["w:val"] !== "restart";
}

// A sign of a symbol font stands by the code of its drawing: ticks, boxes and bullets as Unicode has them.
function addSymbol(reader: DocumentReader, attributes: Attributes): void {
  reader.paragraph?.add(symbolOf(attributes["w:font"] ?? "", attributes["w:char"] ?? ""));
}

function addBreak(reader: DocumentReader, attributes: Attributes): void {
  if (attributes["w:type"] === "page") reader.page += 1;
  else reader.paragraph?.add("\n");
}

const inRun =
  (apply: (paragraph: ParagraphReading, attributes: Attributes) => void): Opener =>
  (reader, attributes) => {
    if (reader.paragraph) apply(reader.paragraph, attributes);
  };

const OPENERS: Readonly<Record<string, Opener>> = {
  "w:tbl": (reader) => reader.openTable(),
  "w:tr": openRow,
  "w:trPr": (reader) => {
    reader.inRowProperties = true;
  },
  "w:gridBefore": skipColumns,
  "w:tc": (reader) => {
    if (reader.table) reader.table.cell = newCell(reader.paragraphs.length);
  },
  "w:gridSpan": setSpan,
  "w:vMerge": setMerge,
  "w:hMerge": setOldMerge,
  "w:p": (reader) => reader.openParagraph(),
  "w:pPr": inRun((paragraph) => {
    paragraph.inProperties = true;
  }),
  "w:pStyle": inRun((paragraph, attributes) => {
    paragraph.styleId = attributes["w:val"] ?? null;
  }),
  "w:numId": inRun((paragraph, attributes) => {
    paragraph.numId = attributes["w:val"] ?? null;
  }),
  "w:ilvl": inRun((paragraph, attributes) => {
    paragraph.level = Number(attributes["w:val"] ?? 0) || 0;
  }),
  "w:jc": inRun((paragraph, attributes) => {
    if (paragraph.inProperties) paragraph.align = attributes["w:val"] ?? null;
  }),
  "w:outlineLvl": inRun((paragraph, attributes) => {
    paragraph.outline = Number(attributes["w:val"] ?? 9);
  }),
  "w:r": inRun((paragraph) => paragraph.openRun()),
  "w:b": inRun((paragraph, attributes) => {
    paragraph.bold = isOn(attributes);
  }),
  "w:i": inRun((paragraph, attributes) => {
    paragraph.italic = isOn(attributes);
  }),
  "w:rFonts": inRun((paragraph, attributes) => {
    paragraph.font = fontOf(attributes);
  }),
  "w:vanish": inRun((paragraph, attributes) => {
    paragraph.hidden = isOn(attributes);
  }),
  "w:caps": inRun((paragraph, attributes) => {
    paragraph.capitals = isOn(attributes);
  }),
  "w:rStyle": (reader, attributes) => {
    reader.paragraph?.takeStyle(reader.parts.styles.bare(attributes["w:val"] ?? ""));
  },
  "w:sym": addSymbol,
  "w:t": (reader) => {
    reader.inText = true;
  },
  "w:tab": inRun((paragraph) => {
    if (!paragraph.inProperties) paragraph.add(" ");
  }),
  "w:ptab": inRun((paragraph) => paragraph.add(" ")),
  "w:noBreakHyphen": inRun((paragraph) => paragraph.add("-")),
  "w:cr": inRun((paragraph) => paragraph.add("\n")),
  "w:br": addBreak,
  "w:lastRenderedPageBreak": (reader) => {
    reader.page += 1;
  },
  "w:ins": (reader) => {
    reader.traits.trackedChanges = true;
  },
  "w:moveTo": (reader) => {
    reader.traits.trackedChanges = true;
  },
  "w:txbxContent": (reader) => {
    reader.paragraph?.pause();
  },
};

const CLOSERS: Readonly<Record<string, (reader: DocumentReader) => void>> = {
  "w:tbl": (reader) => {
    reader.tables.pop();
  },
  "w:tr": (reader) => reader.closeRow(),
  "w:trPr": (reader) => {
    reader.inRowProperties = false;
  },
  "w:tc": (reader) => reader.closeCell(),
  "w:p": (reader) => reader.closeParagraph(),
  "w:pPr": (reader) => {
    if (reader.paragraph) reader.paragraph.inProperties = false;
  },
  "w:t": (reader) => {
    reader.inText = false;
  },
  "w:txbxContent": (reader) => {
    reader.paragraph?.resume();
  },
};

/** Blocks of the body, in reading order. */
export function readDocumentXml(part: Uint8Array, parts: DocumentParts): DocumentReader {
  const reader = new DocumentReader(parts);
  readXml(part, reader);
  return reader;
}

const MACHINE_NOTES = new Set(["separator", "continuationSeparator", "continuationNotice"]);

/** Foot- or endnotes in the order of the file, without the lines Word draws above them. */
export function readNotes(part: Uint8Array | null, parts: DocumentParts): RawBlock[] {
  if (!part) return [];
  const reader = new DocumentReader(parts);
  let skipped = false;
  readXml(part, {
    open(name, attributes) {
      if (name === "w:footnote" || name === "w:endnote") {
        reader.noteKind = name;
        skipped = MACHINE_NOTES.has(attributes["w:type"] ?? "");
      } else if (!skipped) reader.open(name, attributes);
    },
    close(name) {
      if (!skipped) reader.close(name);
    },
    text: (words) => reader.text(words),
  });
  return reader.blocks.filter((block) => block.kind !== "row");
}
