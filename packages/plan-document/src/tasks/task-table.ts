import type { Block, RowBlock } from "../blocks/block.ts";
import type { OwnLabels } from "./own-labels.ts";
import { type Columns, readColumns } from "./table-columns.ts";

/** A table that lists tasks. */
export interface TaskTable {
  readonly table: number;
  readonly columns: Columns;
  readonly rows: readonly RowBlock[];
}

/** Tables with words between them and the table before: they begin anew. */
function apart(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  let hasWords = false;
  for (const block of blocks) {
    if (block.kind === "paragraph" && block.text !== "") hasWords = true;
    if (block.kind !== "row") continue;
    if (hasWords) found.add(block.table);
    hasWords = false;
  }
  return found;
}

function byTable(blocks: readonly Block[]): Map<number, RowBlock[]> {
  const tables = new Map<number, RowBlock[]>();
  for (const block of blocks) {
    if (block.kind !== "row") continue;
    const rows = tables.get(block.table);
    if (rows) rows.push(block);
    else tables.set(block.table, [block]);
  }
  return tables;
}

const widthOf = (rows: readonly RowBlock[]): number =>
  rows.reduce(
    (most, row) => Math.max(most, ...row.cells.map((cell) => cell.column + cell.columns)),
    0,
  );

/** Task tables in order; a table without header right after one of the same width continues it. */
export function taskTables(blocks: readonly Block[], own: OwnLabels): TaskTable[] {
  const found: TaskTable[] = [];
  const separate = apart(blocks);
  for (const [table, rows] of byTable(blocks)) {
    const columns = readColumns(rows, own);
    const last = found.at(-1);
    if (columns) found.push({ table, columns, rows: rows.slice(columns.headerRows) });
    else if (
      last?.table === table - 1 &&
      !separate.has(table) &&
      last.columns.width === widthOf(rows)
    ) {
      found.push({ table, columns: { ...last.columns, headerRows: 0 }, rows });
    }
  }
  return found;
}
