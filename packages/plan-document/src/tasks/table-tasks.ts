import type { Line, RowBlock } from "../blocks/block.ts";
import { isNumbered, type Marker, parseMarker, parseOrdinal } from "../outline/markers.ts";
import { isInCapitals } from "../outline/section-words.ts";
import { addNode, lineage, type Node, rootNode } from "../outline/tree.ts";
import { type Span, trimRange } from "../text/span.ts";
import type { ColumnRole } from "./column-roles.ts";
import type { LabelSpan, TaskDraft } from "./draft.ts";
import type { Field } from "./labels.ts";
import { isActor, isLeader, isTime, timeOfHeading } from "./node-labels.ts";
import { type Columns, cellAt, columnOf } from "./table-columns.ts";
import { isBareTitle, type RowLabel, type RowReading, readRow, splitDashes } from "./table-row.ts";
import type { TaskTable } from "./task-table.ts";
import { readUnitLine } from "./unit-line.ts";

/** Tasks listed in one table, and the rows that head groups of them. */
export interface TableTasks {
  readonly drafts: readonly TaskDraft[];
  readonly groups: readonly Node[];
}

interface Draft {
  readonly node: Node;
  readonly labels: LabelSpan[];
  isGroup: boolean;
  /** The row without a number that heads it. */
  readonly bareGroup: Line | null;
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
  last.node.body.push(...reading.more);
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
  #bareGroup: Line | null = null;
  readonly #above = new Map<string, readonly RowLabel[]>();
  readonly #carried: ReadonlySet<Field>;
  #lastRow: readonly RowLabel[] = [];

  constructor(columns: Columns) {
    this.#carried = carriedFields(columns);
  }

