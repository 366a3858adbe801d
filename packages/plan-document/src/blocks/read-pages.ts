import { mendTable } from "./ocr/mend-table.ts";
import { columnsOf, isBand, type Stretch, stretchesOf } from "./pdf/bands.ts";
import { bodySizeOf, noteBlocks, partNotes } from "./pdf/footnotes.ts";
import { gridsOf } from "./pdf/grid.ts";
import { continuesTable, joinTable } from "./pdf/join-tables.ts";
import { edgesOfPages } from "./pdf/margins.ts";
import type { Page } from "./pdf/page.ts";
import { type Column, type Edges, paragraphsOf, shortLinesOf } from "./pdf/paragraphs.ts";
import { type Row, rowsOf } from "./pdf/row.ts";
import { ruledTable, standsIn, type Table } from "./pdf/ruled-table.ts";
import { runningItems } from "./pdf/running-heads.ts";
import { isUnruledTable, unruledTable } from "./pdf/unruled-table.ts";
import type { RawBlock, RawCell, RawLine } from "./raw-block.ts";

/** What stands on a page once running heads are gone: rows of text and tables, and its footnotes. */
interface Sheet {
  readonly page: number;
  readonly rows: readonly Row[];
  readonly tables: readonly Table[];
  readonly notes: readonly Row[];
}

type Part = Stretch | Table;

const isTable = (part: Part): part is Table => "xs" in part;

function sheetsOf(pages: readonly Page[]): Sheet[] {
  const grids = pages.map(({ rules }) => gridsOf(rules));
  const running = runningItems(
    pages,
    (page, item) => grids[page - 1]?.some((grid) => standsIn(grid, item)) ?? false,
  );
  const drafts = pages.map((page, index) => {
    const items = page.items.filter((item) => !running.has(item));
    const mine = grids[index] ?? [];
    const free = items.filter((item) => !mine.some((grid) => standsIn(grid, item)));
    const tables = mine.map((grid) =>
      ruledTable(
        index + 1,
        grid,
        items.filter((item) => standsIn(grid, item)),
      ),
    );
    return { page: index + 1, rows: rowsOf(index + 1, free), tables, values: page };
  });
  const size = bodySizeOf(drafts.flatMap(({ rows }) => rows));
  return drafts.map(({ page, rows, tables, values }) => {
    const { body, notes } = partNotes(rows, size, values);
    return { page, rows: body, tables, notes };
  });
}

function partsOf({ rows, tables }: Sheet): Part[] {
  const parts: Part[] = [];
  let waiting: Row[] = [];
  const ordered = [...rows, ...tables].sort((a, b) => a.top - b.top);
  for (const one of ordered) {
    if (!isTable(one)) waiting.push(one);
    else {
      parts.push(...stretchesOf(waiting), one);
      waiting = [];
    }
  }
  return [...parts, ...stretchesOf(waiting)].map((part) =>
    !isTable(part) && isBand(part) && isUnruledTable(part) ? unruledTable(part) : part,
  );
}

const PADDING = 5.4;

function rawCell({
  column,
  columns,
  continues,
  left,
  right,
  rows,
}: Table["rows"][number]["cells"][number]): RawCell {
  const inset = Math.min(PADDING, ...rows.map((row) => Math.max(0, row.left - left)));
  const edges: Edges = { left: left + inset, right: right - inset };
  return { column, columns, continues, lines: paragraphsOf([{ rows, edges }]) };
}

/** Whether a row's words come from a picture. */
const isSeen = (row: Row): boolean => row.items.some(({ conf }) => conf !== undefined);

const paragraph = (line: RawLine): RawBlock => ({ kind: "paragraph", ...line });

class Flow {
  readonly blocks: RawBlock[] = [];
  readonly #margins: (page: number) => Edges;
  #prose: { rows: Row[]; edges: Edges }[] = [];
  #table: Table | null = null;
  #tables = 0;
  #lastPage = 0;

  constructor(margins: (page: number) => Edges) {
    this.#margins = margins;
  }

  add(part: Part): void {
    if (isTable(part)) this.#addTable(part);
    else if (isBand(part)) this.#addBand(columnsOf(part));
    else this.#addRow(part);
  }

  #addRow(row: Row): void {
    this.#endTable();
    const open = this.#prose.at(-1);
    if (open && open.rows.at(-1)?.page === row.page) open.rows.push(row);
    else this.#prose.push({ rows: [row], edges: this.#margins(row.page) });
  }

  #addBand(columns: readonly Column[]): void {
    this.#endTable();
    this.#endProse();
    const isProse = columns.every(({ rows }) => rows.length >= 12);
    const lines = isProse ? paragraphsOf(columns) : columns.flatMap(shortLinesOf);
    this.blocks.push(...lines.map(paragraph));
  }

  #addTable(table: Table): void {
    this.#endProse();
    if (this.#table && continuesTable(this.#table, table, this.#lastPage))
      joinTable(this.#table, table);
    else {
      this.#endTable();
      this.#table = table;
    }
    this.#lastPage = table.page;
  }

  #endProse(): void {
    this.blocks.push(...paragraphsOf(this.#prose).map(paragraph));
    this.#prose = [];
  }

  #endTable(): void {
    const number = this.#tables;
    if (!this.#table) return;
    const { page, rows } = this.#table;
    const isRecognised = rows.some(({ cells }) => cells.some((cell) => cell.rows.some(isSeen)));
    for (const { cells } of isRecognised ? mendTable(rows, page) : rows)
      this.blocks.push({ kind: "row", table: number, cells: cells.map(rawCell) });
    this.#tables += 1;
    this.#table = null;
  }

  end(): void {
    this.#endProse();
    this.#endTable();
  }
}

/**
 * Reads pages given as values into blocks: reading order, columns, paragraphs over pages, tables with ruled lines and
 * without, footnotes apart, running heads and page numbers left out. Every line keeps the rectangles of its words.
 */
export function readPages(pages: readonly Page[]): RawBlock[] {
  const sheets = sheetsOf(pages);
  const flow = new Flow(edgesOfPages(pages, sheets));
  for (const sheet of sheets) for (const part of partsOf(sheet)) flow.add(part);
  flow.end();
  return [...flow.blocks, ...sheets.flatMap(({ notes }) => noteBlocks(notes))];
}
