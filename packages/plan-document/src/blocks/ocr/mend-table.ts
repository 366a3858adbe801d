import type { PageItem } from "../pdf/page.ts";
import { rowOf } from "../pdf/row.ts";
import type { TableCell, TableRow } from "../pdf/ruled-table.ts";
import { joinRows } from "../pdf/words.ts";
import {
  type Counted,
  count,
  NOTHING_COUNTED,
  numberOf,
  printedNumber,
  type RowKind,
} from "./number-sequence.ts";

const textOf = (cell: TableCell | undefined): string => (cell ? joinRows(cell.rows).text : "");

/** A cell with other words, standing where its own stood or, where it had none, at its upper left corner. */
function withWords(cell: TableCell, words: string, beside: PageItem, page: number): TableCell {
  const [own] = cell.rows.flatMap(({ items }) => items);
  const { y, h, size } = own ?? beside;
  const place = own ?? { x: cell.left + size / 2, w: (words.length * size) / 2, y, h, size };
  // Not read but told by its neighbours: nobody is sure of it.
  return { ...cell, rows: [rowOf(page, [{ ...place, text: words, conf: own?.conf ?? 0 }])] };
}

const HEADS_NUMBERS = /^(?:s(?:ố|ô|o)?\s*\/?\s*)?t(?:t|i|1|it|ti)\.?$/iu;

/** "(1) (2) (3)" under the headings, however badly read: most cells hold the number of their column and little else. */
function numbersColumns(row: TableRow): boolean {
  const texts = row.cells.map(textOf);
  const right = texts.filter((text, at) => text.replace(/\D/g, "") === `${at + 1}`);
  return (
    texts.length >= 4 && texts.every((text) => text.length <= 4) && right.length * 2 >= texts.length
  );
}

/** A row with words in nothing but its first two columns is a heading over the rows below. */
const kindOf = ({ cells }: TableRow): RowKind =>
  cells.slice(2).every((cell) => textOf(cell) === "") ? "heading" : "work";

const firstItem = (row: TableRow): PageItem | undefined =>
  row.cells.flatMap(({ rows }) => rows.flatMap(({ items }) => items))[0];

function withColumnNumbers(row: TableRow, page: number): TableRow {
  const beside = firstItem(row);
  if (!beside) return row;
  return { cells: row.cells.map((cell, at) => withWords(cell, `(${at + 1})`, beside, page)) };
}

/** Where the rows that are counted begin, below the headings; 0 where the first column does not count rows. */
function firstCounted(rows: readonly TableRow[]): number {
  const head = rows.slice(0, 3).findLastIndex(({ cells }) => HEADS_NUMBERS.test(textOf(cells[0])));
  return head + 1;
}

/**
 * Puts the numbers of a recognised table's rows right: a lone digit in a narrow cell gives recognition nothing to go by, and
 * is lost or taken for another sign. Numbers that follow each other leave no doubt which was printed.
 */
export function mendTable(rows: readonly TableRow[], page: number): TableRow[] {
  const mended = rows.map((row) => (numbersColumns(row) ? withColumnNumbers(row, page) : row));
  const first = firstCounted(mended);
  if (first === 0) return mended;
  let counted: Counted = NOTHING_COUNTED;
  return mended.map((row, at) => {
    const [cell, ...others] = row.cells;
    const beside = firstItem(row);
    if (at < first || !cell || !beside || cell.continues || numbersColumns(row)) return row;
    const read = textOf(cell);
    const next = textOf(mended[at + 1]?.cells[0]) || null;
    const printed = printedNumber(read, counted, next, kindOf(row));
    if (printed === null && read === "") return row;
    counted = count(counted, printed ?? numberOf(read));
    return printed === null ? row : { cells: [withWords(cell, printed, beside, page), ...others] };
  });
}
