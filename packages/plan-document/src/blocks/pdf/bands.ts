import { parseMarker } from "../../outline/markers.ts";
import type { Column } from "./paragraphs.ts";
import { type Row, rowOf, type Segment, segmentsOf } from "./row.ts";
import { wordsOf } from "./words.ts";

/** White space between two columns. */
interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Rows whose words stand in columns side by side. */
export interface Band {
  readonly rows: readonly Row[];
  readonly gutters: readonly Gutter[];
}

/** Rows from top to bottom, those set in columns gathered into bands. */
export type Stretch = Row | Band;

export const isBand = (stretch: Stretch): stretch is Band => "gutters" in stretch;

/** Narrower gaps are blanks between words. */
const WIDE_EMS = 1.3;

const isNumber = (segment: Segment | undefined): boolean => {
  const text = segment ? wordsOf(segment) : "";
  const marker = text.length < 8 ? parseMarker(`${text} x`) : null;
  return marker !== null && marker.length >= text.length;
};

function gapsOf(row: Row): Gutter[] {
  const segments = segmentsOf(row, WIDE_EMS);
  const inner = segments.slice(1).map((segment, index) => ({
    from: segments[index]?.right ?? 0,
    to: segment.left,
  }));
  return inner;
}

function freeOf(row: Row): Gutter[] {
  const outer = [
    { from: Number.NEGATIVE_INFINITY, to: row.left },
    { from: row.right, to: Number.POSITIVE_INFINITY },
  ];
  return [...gapsOf(row), ...outer];
}

function shared(gutters: readonly Gutter[], row: Row): Gutter[] {
  return gutters.flatMap((gutter) =>
    freeOf(row)
      .map(({ from, to }) => ({ from: Math.max(gutter.from, from), to: Math.min(gutter.to, to) }))
      .filter(({ from, to }) => to - from >= row.size * 0.7),
  );
}

const stands = (rows: readonly Row[], { from, to }: Gutter): boolean =>
  rows.filter((row) => row.left < from + 1 && row.right > to - 1 && row.items.length > 1).length >=
  2;

function bandAt(rows: readonly Row[], at: number): Band | null {
  const first = rows[at];
  if (!first) return null;
  let gutters = gapsOf(first);
  const [mark] = segmentsOf(first, WIDE_EMS);
  if (gutters.length === 0 || (gutters.length === 1 && isNumber(mark))) return null;
  let end = at + 1;
  for (let row = rows[end]; row; row = rows[end]) {
    const next = shared(gutters, row);
    if (next.length === 0 || row.base - (rows[end - 1]?.base ?? 0) > row.size * 6) break;
    gutters = next;
    end += 1;
  }
  const mine = rows.slice(at, end);
  const kept = gutters.filter((gutter) => stands(mine, gutter));
  return kept.length > 0 ? { rows: mine, gutters: kept } : null;
}

/** Words of a heading over a column: two of them side by side head a table. */
const HEADING =
  /^(?:s?tt|thời (?:gian|hạn)|ngày|tháng|tiến độ|nội dung|nhiệm vụ|hoạt động|công việc|đơn vị|cơ quan|chủ trì|phối hợp|người|bộ phận|sản phẩm|kết quả|ghi chú|địa điểm|kinh phí)(?![\p{L}])/iu;

const headings = (row: Row | undefined): number =>
  row ? segmentsOf(row, NARROW_EMS).filter((one) => HEADING.test(wordsOf(one))).length : 0;

/** The white space left between the words of rows laid over each other. */
function gapsBetween(covered: readonly Gutter[]): Gutter[] {
  return covered.slice(1).map(({ from }, at) => ({ from: covered[at]?.to ?? from, to: from }));
}

/** What rows cover of the width, as pieces farther apart than a wide blank, left to right. */
function coveredBy(covered: readonly Gutter[], row: Row): Gutter[] {
  const pieces = [
    ...covered,
    ...segmentsOf(row, NARROW_EMS).map(({ left, right }) => ({ from: left, to: right })),
  ].sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of pieces) {
    const last = merged.at(-1);
    if (last && from - last.to < row.size * NARROW_EMS) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Between columns that are headed as such a narrower gap will do, if it goes down through every row. */
const NARROW_EMS = 0.5;
const MOST_ROWS = 400;

/** Words that run over the white space between two columns are a line of text again. */
function bridges(row: Row, covered: readonly Gutter[]): boolean {
  const wide = gapsBetween(covered).filter(({ from, to }) => to - from > row.size * 0.9);
  return segmentsOf(row, NARROW_EMS).some(({ left, right }) =>
    wide.some(({ from, to }) => left < from + 1 && right > to - 1),
  );
}

/** A line of headings, or the first word of one set in two lines beside others set in one. */
const opensHeading = (row: Row | undefined, next: Row | undefined): boolean =>
  headings(row) > 0 ||
  (row !== undefined &&
    next !== undefined &&
    headings(next) >= 2 &&
    next.base - row.base < row.size);

/** Rows under a line of headings that keep its columns apart, though no single row need fill them all. */
function headedBand(rows: readonly Row[], at: number): Band | null {
  const near = [rows[at], rows[at + 1], rows[at + 2]];
  if (
    !opensHeading(rows[at], rows[at + 1]) ||
    near.reduce((sum, row) => sum + headings(row), 0) < 3
  )
    return null;
  let covered: Gutter[] = [];
  let end = at;
  for (let row = rows[end]; row && end - at < MOST_ROWS; row = rows[end]) {
    const next = coveredBy(covered, row);
    const last = rows[end - 1];
    const far = end > at && last && row.base - last.base > row.size * 4;
    if (far || (end > at + 2 && (next.length < 3 || bridges(row, covered)))) break;
    covered = next;
    end += 1;
  }
  const gutters = gapsBetween(covered);
  return end - at >= 4 && gutters.length >= 2 ? { rows: rows.slice(at, end), gutters } : null;
}

/** Finds bands of columns among the rows of a page; all other rows stay as they are. */
export function stretchesOf(rows: readonly Row[]): Stretch[] {
  const result: Stretch[] = [];
  for (let at = 0; at < rows.length; ) {
    const band = headedBand(rows, at) ?? bandAt(rows, at);
    const row = rows[at];
    if (band) result.push(band);
    else if (row) result.push(row);
    at += band?.rows.length ?? 1;
  }
  return result;
}

/** Which column of a band an x belongs to. */
export function columnAt(gutters: readonly Gutter[], x: number): number {
  const sorted = [...gutters].sort((a, b) => a.from - b.from);
  return sorted.filter(({ from, to }) => x > (from + to) / 2).length;
}

/** A band's columns, left to right, each with its own rows. */
export function columnsOf({ rows, gutters }: Band): Column[] {
  const columns: Row[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const row of rows) {
    const parts = new Map<number, Row["items"][number][]>();
    for (const item of row.items) {
      const column = columnAt(gutters, item.x + Math.min(item.w / 2, item.size));
      parts.set(column, [...(parts.get(column) ?? []), item]);
    }
    for (const [column, items] of parts) columns[column]?.push(rowOf(row.page, items));
  }
  return columns
    .filter((column) => column.length > 0)
    .map((column) => ({
      rows: column,
      edges: {
        left: Math.min(...column.map(({ left }) => left)),
        right: Math.max(...column.map(({ right }) => right)),
      },
    }));
}
