import type { Grid, GridCell } from "./grid.ts";
import type { PageItem } from "./page.ts";
import { type Row, rowsOf } from "./row.ts";

/** A table cell before its lines are joined, so that a row may go on over the page. */
export interface TableCell {
  readonly column: number;
  readonly columns: number;
  /** Shows the words of the cell above it. */
  readonly continues: boolean;
  readonly left: number;
  readonly right: number;
  rows: Row[];
}

export interface TableRow {
  readonly cells: TableCell[];
}

/** A table on one page, or over several once its parts are joined. */
export interface Table {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly xs: readonly number[];
  readonly rows: TableRow[];
}

const centre = ({ x, w }: PageItem): number => x + w / 2;
const middle = ({ y, h }: PageItem): number => y + h * 0.6;

/** Whether an item stands inside a grid. */
export function standsIn(grid: Grid, item: PageItem): boolean {
  const inside = centre(item) > grid.left - 2 && centre(item) < grid.right + 2;
  return inside && middle(item) > grid.top && middle(item) < grid.bottom;
}

// By where an item begins: words that run over a cell's edge belong where they start.
function cellOf(grid: Grid, item: PageItem): GridCell | undefined {
  const x = Math.min(item.x + Math.min(item.w / 2, item.size), centre(item));
  const y = middle(item);
  return grid.cells.find(
    (cell) => x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom,
  );
}

function itemsByCell(grid: Grid, items: readonly PageItem[]): Map<GridCell, PageItem[]> {
  const result = new Map<GridCell, PageItem[]>(grid.cells.map((cell) => [cell, []]));
  for (const item of items) {
    const cell = cellOf(grid, item);
    if (cell) result.get(cell)?.push(item);
  }
  return result;
}

/** The rows of a ruled table with their words; a cell merged over rows shows again in each, continuing. */
export function ruledTable(page: number, grid: Grid, items: readonly PageItem[]): Table {
  const words = itemsByCell(grid, items);
  const rows: TableRow[] = Array.from({ length: grid.rows }, () => ({ cells: [] }));
  for (const cell of grid.cells) {
    for (let nth = 0; nth < cell.rows; nth += 1) {
      rows[cell.row + nth]?.cells.push({
        column: cell.column,
        columns: cell.columns,
        continues: nth > 0,
        left: cell.left,
        right: cell.right,
        rows: nth > 0 ? [] : rowsOf(page, words.get(cell) ?? []),
      });
    }
  }
  for (const row of rows) row.cells.sort((a, b) => a.column - b.column);
  const { top, bottom, xs } = grid;
  return { page, top, bottom, xs, rows: rows.filter(hasWords) };
}

const hasWords = (row: TableRow): boolean =>
  row.cells.some((cell) => cell.rows.length > 0 || cell.continues);
