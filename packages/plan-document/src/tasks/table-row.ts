import type { Cell, Line, RowBlock } from "../blocks/block.ts";
import { type Marker, parseMarker, parseOrdinal } from "../outline/markers.ts";
import { type Span, subSpan, trimRange } from "../text/span.ts";
import { type ColumnRole, periodUnder } from "./column-roles.ts";
import type { LabelSpan } from "./draft.ts";
import { type Field, findLabels } from "./labels.ts";
import { isActor } from "./node-labels.ts";
import { type Columns, cellAt, columnOf } from "./table-columns.ts";
import { timingInAnyYear } from "./timing.ts";

export interface RowLabel extends LabelSpan {
  /** Points at the row above instead of saying anything. */
  readonly isDitto: boolean;
}

/** One row of a task table, its cells told apart. */
export interface RowReading {
  readonly row: RowBlock;
  readonly marker: Marker | null;
  readonly title: Line | null;
  /** Lines below the title in its cell, and cells that say more about the work. */
  readonly more: readonly Line[];
  readonly labels: readonly RowLabel[];
  /** One cell lies across the table, or nothing but a numbered heading is filled in. */
  readonly isGroup: boolean;
}

/** "nt", "như trên", "″": what the row above says. */
const DITTO = /^(?:-\s*)?(?:n\.?t\.?|như trên|nhu tren|["″”〃]|\/\/)(?:\s*-)?$/iu;
const EMPTY = /^[-–x.…]+$/i;

/** Columns that are no field of a task. */
const NO_FIELD: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "ordinal",
  "task",
  "maybeTask",
  "group",
  "measure",
  "tick",
  "begin",
  "finish",
  "indicator",
  "price",
]);

const isField = (role: ColumnRole): role is Field => !NO_FIELD.has(role);

const lineOf = (cell: Cell): Line => ({
  text: cell.text,
  span: cell.span,
  style: cell.lines[0]?.style ?? {},
});

/** "Chủ trì: Sở A ⏎ Thời gian: Quý I" inside one cell, whatever its column is headed. */
function labelled({ text, span }: Cell): RowLabel[] {
  const found = findLabels(text).filter(({ start, end }) => start < end);
  const tells = found.filter((label) => isActor(label) || label.field === "time");
  if (found[0]?.labelStart !== 0 && !/^[\s-]*$/.test(text.slice(0, found[0]?.labelStart ?? 1)))
    return [];
  return tells.length === 0
    ? []
    : found.map(({ field, start, end }) => ({
        field,
        span: subSpan(span, start, end),
        isDitto: false,
      }));
}

function cellLabels(cell: Cell, role: Field, columns: Columns, measure: string): RowLabel[] {
  const inside = labelled(cell);
  if (inside.length > 0) return inside;
  const [start, end] = trimRange(cell.text, 0, cell.text.length);
  if (start >= end || EMPTY.test(cell.text)) return [];
  const known = [...columns.roles].find(([column]) => cellCovers(cell, column))?.[0] ?? cell.column;
  const heading = columns.headings.get(known) ?? "";
  const words = role === "time" ? periodUnder(heading, cell.text) : null;
  return [
    {
      field: role,
      span: subSpan(cell.span, start, end),
      heading,
      ...(words ? { words } : {}),
      isDitto: DITTO.test(cell.text.trim()),
      ...(role === "frequency" && measure ? { measure } : {}),
    },
  ];
}

const cellCovers = (cell: Cell, column: number): boolean =>
  column >= cell.column && column < cell.column + cell.columns;

function labelsOf(row: RowBlock, columns: Columns, own: Cell | undefined): RowLabel[] {
  const measure = textIn(row, columns, "measure");
  const result: RowLabel[] = [];
  const seen = new Set<Cell | undefined>([undefined, own]);
  for (const [column, role] of columns.roles) {
    const cell = cellAt(row, column);
    if (!cell || seen.has(cell) || !isField(role)) continue;
    seen.add(cell);
    result.push(...cellLabels(cell, role, columns, measure));
  }
  return [...result, ...tickedTime(row, columns), ...spannedTime(row, columns)];
}

const MARK = /^[xX✓✔✗☑☒√v•●*+]$/;

