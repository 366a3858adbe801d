import type { Cell, RowBlock } from "../blocks/block.ts";
import { plain } from "../text/fold.ts";
import { startsLikeActor } from "./actors.ts";
import { channelOf } from "./channel.ts";
import {
  type ColumnRole,
  headingOf,
  isBareUnit,
  isUnitPerTime,
  roleOf,
  tickUnder,
} from "./column-roles.ts";
import { likelyHeading } from "./likely-heading.ts";
import type { OwnLabels } from "./own-labels.ts";
import { quotaSpans } from "./quota.ts";
import { opensLikeTime, saysOnlyTime } from "./time-alone.ts";

/** What each column of a task table holds. */
export interface Columns {
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** The heading's words, for units such as "(triệu đồng)". */
  readonly headings: ReadonlyMap<number, string>;
  readonly headerRows: number;
  readonly width: number;
}

interface Heading {
  readonly cell: Cell;
  readonly words: string;
  /** The heading that spans this one. */
  readonly above: Cell | null;
}

type Headings = ReadonlyMap<number, Heading>;

/** Headings per grid column; a second header row refines the first ("Phân công" over "Chủ trì"). */
function headingsOf(rows: readonly RowBlock[]): Map<number, Heading> {
  const result = new Map<number, Heading>();
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.text === "" || cell.continues) continue;
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) {
        const above = result.get(column)?.cell ?? null;
        result.set(column, { cell, words: headingOf(cell.text), above });
      }
    }
  }
  return result;
}

const tickOf = (above: Cell | null, words: string): string | null =>
  above ? tickUnder(plain(above.text), words) : null;

function rolesOf(headings: Headings, own: OwnLabels): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  for (const [column, { cell, words, above }] of headings) {
    const inherited = above ? roleOf(headingOf(above.text), own) : null;
    const role = tickOf(above, words)
      ? "tick"
      : (roleOf(words, own) ?? inherited ?? likelyHeading(words));
    const counts =
      isUnitPerTime(cell.text) && (role === null || role === "other" || role === "maybeTask");
    if (role || counts) roles.set(column, counts ? "frequency" : (role as ColumnRole));
  }
  return roles;
}

const ASSIGNS: readonly ColumnRole[] = [
  "lead",
  "implementing",
  "leadAndCoordinating",
  "time",
  "tick",
  "begin",
  "finish",
  "frequency",
];

/** The cell of a row that covers a grid column. */
export function cellAt(row: RowBlock, column: number): Cell | undefined {
  return row.cells.find((cell) => column >= cell.column && column < cell.column + cell.columns);
}

/** The first column of a role, or null. */
export function columnOf(roles: ReadonlyMap<number, ColumnRole>, role: ColumnRole): number | null {
  for (const [column, own] of roles) if (own === role) return column;
  return null;
}

const columnsOf = (roles: ReadonlyMap<number, ColumnRole>, role: ColumnRole): number[] =>
  [...roles].filter(([, own]) => own === role).map(([column]) => column);

function valuesOf(rows: readonly RowBlock[], column: number): string[] {
  return rows
    .slice(0, 200)
    .map((row) => cellAt(row, column)?.text ?? "")
    .filter((text) => text !== "");
}

const isTimeRole = (role: ColumnRole | undefined): boolean =>
  role === "time" || role === "begin" || role === "finish";

/** "Thời gian hoàn thành" beside "Thời gian bắt đầu" is the end of the same time. */
function settleSpan(roles: Map<number, ColumnRole>, headings: Headings): void {
  const times = [...headings].filter(([column]) => isTimeRole(roles.get(column)));
  const headed = (pattern: RegExp) =>
    times.find(
      ([, { above, words }]) =>
        pattern.test(words) || (above !== null && pattern.test(headingOf(above.text))),
    );
  const begin = headed(/bat dau$/);
  const finish = headed(/(?:hoan thanh|ket thuc)$/);
  if (!begin || !finish) return;
  roles.set(begin[0], "begin");
  roles.set(finish[0], "finish");
}

// "Đơn vị" heads the agency in one table and the unit of measure in the next: the cells below tell.
function settleBareUnits(
  roles: Map<number, ColumnRole>,
  headings: Headings,
  rows: readonly RowBlock[],
): void {
  for (const [column, { words }] of headings) {
    if (!isBareUnit(words)) continue;
    const values = valuesOf(rows, column);
    const actors = values.filter((text) => startsLikeActor(text)).length;
    if (actors * 2 < values.length || columnOf(roles, "lead") !== null)
      roles.set(column, "measure");
  }
}

/** Of two columns of work the one merged downwards names groups of the other. */
function settleGroups(roles: Map<number, ColumnRole>, rows: readonly RowBlock[]): void {
  const columns = columnsOf(roles, "task");
  if (columns.length < 2) return;
  const merged = columns.filter((column) => rows.some((row) => cellAt(row, column)?.continues));
  if (merged.length === columns.length) return;
  for (const column of merged) roles.set(column, "group");
}

