import type { Span } from "../text/span.ts";
import type { Block, BlockDocument, Cell, Line, Place, RowBlock } from "./block.ts";
import type { RawBlock, RawCell, RawLine } from "./raw-block.ts";

class TextBuilder {
  readonly places: Place[] = [];
  #parts: string[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A separator stands before everything but the first words, so no span ever holds one at its edge. */
  separate(separator: string): void {
    if (this.#length > 0) this.#push(separator);
  }

  add(line: RawLine): Line {
    const start = this.#length;
    this.#push(line.text);
    for (const place of line.places ?? [])
      this.places.push({ ...place, start: start + place.start, end: start + place.end });
    const page = line.page === undefined ? {} : { page: line.page };
    return { text: line.text, span: { start, end: this.#length, ...page }, style: line.style };
  }

  #push(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }

  /** The words added since an offset that a caller took from `length`. */
  slice(from: number): string {
    let at = this.#length;
    let first = this.#parts.length;
    while (at > from && first > 0) {
      first -= 1;
      at -= this.#parts[first]?.length ?? 0;
    }
    return this.#parts.slice(first).join("");
  }

  toString(): string {
    return this.#parts.join("");
  }
}

function spanOf(lines: readonly Line[], at: number): Span {
  const first = lines[0];
  return first ? { ...first.span, end: lines.at(-1)?.span.end ?? at } : { start: at, end: at };
}

/** Cells of the table being laid out, by column: what a vertically merged cell continues. */
type Columns = Map<number, Cell>;

function addCell(builder: TextBuilder, cell: RawCell, isFirst: boolean, above: Columns): Cell {
  const origin = cell.continues ? above.get(cell.column) : undefined;
  if (origin) return { ...origin, columns: cell.columns, continues: true };
  if (!isFirst) builder.separate("\t");
  const lines = cell.lines.map((line, index) => {
    if (index > 0) builder.separate("\n");
    return builder.add(line);
  });
  const { column, columns, continues } = cell;
  const text = lines.map((line) => line.text).join("\n");
  const added = { column, columns, continues, lines, text, span: spanOf(lines, builder.length) };
  above.set(column, added);
  return added;
}

interface TableState {
  table: number;
  above: Columns;
}

function addRow(
  builder: TextBuilder,
  row: Extract<RawBlock, { kind: "row" }>,
  state: TableState,
): RowBlock {
  if (row.table !== state.table) Object.assign(state, { table: row.table, above: new Map() });
  const start = builder.length;
  const cells = row.cells.map((cell, index) => addCell(builder, cell, index === 0, state.above));
  const text = builder.slice(start);
  return { kind: "row", table: row.table, cells, text, span: { start, end: builder.length } };
}

function addBlock(builder: TextBuilder, raw: RawBlock, state: TableState): Block {
  builder.separate("\n");
  if (raw.kind === "row") return addRow(builder, raw, state);
  const line = builder.add(raw);
  return raw.kind === "footnote"
    ? { kind: "footnote", interrupts: raw.interrupts, ...line }
    : { kind: "paragraph", ...line };
}

/** Lays raw blocks into one text and gives each its exact place in it. */
export function assemble(raw: readonly RawBlock[]): BlockDocument {
  const builder = new TextBuilder();
  const state: TableState = { table: -1, above: new Map() };
  const blocks = raw.map((block) => addBlock(builder, block, state));
  const places = builder.places.length > 0 ? { places: builder.places } : {};
  return { text: builder.toString(), blocks, ...places };
}