/** The time of a row that ticks columns: their headings, first to last. */
function tickedTime(row: RowBlock, columns: Columns): RowLabel[] {
  const ticked = [...columns.roles]
    .filter(([, role]) => role === "tick")
    .map(([column]) => ({ cell: cellAt(row, column), heading: columns.headings.get(column) ?? "" }))
    .filter(({ cell }) => cell !== undefined && MARK.test(cell.text.trim()));
  const [first] = ticked;
  if (!first?.cell) return [];
  const words = ticked.map(({ heading }) =>
    heading.replace(/^[Tt]\.? ?(?=\d)/, "Tháng ").replace(/^Q\.? ?(?=[IVX\d])/, "Quý "),
  );
  return [{ field: "time", span: first.cell.span, words: words.join(", "), isDitto: false }];
}

/** The time of a row with a column for its beginning and one for its end. */
function spannedTime(row: RowBlock, columns: Columns): RowLabel[] {
  const begin = textIn(row, columns, "begin");
  const finish = textIn(row, columns, "finish");
  const column = columnOf(columns.roles, finish === "" ? "begin" : "finish");
  const cell = column === null ? undefined : cellAt(row, column);
  if (!cell || (begin === "" && finish === "")) return [];
  const words = begin === "" ? finish : `từ ${begin}${finish === "" ? "" : ` đến ${finish}`}`;
  return [{ field: "time", span: cell.span, words, isDitto: false }];
}

function textIn(row: RowBlock, columns: Columns, role: ColumnRole): string {
  const column = columnOf(columns.roles, role);
  return (column === null ? undefined : cellAt(row, column))?.text.trim() ?? "";
}

/** Columns of work besides the one that gives the title. */
function details(row: RowBlock, columns: Columns, own: Cell | undefined): Line[] {
  return [...columns.roles]
    .filter(([, role]) => role === "task" || role === "maybeTask")
    .map(([column]) => cellAt(row, column))
    .filter((cell) => cell !== undefined && cell !== own && cell.text !== "" && !cell.continues)
    .map((cell) => lineOf(cell as Cell));
}

interface Words {
  readonly title: Line | null;
  readonly more: readonly Line[];
  readonly labels: readonly RowLabel[];
}

/** The words of the work's own cell: a title, dashes below it, labels at its end. */
function wordsOf(cell: Cell | undefined): Words {
  if (!cell || cell.text === "" || cell.continues) return { title: null, more: [], labels: [] };
  const label = cell.lines.findIndex((line, index) => index > 0 && isLabelLine(line));
  const own = label < 0 ? cell.lines : cell.lines.slice(0, label);
  const from =
    label < 0 ? cell.text.length : (cell.lines[label]?.span.start ?? 0) - cell.span.start;
  const labels = findLabels(cell.text.slice(from))
    .filter(({ start, end }) => start < end)
    .map(({ field, start, end }) => ({
      field,
      span: subSpan(cell.span, from + start, from + end),
      isDitto: false,
    }));
  const [first, ...rest] = own;
  const listed = rest.length > 0 && rest.every(({ text }) => /^[-–+•*]\s*\S/.test(text));
  if (first && listed && !/^[-–+•*]\s/.test(first.text))
    return { title: first, more: rest, labels };
  const end = own.at(-1)?.span.end ?? cell.span.end;
  const text = cell.text.slice(0, end - cell.span.start);
  return { title: { ...lineOf(cell), text, span: { ...cell.span, end } }, more: [], labels };
}

function isLabelLine({ text }: Line): boolean {
  const found = findLabels(text.replace(/^[-–+•*]\s*/, ""))[0];
  return found?.labelStart === 0 && (isActor(found) || found.field === "time");
}

