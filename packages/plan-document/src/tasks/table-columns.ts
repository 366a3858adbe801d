import type { Cell, RowBlock } from "../blocks/block.ts";
import { plain } from "../text/fold.ts";
import { startsLikeActor } from "./actors.ts";
import { type Field, fieldOfHeading } from "./labels.ts";
import type { OwnLabels } from "./own-labels.ts";

export type ColumnRole = Field | "ordinal" | "task" | "measure" | "tick";

/** What each column of a task table holds. */
export interface Columns {
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** The heading's words, for units such as "(triệu đồng)". */
  readonly headings: ReadonlyMap<number, string>;
  readonly headerRows: number;
  readonly width: number;
}

const ORDINAL = /^(?:s?tt|so tt|so thu tu|so|#)\.?$/;
const TASK =
  /^(?:ten |danh muc |cac )?(?:noi dung|nhiem vu|hoat dong|cong viec|giai phap|dau viec|hang muc|de an|chi tieu|muc tieu|san pham truyen thong)(?:(?: ?[,/] ?| va | )(?:noi dung|nhiem vu|hoat dong|cong viec|giai phap|trong tam|cu the|chu yeu|thuc hien|trien khai|ke hoach|cong tac|de an))*$/;
const MEASURE = /^(?:don vi tinh|dvt)$/;
/** "Quý I", "Tháng 3", "T3": a column a row ticks where its work falls in it. */
const TICK =
  /^(?:qu[yi]|q)\.? ?(?:iv|i{1,3}|[1-4])(?: ?\/ ?20\d\d)?$|^(?:thang|t)\.? ?(?:1[0-2]|0?[1-9])(?: ?\/ ?20\d\d)?$/;
const BARE_UNIT = /^(?:don vi|co quan|dia phuong)$/;

const headingOf = (cell: Cell): string =>
  plain(cell.text)
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[\s:.*]+$/g, "")
    .trim();

function roleOf(heading: string, own: OwnLabels): ColumnRole | null {
  if (heading === "") return null;
  if (ORDINAL.test(heading)) return "ordinal";
  if (MEASURE.test(heading)) return "measure";
  if (TASK.test(heading)) return "task";
  if (TICK.test(heading)) return "tick";
  if (BARE_UNIT.test(heading)) return "implementing";
  return fieldOfHeading(heading, own);
}

interface Heading {
  readonly cell: Cell;
  readonly words: string;
}

/** Headings per grid column; a second header row refines the first ("Phân công" over "Chủ trì"). */
function headingsOf(rows: readonly RowBlock[]): Map<number, Heading> {
  const result = new Map<number, Heading>();
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.text === "" || cell.continues) continue;
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) {
        result.set(column, { cell, words: headingOf(cell) });
      }
    }
  }
  return result;
}

function rolesOf(headings: ReadonlyMap<number, Heading>, own: OwnLabels): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  for (const [column, { words }] of headings) {
    const role = roleOf(words, own);
    if (role) roles.set(column, role);
  }
  return roles;
}

const ASSIGNS: readonly ColumnRole[] = [
  "lead",
  "implementing",
  "leadAndCoordinating",
  "time",
  "tick",
  "frequency",
];

function isTaskList(roles: ReadonlyMap<number, ColumnRole>): boolean {
  const all = [...roles.values()];
  return all.includes("task") && ASSIGNS.some((role) => all.includes(role));
}

// "Đơn vị" heads the agency in one table and the unit of measure in the next: the cells below tell.
function settleBareUnits(
  roles: Map<number, ColumnRole>,
  headings: ReadonlyMap<number, Heading>,
  rows: readonly RowBlock[],
): void {
  for (const [column, { words }] of headings) {
    if (!BARE_UNIT.test(words)) continue;
    const values = rows.map((row) => cellAt(row, column)?.text ?? "").filter((text) => text !== "");
    const actors = values.filter((text) => startsLikeActor(text)).length;
    if (actors * 2 < values.length || [...roles.values()].includes("lead"))
      roles.set(column, "measure");
  }
}

/** The cell of a row that covers a grid column. */
export function cellAt(row: RowBlock, column: number): Cell | undefined {
  return row.cells.find((cell) => column >= cell.column && column < cell.column + cell.columns);
}

const widthOf = (row: RowBlock): number =>
  Math.max(0, ...row.cells.map((cell) => cell.column + cell.columns));

/** Reads a table's header; null when the table is no task list. */
export function readColumns(rows: readonly RowBlock[], own: OwnLabels): Columns | null {
  for (let headerRows = 1; headerRows <= Math.min(3, rows.length); headerRows += 1) {
    const headings = headingsOf(rows.slice(0, headerRows));
    const roles = rolesOf(headings, own);
    if (!roles.size || !isTaskList(roles)) continue;
    const rest = deeperHeader(rows, headerRows, roles, own);
    const all = rest > headerRows ? headingsOf(rows.slice(0, rest)) : headings;
    const settled = rest > headerRows ? rolesOf(all, own) : roles;
    settleBareUnits(settled, all, rows.slice(rest));
    if (!isTaskList(settled)) return null;
    const words = new Map([...all].map(([column, { cell }]) => [column, cell.text]));
    return {
      roles: settled,
      headings: words,
      headerRows: rest,
      width: widthOf(rows[0] as RowBlock),
    };
  }
  return null;
}

/** A further header row: nothing but headings, or the line of column numbers (1) (2) (3). */
function deeperHeader(
  rows: readonly RowBlock[],
  from: number,
  roles: ReadonlyMap<number, ColumnRole>,
  labels: OwnLabels,
): number {
  let end = from;
  for (let row = rows[end]; row && end < 4; row = rows[end]) {
    const own = row.cells.filter((cell) => cell.text !== "" && !cell.continues);
    const headed = own.filter((cell) => roleOf(headingOf(cell), labels) !== null).length;
    const refines =
      own.length > 0 &&
      headed === own.length &&
      own.length < roles.size + 2 &&
      headed > 0 &&
      !/\d/.test(row.text);
    const numbers = own.length > 2 && own.every((cell) => /^\(?\d{1,2}\)?$/.test(cell.text.trim()));
    if (!refines && !numbers) break;
    end += 1;
  }
  return end;
}
