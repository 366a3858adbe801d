import { parseOrdinal } from "../../outline/markers.ts";
import { plain } from "../../text/fold.ts";
import type { Table, TableCell, TableRow } from "./ruled-table.ts";
import { joinRows } from "./words.ts";

const textOf = (cell: TableCell | undefined): string => (cell ? joinRows(cell.rows).text : "");

const keyOf = (row: TableRow): string =>
  row.cells.map((cell) => plain(textOf(cell)).replace(/\s+/g, "")).join("|");

const sameEdges = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, index) => Math.abs(x - (b[index] ?? 0)) <= 4);

// Mirrored margins shift the whole table; its columns keep their widths.
const sameColumns = (a: Table, b: Table): boolean => {
  const shift = (b.xs[0] ?? 0) - (a.xs[0] ?? 0);
  return sameEdges(
    a.xs,
    b.xs.map((x) => x - shift),
  );
};

/** How many rows at the top of a table's next page repeat its first rows. */
function repeatedRows(table: Table, next: Table): number {
  let count = 0;
  while (count < Math.min(4, next.rows.length - 1)) {
    const [mine, its] = [table.rows[count], next.rows[count]];
    if (!mine || !its || keyOf(mine).replace(/\|/g, "") === "" || keyOf(mine) !== keyOf(its)) break;
    count += 1;
  }
  return count;
}

const ENDED = /[.;!?…][”"»')]*$/;
const LOW = /^[*“"(]?\p{Ll}|^[,;.)\]”%/]/u;

function goesOn(above: TableRow, cell: TableCell): boolean {
  const text = textOf(cell);
  const before = textOf(above.cells.find(({ column }) => column === cell.column));
  return text !== "" && LOW.test(text) && before !== "" && !ENDED.test(before);
}

function countsRows(table: Table): boolean {
  const first = table.rows.map((row) => textOf(row.cells[0])).filter((text) => text !== "");
  return first.filter((text) => parseOrdinal(text)).length * 2 > first.length;
}

const beginsAnew = (above: TableRow, cell: TableCell): boolean => {
  const before = textOf(above.cells.find(({ column }) => column === cell.column));
  return before === "" || (ENDED.test(before) && !LOW.test(textOf(cell)));
};

/** Whether a page's first row is the rest of the row that the page before could not hold. */
function continuesRow(table: Table, row: TableRow): boolean {
  const above = table.rows.at(-1);
  if (!above || row.cells.length !== above.cells.length) return false;
  const filled = row.cells.filter((cell) => cell.rows.length > 0);
  if (filled.length === 0 || parseOrdinal(textOf(row.cells[0]))) return false;
  if (filled.some((cell) => goesOn(above, cell))) return true;
  const isUncounted = textOf(row.cells[0]) === "" && textOf(above.cells[0]) !== "";
  return isUncounted && countsRows(table) && !filled.every((cell) => beginsAnew(above, cell));
}

function appendTo(above: TableRow, row: TableRow): void {
  for (const cell of row.cells) {
    const target = above.cells.find(({ column }) => column === cell.column);
    if (target) target.rows = [...target.rows, ...cell.rows];
  }
}

/** Whether a table on the next page is the rest of this one. */
export function continuesTable(table: Table, next: Table, lastPage: number): boolean {
  return next.page === lastPage + 1 && sameColumns(table, next);
}

/**
 * What of a page's first row is left below repeated headings: without ruled lines the rest of a row cut by the page
 * stands right under them. Null when the row does not begin with the table's headings.
 */
function belowHeadings(head: TableRow, row: TableRow): TableRow | null {
  const cells = row.cells.map((cell) => {
    const own = head.cells.find(({ column }) => column === cell.column)?.rows ?? [];
    const [repeated, rest] = [cell.rows.slice(0, own.length), cell.rows.slice(own.length)];
    const isSame = plain(joinRows(repeated).text) === plain(joinRows(own).text);
    return isSame ? { ...cell, rows: rest } : null;
  });
  const kept = cells.filter((cell) => cell !== null);
  const isWhole = kept.length === head.cells.length && kept.length === row.cells.length;
  return isWhole && head.cells.some(({ rows }) => rows.length > 0) ? { cells: kept } : null;
}

function rowsBelow(table: Table, next: Table): TableRow[] {
  const rows = next.rows.slice(repeatedRows(table, next));
  const [head, first] = [table.rows[0], rows[0]];
  const left = head && first && rows.length === next.rows.length && belowHeadings(head, first);
  if (!left) return rows;
  const isFilled = left.cells.some((cell) => cell.rows.length > 0);
  return isFilled ? [left, ...rows.slice(1)] : rows.slice(1);
}

/** Puts the rest of a table under it: repeated heads dropped, a row cut by the page put together. */
export function joinTable(table: Table, next: Table): void {
  const rest = rowsBelow(table, next);
  const first = rest[0];
  if (first && continuesRow(table, first)) {
    const above = table.rows.at(-1);
    if (above) appendTo(above, first);
    rest.shift();
  }
  table.rows.push(...rest);
}