/** The numbering and the words of a row, whether they stand in two cells, in one, or in a cell across. */
export function readRow(row: RowBlock, columns: Columns): RowReading {
  const ordinalColumn = columnOf(columns.roles, "ordinal");
  const ordinalCell = ordinalColumn === null ? undefined : cellAt(row, ordinalColumn);
  const taskCell = cellAt(row, columnOf(columns.roles, "task") ?? 0);
  const across = ordinalCell !== undefined && ordinalCell === taskCell;
  const marker =
    across || !ordinalCell || ordinalCell.continues ? null : parseOrdinal(ordinalCell.text);
  const alone = marker && GROUP_KINDS.has(marker.kind) ? onlyCell(row, ordinalCell) : null;
  if (marker && alone)
    return { row, marker, title: lineOf(alone), more: [], labels: [], isGroup: true };
  const words = wordsOf(taskCell);
  const inline = words.title && !marker ? parseMarker(words.title.text) : null;
  const labels = [...labelsOf(row, columns, taskCell), ...words.labels];
  const wide = taskCell !== undefined && taskCell.columns >= Math.max(2, columns.width - 2);
  return {
    row,
    marker: marker ?? inline,
    title: inline && words.title ? without(words.title, inline) : words.title,
    more: [...words.more, ...details(row, columns, taskCell)],
    labels,
    isGroup: wide || isHeading(row, marker, labels),
  };
}

/** The one cell filled beside the number: a heading, whichever column its words stand in. */
function onlyCell(row: RowBlock, ordinal: Cell | undefined): Cell | null {
  const [only, ...more] = row.cells.filter(
    (cell) => cell !== ordinal && cell.text !== "" && !cell.continues,
  );
  return only && more.length === 0 ? only : null;
}

function without(line: Line, marker: Marker): Line {
  return {
    ...line,
    text: line.text.slice(marker.length),
    span: { ...line.span, start: line.span.start + marker.length },
  };
}

const GROUP_KINDS = new Set(["upper", "roman", "part", "chapter", "section"]);

function isHeading(row: RowBlock, marker: Marker | null, labels: readonly LabelSpan[]): boolean {
  if (labels.length > 0) return false;
  const filled = row.cells.filter((cell) => cell.text !== "").length;
  return filled <= 2 && marker !== null && GROUP_KINDS.has(marker.kind);
}

/** True when nothing but the title is filled in: a heading without a number, if rows with fields follow. */
export function isBareTitle({ row, marker, title, labels }: RowReading): boolean {
  const filled = row.cells.filter((cell) => cell.text !== "" && !cell.continues).length;
  return marker === null && title !== null && labels.length === 0 && filled === 1;
}

const BULLETED = /^[-–+•*]\s*(?=\S)/;

/** "Giai đoạn 1 ⏎ (2026 - 2027)" is one time over two lines, not a time for each of two dashes. */
const speaksByLine = ({ field }: RowLabel, { lines }: Cell): boolean =>
  field !== "time" || lines.every(({ text }) => timingInAnyYear(text) !== null);

function part(label: RowLabel, row: RowBlock, at: number, count: number): RowLabel {
  const cell = row.cells.find(
    ({ span }) => span.start <= label.span.start && label.span.end <= span.end,
  );
  const isByLine = cell?.lines.length === count && speaksByLine(label, cell);
  const line = isByLine ? cell.lines[at] : undefined;
  if (!line || label.words !== undefined) return label;
  const dash = BULLETED.exec(line.text)?.[0].length ?? 0;
  const [start, end] = trimRange(line.text, dash, line.text.length);
  const span: Span = subSpan(line.span, start, end);
  return { ...label, span };
}

/**
 * Several works in one cell, a dash each: one reading for each dash. Cells with as many lines as there are dashes speak line
 * by line, others for all of them. Any other row comes back as it is.
 */
export function splitDashes(reading: RowReading, columns: Columns): readonly RowReading[] {
  const cell = cellAt(reading.row, columnOf(columns.roles, "task") ?? 0);
  const lines = cell?.lines ?? [];
  if (lines.length < 2 || !lines.every(({ text }) => BULLETED.test(text))) return [reading];
  const heading = reading.marker ? { ...reading, title: null, labels: [], isGroup: true } : null;
  const parts = lines.map((line, at): RowReading => {
    const dash = BULLETED.exec(line.text)?.[0].length ?? 0;
    const title = {
      ...line,
      text: line.text.slice(dash),
      span: subSpan(line.span, dash, line.text.length),
    };
    const labels = reading.labels.map((label) => part(label, reading.row, at, lines.length));
    return { ...reading, marker: null, title, labels, more: [] };
  });
  return heading ? [heading, ...parts] : parts;
}
