import { parseOrdinal } from "../../outline/markers.ts";
import { type Band, columnsOf } from "./bands.ts";
import type { Column } from "./paragraphs.ts";
import { pitchOf } from "./paragraphs.ts";
import type { Row } from "./row.ts";
import type { Table, TableCell, TableRow } from "./ruled-table.ts";
import { wordsOf } from "./words.ts";

/** Three columns or more, filled over several lines, are a table without ruled lines. */
export function isUnruledTable(band: Band): boolean {
  if (band.gutters.length < 2 || band.rows.length < 4) return false;
  return columnsOf(band).filter(({ rows }) => rows.length >= 2).length >= 3;
}

const countsRows = (first: Column | undefined): boolean => {
  const rows = first?.rows ?? [];
  return (
    rows.filter((row) => parseOrdinal(wordsOf(row))).length * 2 >= rows.length && rows.length > 1
  );
};

const TIME_FIRST =
  /^(?:tháng|ngày|quý|tuần|từ|trong|trước|đầu|cuối|giữa|dịp|thường xuyên|cả năm|h[ằà]ng|mỗi|thứ|\d{1,2}\s?[/-]\s?\d)/iu;

const opensWithTime = (row: Row): boolean => TIME_FIRST.test(wordsOf(row));

/** Where rows begin: at the numbers or times of the first column, else where the lines stand farther apart. */
function startsOf(band: Band, columns: readonly Column[]): number[] {
  const first = columns[0];
  const top = band.rows[0]?.base ?? 0;
  if (first && countsRows(first)) {
    const numbered = first.rows.filter((row) => parseOrdinal(wordsOf(row)));
    return [top, ...numbered.map(({ base }) => base)];
  }
  const apart = rowsApart(band, columns);
  if (apart.length > 1) return [top, ...apart];
  const times = first?.rows.filter(opensWithTime) ?? [];
  if (times.length >= 2) return [top, ...times.map(({ base }) => base)];
  return apart.length > 0 ? [top, ...apart] : band.rows.map(({ base }) => base);
}

/** Lines of one column stand closer than rows do; cells set to the middle stand between the lines of their neighbours. */
function rowsApart(band: Band, columns: readonly Column[]): number[] {
  const pitches = columns.map(({ rows }) => pitchOf(rows)).filter((pitch) => pitch > 0);
  const pitch = Math.min(...pitches);
  return band.rows
    .filter((row, index) => {
      const last = band.rows[index - 1];
      return last && row.base - last.base > pitch * 1.25;
    })
    .map(({ base }) => base);
}

function cellOf(column: Column, nth: number, from: number, to: number): TableCell {
  const mine = ({ base, size }: Row): boolean =>
    base >= from - size * 0.4 && base < to - size * 0.4;
  const { left, right } = column.edges;
  return { column: nth, columns: 1, continues: false, left, right, rows: column.rows.filter(mine) };
}

/** Reads a band of aligned columns as a table. */
export function unruledTable(band: Band): Table {
  const columns = columnsOf(band);
  const starts = [...new Set(startsOf(band, columns))].sort((a, b) => a - b);
  const rows: TableRow[] = starts.map((from, index) => ({
    cells: columns.map((column, nth) =>
      cellOf(column, nth, from, starts[index + 1] ?? Number.POSITIVE_INFINITY),
    ),
  }));
  const first = band.rows[0];
  return {
    page: first?.page ?? 0,
    top: first?.top ?? 0,
    bottom: band.rows.at(-1)?.base ?? 0,
    xs: columns.map(({ edges }) => edges.left),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell.rows.length > 0)),
  };
}
