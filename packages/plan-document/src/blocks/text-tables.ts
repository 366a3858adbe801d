import { parseMarker } from "../outline/markers.ts";
import { plain } from "../text/fold.ts";

const FEWEST = 3;
/** Lines without cells that may stand inside one pasted row: more is text between two tables. */
const LOOSE = 4;

const cellsOf = (line: string): string[] => line.split("\t");
const isRow = (line: string | undefined): boolean =>
  line !== undefined && cellsOf(line).length >= FEWEST;
const isFull = (line: string): boolean =>
  cellsOf(line).filter((cell) => cell.trim() !== "").length >= FEWEST;

const asRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "/").trim()).join(" | ")} |`;

/** The line after the last row of the table that begins at `from`. */
function endOf(lines: readonly string[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length && at - end <= LOOSE; at += 1)
    if (isRow(lines[at])) end = at + 1;
  return withTornRow(lines, from, end);
}

/** The last row may be torn in two: what follows with a tab and fits its empty cells is its rest. */
function withTornRow(lines: readonly string[], from: number, end: number): number {
  const width = widthOf(lines.slice(from, end));
  const rest = cellsOf(lines[end] ?? "").length;
  const known = cellsOf(lines[end - 1] ?? "").length;
  return rest > 1 && known + rest - 1 <= width ? end + 1 : end;
}

const widthOf = (lines: readonly string[]): number =>
  lines.reduce((most, line) => Math.max(most, cellsOf(line).length), 0);

const isStart = (lines: readonly string[], at: number): boolean =>
  isFull(lines[at] ?? "") && [1, 2, 3].some((next) => isRow(lines[at + next]));

/** "3", "II", "a)" in a cell of its own: a row begins here, whatever the row above still lacks. */
const opensRow = (cells: readonly string[]): boolean =>
  cells.length >= 2 &&
  /^\s*(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Zđ]|[a-z]\))[.)]?\s*$/.test(cells[0] ?? "");

/** Breaks inside a cell arrive as breaks between lines: a row is whole when it has as many cells as the widest. */
class Rows {
  readonly rows: string[][] = [];
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  add(line: string): void {
    const cells = cellsOf(line);
    const last = this.rows.at(-1);
    if (last && this.#goesOn(last, cells)) this.#join(last, cells);
    else this.rows.push(cells);
  }

  #goesOn(last: readonly string[], cells: readonly string[]): boolean {
    if (cells.length === this.#width || opensRow(cells)) return false;
    if (last.length < this.#width)
      return last.length + cells.length - 1 <= this.#width && !isGroup(last);
    return cells.length === 1 && !parseMarker(cells[0] ?? "");
  }

  #join(last: string[], [first = "", ...more]: readonly string[]): void {
    last[last.length - 1] = `${last.at(-1) ?? ""}<br>${first}`;
    last.push(...more);
  }
}

/** "II<tab>Tập huấn": a heading over rows, its empty cells not pasted. */
const isGroup = (cells: readonly string[]): boolean =>
  cells.length === 2 &&
  /^\s*(?:[IVX]{1,5}|[A-Z])[.)]?\s*$/.test(cells[0] ?? "") &&
  !/[,-]\s*$/.test(cells[1] ?? "");

function tableOf(lines: readonly string[]): string[] {
  const width = widthOf(lines);
  const rows = new Rows(width);
  for (const line of lines) if (line.trim() !== "") rows.add(line);
  return rows.rows.map((cells) =>
    asRow([...cells, ...Array<string>(Math.max(0, width - cells.length)).fill("")]),
  );
}

/** Tables pasted with tabs between their cells, as the lines of `| a | b |` that tables in text are. */
export function withTabTables(lines: readonly string[]): readonly string[] {
  if (!lines.some(isRow)) return lines;
  // Empty lines neither part nor end a pasted table; between other lines they stay.
  const places = lines.flatMap((line, place) => (line.trim() === "" ? [] : [place]));
  const words = places.map((place) => lines[place] ?? "");
  const result: string[] = [];
  let at = 0;
  while (at < words.length) {
    const end = isStart(words, at) ? endOf(words, at) : at;
    const before = (places[at - 1] ?? -1) + 1;
    result.push(...lines.slice(before, places[at]));
    if (end > at) result.push(...tableOf(words.slice(at, end)));
    else result.push(words[at] ?? "");
    at = Math.max(end, at + 1);
  }
  return [...result, ...lines.slice((places.at(-1) ?? -1) + 1)];
}

/** Words at a place of a line. */
interface Piece {
  readonly at: number;
  readonly text: string;
}

const GAP = / {2,}/;

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { index, 0: text } of line.matchAll(/\S+(?: \S+)*/g)) pieces.push({ at: index, text });
  return pieces;
}

const HEADS =
  /^(?:s?tt|so tt|thoi (?:gian|han)|noi dung|nhiem vu|hoat dong|cong viec|don vi|co quan|chu tri|phoi hop|ket qua|san pham|ngay|tien do|nguoi|bo phan|ghi chu|dia diem|kinh phi|han )/;

/** The columns of a heading line set with spaces, or null for any other line. */
function columnsOf(line: string): number[] | null {
  if (!GAP.test(line.trim())) return null;
  const pieces = piecesOf(line);
  const known = pieces.filter(({ text }) => text.length < 40 && HEADS.test(plain(text)));
  return pieces.length >= FEWEST && known.length * 3 >= pieces.length * 2
    ? pieces.map(({ at }) => at)
    : null;
}

/** The cells of a line under columns, or null when its words run across them. */
function cellsUnder(line: string, columns: readonly number[]): string[] | null {
  const cells = Array<string>(columns.length).fill("");
  for (const { at, text } of piecesOf(line)) {
    const column = columns.findLastIndex((start) => start <= at + 2);
    const next = columns[column + 1] ?? Number.POSITIVE_INFINITY;
    if (column < 0 || cells[column] !== "" || at + text.length > next + 2) return null;
    cells[column] = text;
  }
  return cells;
}

/** Tables drawn with spaces under a heading line that names their columns. */
export function withSpacedTables(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const columns = columnsOf(lines[at] ?? "");
    const rows = columns ? spacedRows(lines, at, columns) : null;
    if (rows && rows.cells.length >= 3) result.push(...rows.cells.map(asRow));
    else result.push(lines[at] ?? "");
    at = rows && rows.cells.length >= 3 ? rows.end : at + 1;
  }
  return result;
}

function spacedRows(lines: readonly string[], from: number, columns: readonly number[]) {
  const cells: string[][] = [];
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (/^[\s|+_=-]*$/.test(line)) continue;
    const found = cellsUnder(line, columns);
    if (!found || (found.filter((cell) => cell !== "").length < 2 && found[0] !== "")) break;
    const last = cells.at(-1);
    if (last && found[0] === "")
      found.forEach((cell, nth) => {
        if (cell !== "") last[nth] = `${last[nth] ?? ""} ${cell}`.trim();
      });
    else cells.push(found);
    end = at + 1;
  }
  return { cells, end };
}
