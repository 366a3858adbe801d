import type { Cell, Line, RowBlock } from "../blocks/block.ts";
import { type Marker, parseMarker, parseOrdinal } from "../outline/markers.ts";
import { addNode, type Node, rootNode } from "../outline/tree.ts";
import type { Span } from "../text/span.ts";
import { trimRange } from "../text/span.ts";
import type { LabelSpan, TaskDraft } from "./draft.ts";
import { type ColumnRole, type Columns, cellAt } from "./table-columns.ts";
import type { TaskTable } from "./task-table.ts";

interface TableTasks {
  readonly drafts: readonly TaskDraft[];
  readonly groups: readonly Node[];
}

interface RowLabel extends LabelSpan {
  /** Points at the row above instead of saying anything. */
  readonly isDitto: boolean;
}

interface RowReading {
  readonly row: RowBlock;
  readonly marker: Marker | null;
  readonly title: Line | null;
  readonly labels: readonly RowLabel[];
  /** One cell lies across the table, or nothing but a numbered heading is filled in. */
  readonly isGroup: boolean;
}

/** "nt", "như trên", "″": what the row above says. */
const DITTO = /^(?:-\s*)?(?:n\.?t\.?|như trên|nhu tren|["″”〃]|\/\/)(?:\s*-)?$/iu;

function columnOf(columns: Columns, role: ColumnRole): number | null {
  for (const [column, own] of columns.roles) if (own === role) return column;
  return null;
}

function lineOf(cell: Cell): Line {
  return { text: cell.text, span: cell.span, style: cell.lines[0]?.style ?? {} };
}

function labelsOf(row: RowBlock, columns: Columns, own: Cell | undefined): RowLabel[] {
  const measure = measureOf(row, columns);
  const result: RowLabel[] = [];
  const seen = new Set<Cell>();
  for (const [column, role] of columns.roles) {
    const cell = cellAt(row, column);
    if (
      !cell ||
      cell === own ||
      seen.has(cell) ||
      role === "task" ||
      role === "ordinal" ||
      role === "measure" ||
      role === "tick"
    )
      continue;
    seen.add(cell);
    const [start, end] = trimRange(cell.text, 0, cell.text.length);
    const span = { ...cell.span, start: cell.span.start + start, end: cell.span.start + end };
    if (start < end && !/^[-–x.…]+$/i.test(cell.text))
      result.push({
        field: role,
        span,
        heading: columns.headings.get(column) ?? "",
        isDitto: DITTO.test(cell.text.trim()),
        ...(role === "frequency" && measure ? { measure } : {}),
      });
  }
  return [...result, ...tickedTime(row, columns)];
}

const MARK = /^[xX✓✔√v•●*+]$/;

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

function measureOf(row: RowBlock, columns: Columns): string {
  const column = columnOf(columns, "measure");
  return (column === null ? undefined : cellAt(row, column))?.text.trim() ?? "";
}

/** The numbering and the words of a row, whether they stand in two cells, in one, or in a cell across. */
function readRow(row: RowBlock, columns: Columns): RowReading {
  const ordinalColumn = columnOf(columns, "ordinal");
  const taskColumn = columnOf(columns, "task") ?? 0;
  const ordinalCell = ordinalColumn === null ? undefined : cellAt(row, ordinalColumn);
  const taskCell = cellAt(row, taskColumn);
  const across = ordinalCell !== undefined && ordinalCell === taskCell;
  const marker =
    across || !ordinalCell || ordinalCell.continues ? null : parseOrdinal(ordinalCell.text);
  const filled = taskCell && taskCell.text !== "" && !taskCell.continues ? taskCell : undefined;
  const line = filled ? lineOf(filled) : null;
  const alone = marker && GROUP_KINDS.has(marker.kind) ? onlyCell(row, ordinalCell) : null;
  if (marker && alone) return { row, marker, title: lineOf(alone), labels: [], isGroup: true };
  const inline = line && !marker ? parseMarker(line.text) : null;
  const labels = labelsOf(row, columns, taskCell);
  const wide = taskCell !== undefined && taskCell.columns >= Math.max(2, columns.width - 2);
  return {
    row,
    marker: marker ?? inline,
    title: inline && line ? without(line, inline) : line,
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

interface Draft {
  readonly node: Node;
  readonly labels: LabelSpan[];
  readonly isGroup: boolean;
  end: Span;
}

/** Words torn off by a page break continue the row above: no number, and a beginning in mid-sentence. */
function continues(reading: RowReading, last: Draft | undefined): boolean {
  if (!last || reading.marker || reading.isGroup) return false;
  if (!reading.title) return reading.labels.length > 0;
  return /^[\p{Ll},;)]/u.test(reading.title.text) && !/[.:;!?]$/.test(last.node.text);
}

function appendTo(last: Draft, reading: RowReading): void {
  if (reading.title) last.node.body.push(reading.title);
  // A merged cell shows the words of the row above once more.
  const isNew = (label: LabelSpan): boolean =>
    !last.labels.some(({ span }) => span.start === label.span.start);
  last.labels.push(...reading.labels.filter(isNew));
  last.end = reading.row.span;
}

const UNNUMBERED: Marker = { kind: "dash", label: "", index: null, length: 0 };

class TableReading {
  readonly drafts: Draft[] = [];
  readonly root: Node = rootNode();
  #current: Node = this.root;
  readonly #above = new Map<string, readonly RowLabel[]>();

  /** Puts the words of the row above where a cell only points at them. */
  resolve(reading: RowReading): RowReading {
    const labels = reading.labels.flatMap((label) => {
      const key = `${label.field} ${label.heading ?? ""}`;
      const own = label.isDitto ? (this.#above.get(key) ?? []) : [label];
      if (own.length > 0) this.#above.set(key, own);
      return own;
    });
    return { ...reading, labels };
  }

  add(reading: RowReading): void {
    const last = this.drafts.at(-1);
    if (last && continues(reading, last)) appendTo(last, reading);
    else if (reading.title) this.#addRow(reading, reading.title);
  }

  #addRow(reading: RowReading, title: Line): void {
    const bare = reading.isGroup && !reading.marker;
    const marker = bare ? null : (reading.marker ?? UNNUMBERED);
    // A group row without a number names what follows and gives it no path of its own.
    this.#current = marker ? addNode(this.#current, title, { ...marker, length: 0 }) : this.root;
    if (!marker) return;
    const { labels, isGroup, row } = reading;
    this.drafts.push({ node: this.#current, labels: [...labels], isGroup, end: row.span });
  }
}

/** "1" without a value in any column, and "1.1" below it: a group, not a task. */
function isParent(draft: Draft): boolean {
  return draft.isGroup || (draft.labels.length === 0 && draft.node.children.length > 0);
}

function taskDraft(draft: Draft, annex: string | null): TaskDraft {
  const { node } = draft;
  const source = { ...node.span, end: Math.max(draft.end.end, node.span.end) };
  const content = node.body.map((line) => ({ span: line.span, above: [], isFrequency: false }));
  return { path: node.path, title: titleSpan(node), labels: draft.labels, content, source, annex };
}

function titleSpan(node: Node): Span {
  const [start, end] = trimRange(node.text, 0, node.text.length);
  const dot = node.text.charAt(end) === "." ? 1 : 0;
  return { ...node.span, start: node.span.start + start, end: node.span.start + end + dot };
}

/** Tasks listed in a table, a row each; group rows give the first part of the path. */
export function tableTasks(table: TaskTable, annex: string | null): TableTasks {
  const reading = new TableReading();
  for (const row of table.rows) {
    if (repeatsHeader(row, table.columns) || isSum(row)) continue;
    reading.add(reading.resolve(readRow(row, table.columns)));
  }
  const drafts = reading.drafts
    .filter((draft) => !isParent(draft))
    .map((draft) => taskDraft(draft, annex));
  return { drafts, groups: reading.drafts.filter(isParent).map(({ node }) => node) };
}

/** "Tổng cộng" closes a table and is no task. */
function isSum(row: RowBlock): boolean {
  const first = row.cells.find((cell) => cell.text !== "");
  return (
    first !== undefined && /^(?:tổng(?: cộng| số| kinh phí)?|cộng)\s*[:.]?$/iu.test(first.text)
  );
}

function repeatsHeader(row: RowBlock, columns: Columns): boolean {
  const own = row.cells.filter((cell) => cell.text !== "");
  if (own.every((cell) => /^\(?\d{1,2}\)?$/.test(cell.text.trim())) && own.length > 2) return true;
  return own.length > 1 && own.every((cell) => columns.headings.get(cell.column) === cell.text);
}