  /** Puts the words of the row above where a cell only points at them. */
  resolve(reading: RowReading): RowReading {
    const labels = reading.labels.flatMap((label) => {
      const key = `${label.field} ${label.heading ?? ""}`;
      const own = label.isDitto ? (this.#above.get(key) ?? []) : [label];
      if (own.length > 0) this.#above.set(key, own);
      return own;
    });
    return { ...reading, labels: this.#withCarried(reading, labels) };
  }

  /** An empty cell before the work says what the row above said: a calendar writes its month once. */
  #withCarried({ title, isGroup }: RowReading, labels: readonly RowLabel[]): readonly RowLabel[] {
    if (!title || isGroup) {
      this.#lastRow = [];
      return labels;
    }
    const missing = [...this.#carried].filter((one) => !labels.some(({ field }) => field === one));
    const whole = [...labels, ...this.#lastRow.filter(({ field }) => missing.includes(field))];
    this.#lastRow = whole;
    return whole;
  }

  add(reading: RowReading): void {
    const last = this.drafts.at(-1);
    if (last && continues(reading, last)) appendTo(last, reading);
    else if (reading.title) this.#addRow(reading, reading.title);
    else if (reading.isGroup) this.#addRow(reading, nothing(reading.row.span));
  }

  #addRow(reading: RowReading, title: Line): void {
    const bare = reading.isGroup && !reading.marker;
    const marker = bare ? null : (reading.marker ?? UNNUMBERED);
    // A group row without a number names what follows and gives it no path of its own.
    this.#current = marker ? addNode(this.#current, title, { ...marker, length: 0 }) : this.root;
    if (reading.isGroup) this.#bareGroup = bare ? title : null;
    if (!marker) return;
    const { labels, isGroup, row, more } = reading;
    this.#current.body.push(...more);
    const bareGroup = this.#bareGroup;
    this.drafts.push({
      node: this.#current,
      labels: [...labels],
      isGroup,
      bareGroup,
      end: row.span,
    });
  }
}

/** When and who, where their columns stand before the work of rows without numbers. */
function carriedFields({ roles }: Columns): ReadonlySet<Field> {
  if (columnOf(roles, "ordinal") !== null) return new Set();
  const task = columnOf(roles, "task") ?? 0;
  const before = [...roles].filter(([column, role]) => column < task && CARRIED.has(role));
  return new Set(before.map(([, role]) => role as Field));
}

const CARRIED: ReadonlySet<ColumnRole> = new Set(["time", "lead", "implementing"]);

const nothing = ({ start }: Span): Line => ({ text: "", span: { start, end: start }, style: {} });

/** The cell of a column merged downwards opens a group; its number is the group's where the number is merged along. */
function openedGroup(
  row: RowBlock,
  next: RowBlock | undefined,
  columns: Columns,
): RowReading | null {
  const column = columnOf(columns.roles, "group");
  const cell = column === null ? undefined : cellAt(row, column);
  if (column === null || !cell || cell.continues || cell.text === "") return null;
  const inline = parseMarker(cell.text);
  const title = {
    text: cell.text.slice(inline?.length ?? 0),
    span: { ...cell.span, start: cell.span.start + (inline?.length ?? 0) },
    style: cell.lines[0]?.style ?? {},
  };
  const marker = inline ?? mergedNumber(row, next, columns);
  return { row, marker, title, more: [], labels: [], isGroup: true };
}

function mergedNumber(row: RowBlock, next: RowBlock | undefined, columns: Columns): Marker | null {
  const column = columnOf(columns.roles, "ordinal");
  if (column === null || !next || !cellAt(next, column)?.continues) return null;
  return parseOrdinal(cellAt(row, column)?.text ?? "");
}

/** All readings of a table in order, groups named by a merged column put before their first row. */
function readings({ rows, columns }: TaskTable): RowReading[] {
  const own = rows.filter((row) => !repeatsHeader(row, columns) && !isSum(row));
  const all = own.flatMap((row, at): readonly RowReading[] => {
    const group = openedGroup(row, own[at + 1], columns);
    const read = readRow(row, columns);
    const usesNumber = group?.marker && mergedNumber(row, own[at + 1], columns) !== null;
    const parts = splitDashes(usesNumber ? { ...read, marker: null } : read, columns);
    return group ? [group, ...parts] : parts;
  });
  const isCalendar = carriedFields(columns).size > 0;
  return all.map((reading, at) => {
    const next = all[at + 1];
    const heads = !isCalendar && isBareTitle(reading) && next?.title && next.labels.length > 0;
    return heads ? { ...reading, isGroup: true } : reading;
  });
}

/** Rows under a numbered row: with fields of their own they share those of the row above, without any they belong to it. */
function settleParents(drafts: readonly Draft[]): Draft[] {
  const parts = Map.groupBy(drafts, (draft) => draft.node.parent);
  const dropped = new Set<Draft>();
  for (const draft of drafts) {
    const below = parts.get(draft.node) ?? [];
    if (draft.isGroup || draft.labels.length === 0 || below.length === 0) continue;
    if (below.some(({ labels }) => labels.length > 0)) shareFields(draft, below);
    else for (const one of below) takeIn(draft, one, dropped);
  }
  return drafts.filter((draft) => !dropped.has(draft));
}

const isTimed = ({ labels }: Draft): boolean => labels.some(({ field }) => field === "time");

/** Rows without a number under a numbered one, each with a time of its own, are more work of its unit. */
const goOn = (parent: Draft, below: readonly Draft[]): boolean =>
  [parent, ...below].every(isTimed) &&
  below.every(({ node }) => node.marker === null || !isNumbered(node.marker));

function shareFields(parent: Draft, below: readonly Draft[]): void {
  parent.isGroup = !goOn(parent, below);
  const missing = (draft: Draft, test: (label: LabelSpan) => boolean): LabelSpan[] =>
    draft.labels.some(test) ? [] : parent.labels.filter(test);
  for (const draft of below) {
    const more = [...missing(draft, isActor), ...missing(draft, ({ field }) => field === "time")];
    draft.labels.push(...more);
  }
}

function takeIn(parent: Draft, one: Draft, dropped: Set<Draft>): void {
  parent.node.body.push({ text: one.node.text, span: one.node.span, style: {} }, ...one.node.body);
  parent.end = one.end;
  dropped.add(one);
}

const SECTIONS: ReadonlySet<Marker["kind"]> = new Set(["roman", "upper", "part"]);

/** "III. ĐIỀU KIỆN BẢO ĐẢM": the heading of a part, drawn into a table without lines, or over rows cut off. */
const isSection = ({ marker, text }: Node): boolean =>
  marker !== null && SECTIONS.has(marker.kind) && isInCapitals(text);

/** "1" without a value in any column, and "1.1" below it: a group, not a task. */
function isParent({ isGroup, labels, node }: Draft): boolean {
  return isGroup || (labels.length === 0 && (node.children.length > 0 || isSection(node)));
}

function taskDraft(draft: Draft, annex: string | null): TaskDraft {
  const { node } = draft;
  const source = { ...node.span, end: Math.max(draft.end.end, node.span.end) };
  const content = node.body.map((line) => ({ span: line.span, above: [], isFrequency: false }));
  const labels = [...draft.labels, ...groupLeads(draft), ...groupTimes(draft)];
  return { path: node.path, title: titleSpan(node), labels, content, source, annex };
}

/** "Tháng 3" over several rows: the time of rows that name none. */
function groupTimes({ node, labels, bareGroup }: Draft): LabelSpan[] {
  if (labels.some(({ field }) => field === "time")) return [];
  const above = lineage(node).slice(0, -1).reverse();
  const found = [...(bareGroup ? [bareGroup] : []), ...above].find(({ text }) => isTime(text));
  return found ? [timeOfHeading(found)] : [];
}

/** Where no column says who leads, the unit a group of rows is headed with does. */
function groupLeads({ node, labels, bareGroup }: Draft): LabelSpan[] {
  if (labels.some(isLeader)) return [];
  const above = lineage(node).slice(0, -1).reverse();
  for (const group of [...(bareGroup ? [bareGroup] : []), ...above]) {
    const { text, span } = group;
    const line = text === "" || text.length > 160 ? null : readUnitLine({ text, span });
    if (line && line.duty === null) return [{ field: "lead", span }];
  }
  return [];
}

function titleSpan(node: Node): Span {
  const [start, end] = trimRange(node.text, 0, node.text.length);
  const dot = node.text.charAt(end) === "." ? 1 : 0;
  return { ...node.span, start: node.span.start + start, end: node.span.start + end + dot };
}

/** Tasks listed in a table, a row each; group rows give the first part of the path. */
export function tableTasks(table: TaskTable, annex: string | null): TableTasks {
  const reading = new TableReading(table.columns);
  for (const one of readings(table)) reading.add(reading.resolve(one));
  const settled = settleParents(reading.drafts);
  const drafts = settled
    .filter((draft) => !isParent(draft))
    .map((draft) => taskDraft(draft, annex));
  const groups = settled.filter(isParent).map(({ node }) => node);
  return { drafts, groups: groups.filter(({ text }) => text !== "") };
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