/** "Tên lớp", "Sản phẩm" or a heading nobody knows holds the work where no column is headed so and somebody is charged. */
function settleTask(
  roles: Map<number, ColumnRole>,
  headings: Headings,
  rows: readonly RowBlock[],
): void {
  if (columnOf(roles, "task") !== null || columnOf(roles, "indicator") !== null) return;
  if (!ASSIGNS.some((role) => columnOf(roles, role) !== null)) return;
  const named = columnOf(roles, "maybeTask");
  const unknown = [...headings.keys()].find(
    (column) => !roles.has(column) && holdsWords(rows, column),
  );
  const chosen = named ?? unknown ?? columnOf(roles, "product");
  const leads = ["lead", "implementing", "leadAndCoordinating"] as const;
  const isLed = leads.some((role) => columnOf(roles, role) !== null);
  if (chosen !== null && (isLed || (named !== null && isNorm(roles)))) roles.set(chosen, "task");
}

/** "Chuyên mục | Thời lượng | Số kỳ": what is made, how long and how often, whoever makes it. */
const isNorm = (roles: ReadonlyMap<number, ColumnRole>): boolean =>
  columnOf(roles, "frequency") !== null &&
  (["duration", "airing", "time"] as const).some((role) => columnOf(roles, role) !== null);

/** "Chỉ tiêu" beside the work says how much of it is owed, where its cells say how often: "02 tin, bài/tháng". */
function settleIndicators(roles: Map<number, ColumnRole>, rows: readonly RowBlock[]): void {
  const column = columnOf(roles, "indicator");
  if (column === null || columnOf(roles, "task") === null) return;
  const values = valuesOf(rows, column);
  const amounts = values.filter((text) => quotaSpans(text, { totals: "all" }).length > 0);
  if (amounts.length * 2 >= values.length && amounts.length > 0) roles.set(column, "frequency");
}

/**
 * "Phát thanh" over cells such as "02 số/tháng", or a heading nobody knows over cells that each begin with an amount: how
 * often, on that channel.
 */
function settleAmounts(
  roles: Map<number, ColumnRole>,
  headings: Headings,
  rows: readonly RowBlock[],
): void {
  for (const [column, { cell }] of headings) {
    const role = roles.get(column);
    if (role && role !== "other") continue;
    const isChannel = channelOf(cell.text) !== null;
    const all = valuesOf(rows, column);
    const values = isChannel ? all.filter((text) => /\d/.test(text)) : all;
    const amounts = values.filter((text) => statesAmount(text, !isChannel));
    if (amounts.length > 0 && amounts.length * 2 >= values.length) roles.set(column, "frequency");
  }
}

function statesAmount(text: string, fromStart: boolean): boolean {
  const [first] = quotaSpans(text, { totals: "all" });
  return first !== undefined && (!fromStart || (first.start === 0 && first.quota.per !== "total"));
}

const saysWhen = (text: string): boolean => saysOnlyTime(text) || opensLikeTime(text);

/** A heading nobody knows over cells that are nothing but times, where no column is headed as one. */
function settleTimes(
  roles: Map<number, ColumnRole>,
  headings: Headings,
  rows: readonly RowBlock[],
): void {
  if ([...roles.values()].some((role) => isTimeRole(role) || role === "tick")) return;
  for (const column of headings.keys()) {
    const role = roles.get(column);
    if (role && role !== "other" && role !== "maybeTask") continue;
    const values = valuesOf(rows, column);
    const times = values.filter(saysWhen);
    if (times.length === 0 || times.length * 3 < values.length * 2) continue;
    roles.set(column, "time");
    return;
  }
}

function holdsWords(rows: readonly RowBlock[], column: number): boolean {
  const values = valuesOf(rows, column);
  const long = values.filter((text) => text.length > 12 && !startsLikeActor(text)).length;
  return long > 0 && long * 2 > values.length;
}

const CLOCK =
  /^\s*(?:từ\s+)?\d{1,2}\s?(?:h|giờ|:)\s?\d{0,2}(?!.*(?:ngày|\/\d|thứ |chủ nhật|hằng|hàng|mỗi|tuần|tháng))/iu;

/** A day's agenda: its times are hours. */
function isAgenda(roles: ReadonlyMap<number, ColumnRole>, rows: readonly RowBlock[]): boolean {
  if (columnOf(roles, "frequency") !== null) return false;
  const column = columnOf(roles, "time");
  const values = column === null ? [] : valuesOf(rows, column);
  return values.length > 0 && values.filter((text) => CLOCK.test(text)).length * 2 > values.length;
}

const PERSON_NAMED = /^(?:ho,? (?:va )?ten|ong[,/ ]+ba)(?![a-z])/;
const DATED: readonly ColumnRole[] = ["time", "tick", "begin", "finish", "frequency", "lead"];

/** "Họ và tên | Chức vụ, đơn vị | Nhiệm vụ": who belongs to a group and as what, and no work with its day. */
const listsPeople = (headings: Headings, roles: ReadonlyMap<number, ColumnRole>): boolean =>
  [...headings.values()].some(({ words }) => PERSON_NAMED.test(words)) &&
  !DATED.some((role) => columnOf(roles, role) !== null);

