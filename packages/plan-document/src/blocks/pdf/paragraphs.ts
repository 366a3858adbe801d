import { parseMarker } from "../../outline/markers.ts";
import { startsWithLabel } from "../../tasks/labels.ts";
import type { BlockStyle } from "../block.ts";
import type { RawLine } from "../raw-block.ts";
import type { Row } from "./row.ts";
import { joinRows, wordsOf } from "./words.ts";

/** The edges a column or a cell sets its lines between. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Rows set one below the other between the same edges. */
export interface Column {
  readonly rows: readonly Row[];
  readonly edges: Edges;
}

const ENDS_SENTENCE = /[.!?:;…][”"»')*\]]*$/;
const GOES_ON = /^[*“"(]?\p{Ll}|^[,;.)\]”%/]/u;
const OPEN_END =
  /[,(–]$|(?:^|\s)(?:và|hoặc|của|các|về|với|cho|tại|theo|do|từ|đến|trong|số|khoản|điều|Điều|điểm|mục|Mục|ngày|tháng|quý|năm|kỳ|phần|Phần|chương|Chương)$/u;

/** The place and date above a title: "Quảng Ngãi, ngày 14 tháng 01 năm 2026". */
const DATE_LINE = /ngày\s.{0,12}tháng\s.{0,12}năm\s*(?:20\d\d|[.…_]+)$/iu;

type Align = BlockStyle["align"];

function alignOf(row: Row, edges: Edges): Align {
  const before = row.left - edges.left;
  const after = edges.right - row.right;
  const middle = Math.abs(before - after) < row.size * 1.4;
  if (middle && before > row.size * 2.5) return "center";
  return before > after * 3 && before > (edges.right - edges.left) * 0.4 ? "right" : undefined;
}

const widthOfFirstWord = (row: Row): number => {
  const first = row.items[0];
  if (!first) return 0;
  const word = first.text.trimStart().split(/\s/)[0] ?? "";
  return (first.w * word.length) / Math.max(first.text.length, 1);
};

interface Line {
  readonly row: Row;
  readonly text: string;
  readonly align: Align;
  readonly edges: Edges;
}

/** The next line's first word would have fitted: the line was ended on purpose. */
function endsEarly({ row, edges }: Line, next: Line): boolean {
  const room = edges.right - row.right - row.size * 0.25;
  return room > widthOfFirstWord(next.row) + row.size * 0.35;
}

/** Centred lines are broken where the next word no longer fits the width, not the right edge. */
function fitsBeside({ row, edges }: Line, next: Line): boolean {
  const room = edges.right - edges.left - (row.right - row.left);
  return room > widthOfFirstWord(next.row) + row.size * 0.35;
}

const indentOf = ({ row, edges }: Line): number => row.left - edges.left;

const startsItem = (text: string): boolean => {
  const marker = parseMarker(text);
  return (marker !== null && marker.length > 0) || startsWithLabel(text);
};

/** "Cơ quan chỉ đạo: …", "a) Xây dựng …" begin a line, however full the line above them is. */
function startsOwnLine(text: string): boolean {
  const marker = parseMarker(text);
  if (marker && marker.length > 0) return /^\p{Lu}/u.test(text.slice(marker.length).trimStart());
  return /^[-+•]?\s*\p{Lu}/u.test(text) && startsWithLabel(text);
}

const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);

/** Where the text of a numbered line begins, when the number stands apart ("1.   Text"). */
function hangsUnder(first: Row, row: Row): boolean {
  return first.items.slice(1).some((item) => Math.abs(item.x - row.left) < row.size * 0.4);
}

function breaksBySpace(last: Row, row: Row, pitch: number): boolean {
  if (last.page !== row.page || row.base <= last.base) return false;
  return row.base - last.base > Math.max(pitch * 1.25, last.size * 1.1);
}

class Paragraphs {
  readonly groups: Line[][] = [];
  readonly #pitch: number;

  constructor(pitch: number) {
    this.#pitch = pitch;
  }

  add(line: Line): void {
    const open = this.groups.at(-1);
    if (open && this.#continues(open, line)) open.push(line);
    else this.groups.push([line]);
  }

  #continues(open: readonly Line[], line: Line): boolean {
    const last = open.at(-1);
    const first = open[0];
    if (!last || !first) return false;
    const closed = ENDS_SENTENCE.test(last.text);
    if (isCapitals(last.text) !== isCapitals(line.text) && last.align === "center") return false;
    if (isCapitals(line.text) && DATE_LINE.test(last.text)) return false;
    if (isCapitals(line.text) && !isCapitals(last.text) && startsItem(line.text)) return false;
    if (startsItem(line.text) && (closed || this.#isNewItem(last, line))) return false;
    if (startsOwnLine(line.text) && !OPEN_END.test(last.text)) return false;
    if (last.align === "center" || line.align === "center") return this.#centred(last, line);
    if (!closed && GOES_ON.test(line.text)) return true;
    if (endsEarly(last, line)) return !closed && OPEN_END.test(last.text);
    return !this.#indented(first, last, line) && !this.#apart(closed, last, line);
  }

  #apart(closed: boolean, last: Line, line: Line): boolean {
    return closed && breaksBySpace(last.row, line.row, this.#pitch);
  }

  // A line as wide as the column has no place of its own: it goes with centred lines before and after it.
  #centred(last: Line, line: Line): boolean {
    if (breaksBySpace(last.row, line.row, this.#pitch)) return false;
    if (ENDS_SENTENCE.test(last.text)) return false;
    return GOES_ON.test(line.text) || !fitsBeside(last, line);
  }

  // A line of its own begins with its number; a number that the text runs into does not.
  #isNewItem(last: Line, line: Line): boolean {
    if (endsEarly(last, line)) return true;
    return indentOf(line) > line.row.size && !OPEN_END.test(last.text);
  }

  #indented(first: Line, last: Line, line: Line): boolean {
    const steps = indentOf(line) > indentOf(last) + line.row.size * 0.8;
    return steps && !(first === last && hangsUnder(first.row, line.row));
  }
}

/** The usual distance between two lines of the same size, 0 where there is none. */
export function pitchOf(rows: readonly Row[]): number {
  const steps = new Map<number, number>();
  rows.forEach((row, index) => {
    const last = rows[index - 1];
    if (!last || last.page !== row.page || Math.abs(last.size - row.size) > 1) return;
    const step = Math.round((row.base - last.base) * 2) / 2;
    if (step > 0 && step < row.size * 2.5) steps.set(step, (steps.get(step) ?? 0) + 1);
  });
  const [most] = [...steps].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 0;
}

/** Joins the rows of columns into paragraphs: by indent, by lines that end early, by what the words say. */
export function paragraphsOf(columns: readonly Column[]): RawLine[] {
  const paragraphs = new Paragraphs(pitchOf(columns.flatMap(({ rows }) => rows)));
  for (const { rows, edges } of columns) {
    for (const row of rows) {
      const text = wordsOf(row);
      if (text !== "") paragraphs.add({ row, text, align: alignOf(row, edges), edges });
    }
  }
  return paragraphs.groups.map((lines) =>
    joinRows(
      lines.map(({ row }) => row),
      lines[0]?.align,
    ),
  );
}

const isListItem = (text: string): boolean => /^[-–+*•]/.test(text);

function joinsShort(open: readonly Row[], next: Row): boolean {
  const before = joinRows(open).text;
  const text = wordsOf(next);
  if (startsItem(text) || /[.;:]$/.test(before)) return false;
  return GOES_ON.test(text) || (isListItem(before) && !isCapitals(text)) || OPEN_END.test(before);
}

/** Short lines set side by side with others (letterhead, recipients, signature): each stands for itself unless it goes on. */
export function shortLinesOf({ rows, edges }: Column): RawLine[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const open = groups.at(-1);
    if (open && joinsShort(open, row)) open.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => joinRows(group, group[0] && alignOf(group[0], edges)));
}