const SAYS_WHO = /(?:^|\n)[\s-]*(?:đơn vị |cơ quan )?(?:chủ trì|thực hiện|phối hợp)\s*:/iu;

function isTaskList(roles: ReadonlyMap<number, ColumnRole>, rows: readonly RowBlock[]): boolean {
  const task = columnOf(roles, "task");
  if (task === null || isAgenda(roles, rows)) return false;
  const pays = columnsOf(roles, "price").length > 0;
  const leads = columnOf(roles, "lead") !== null || columnOf(roles, "leadAndCoordinating") !== null;
  if (pays && !leads) return false;
  if (ASSIGNS.some((role) => columnOf(roles, role) !== null)) return true;
  // Labels may stand in the cells themselves.
  const values = valuesOf(rows, task);
  return values.filter((text) => SAYS_WHO.test(text)).length * 2 >= Math.max(1, values.length);
}

const widthOf = (row: RowBlock): number =>
  Math.max(0, ...row.cells.map((cell) => cell.column + cell.columns));

/** Reads a table's header; null when the table is no task list. */
export function readColumns(rows: readonly RowBlock[], own: OwnLabels): Columns | null {
  for (let above = 1; above <= Math.min(3, rows.length); above += 1) {
    const headings = headingsOf(rows.slice(0, above));
    const first = rolesOf(headings, own);
    if (listsPeople(headings, first)) return null;
    if (first.size < 2) continue;
    const headerRows = deeperHeader(rows, above, first, own);
    const columns = settled(rows, headerRows, own);
    if (columns) return columns;
  }
  return null;
}

const OF_PERSON = /^(?:ho ten |ten )?(?:nguoi|dong chi|d\/c|can bo|lanh dao|thanh vien)(?![a-z])/;
const OF_UNIT = /(?:^|[ ,/])(?:don vi|co quan|phong|ban|bo phan|to chuc|khoa|dia phuong)(?![a-z])/;

/** "Người phụ trách" beside "Ban, đơn vị thực hiện": the person sees to the work, the unit does it. */
function settlePersons(roles: Map<number, ColumnRole>, headings: Headings): void {
  const persons = [...headings].filter(
    ([column, { words }]) => roles.get(column) === "lead" && OF_PERSON.test(words),
  );
  const units = [...headings].filter(
    ([column, { words }]) => roles.get(column) === "implementing" && OF_UNIT.test(words),
  );
  if (
    persons.length === 0 ||
    units.length === 0 ||
    columnsOf(roles, "lead").length > persons.length
  )
    return;
  for (const [column] of persons) roles.set(column, "directing");
  for (const [column] of units) roles.set(column, "lead");
}

function settled(rows: readonly RowBlock[], headerRows: number, own: OwnLabels): Columns | null {
  const headings = headingsOf(rows.slice(0, headerRows));
  const roles = rolesOf(headings, own);
  const below = rows.slice(headerRows);
  settleBareUnits(roles, headings, below);
  settleSpan(roles, headings);
  settlePersons(roles, headings);
  settleGroups(roles, below);
  settleTimes(roles, headings, below);
  settleTask(roles, headings, below);
  settleIndicators(roles, below);
  settleAmounts(roles, headings, below);
  if (!isTaskList(roles, below)) return null;
  const words = [...headings].map(
    ([column, { cell, above, words: own }]) => [column, tickOf(above, own) ?? cell.text] as const,
  );
  const width = widthOf(rows[0] as RowBlock);
  return { roles, headings: new Map(words), headerRows, width };
}

const NUMBER = /^\(?\d{1,2}\)?$/;

/** A further header row: merged on from above, nothing but headings, or the line of column numbers (1) (2) (3). */
function deeperHeader(
  rows: readonly RowBlock[],
  from: number,
  roles: ReadonlyMap<number, ColumnRole>,
  labels: OwnLabels,
): number {
  let end = from;
  for (let row = rows[end]; row && end < 4; row = rows[end]) {
    const own = row.cells.filter((cell) => cell.text !== "" && !cell.continues);
    const merged = row.cells.filter((cell) => cell.continues).length >= 2 && end === from;
    const headed = own.filter((cell) => roleOf(headingOf(cell.text), labels) !== null).length;
    const refines =
      own.length > 0 &&
      headed === own.length &&
      own.length < roles.size + 2 &&
      !/\d/.test(row.text);
    const numbers = own.length > 2 && own.every((cell) => NUMBER.test(cell.text.trim()));
    if (!refines && !numbers && !(merged && continuesHeader(row, rows.slice(0, end)))) break;
    end += 1;
  }
  return end;
}

/** Its merged cells began in the header rows above. */
function continuesHeader(row: RowBlock, header: readonly RowBlock[]): boolean {
  const starts = new Set(header.flatMap(({ cells }) => cells.map(({ span }) => span.start)));
  return row.cells.every((cell) => !cell.continues || starts.has(cell.span.start));
}
