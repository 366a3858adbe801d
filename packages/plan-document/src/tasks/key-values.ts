import type { Block, Cell, ParagraphBlock, RowBlock } from "../blocks/block.ts";
import { type Marker, parseMarker } from "../outline/markers.ts";
import { headingOf, roleOf } from "./column-roles.ts";
import type { OwnLabels } from "./own-labels.ts";

/** A row that is a name and its value, or two such pairs side by side. */
interface Pair {
  readonly key: Cell;
  readonly value: Cell;
}

const roleOfCell = (cell: Cell, own: OwnLabels) => {
  const role = cell.text.length < 60 ? roleOf(headingOf(cell.text), own) : null;
  return role === "ordinal" || role === "tick" || role === "price" ? null : role;
};

function pairsOf({ cells }: RowBlock): Pair[] | null {
  if (cells.length !== 2 && cells.length !== 4) return null;
  const pairs: Pair[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [key, value] = [cells[at], cells[at + 1]];
    if (!key || !value || key.continues) return null;
    if (key.text !== "") pairs.push({ key, value });
  }
  return pairs;
}

/** "Phòng Tổ chức - Hành chính" under no heading: a name goes on with a capital. */
const NAME = /^\p{Lu}\p{L}*\s\p{Lu}\p{Ll}/u;

/** The pairs of a table whose first column names fields and whose second gives them; null for every other table. */
function keyValues(rows: readonly RowBlock[], own: OwnLabels): Pair[] | null {
  if (rows.length < 2 || rows.length > 16) return null;
  const pairs: Pair[] = [];
  for (const row of rows) {
    const found = pairsOf(row);
    if (!found) return null;
    pairs.push(...found);
  }
  const named = pairs.filter(({ key }) => roleOfCell(key, own) !== null);
  const [first] = pairs;
  // "Hội nghị" may head a column and may be the work itself.
  const role = first ? roleOfCell(first.value, own) : null;
  const isHeading = role !== null && role !== "maybeTask" && !NAME.test(first?.value.text ?? "");
  return !isHeading && named.length >= 2 && named.length * 3 >= pairs.length * 2 ? pairs : null;
}

const asParagraph = ({ text, span }: RowBlock): ParagraphBlock => ({
  kind: "paragraph",
  text,
  span,
  style: {},
});

const moved = (cell: Cell, column: number): Cell => ({ ...cell, column, columns: 1 });

/** The same table lying down: its names as a heading row, its values as one row of work. */
function lyingDown(rows: readonly RowBlock[], pairs: readonly Pair[]): RowBlock[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return [];
  const row = (pick: (pair: Pair) => Cell): RowBlock => {
    const cells = pairs.map((pair, column) => moved(pick(pair), column));
    const text = cells.map((cell) => cell.text).join("\t");
    return {
      kind: "row",
      table: first.table,
      cells,
      text,
      span: { ...first.span, end: last.span.end },
    };
  };
  return [row(({ key }) => key), row(({ value }) => value)];
}

const SECTIONS: readonly Marker["kind"][] = [
  "roman",
  "upper",
  "part",
  "chapter",
  "annex",
  "heading",
];

/** A numbered line right above names the work; a heading of a whole section does not. */
const namesWork = (above: Block | undefined): boolean => {
  const marker = above?.kind === "paragraph" ? parseMarker(above.text) : null;
  return marker !== null && !SECTIONS.includes(marker.kind);
};

/**
 * Small tables that describe one piece of work each, its fields down the side: under a numbered line they become labelled
 * lines of it, elsewhere a row of a task table.
 */
export function withKeyValues(blocks: readonly Block[], own: OwnLabels): readonly Block[] {
  const result: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block?.kind !== "row") {
      if (block) result.push(block);
      at += 1;
      continue;
    }
    const rows = rowsFrom(blocks, at, block.table);
    const pairs = keyValues(rows, own);
    const hasWork = pairs?.some(({ key }) =>
      ["task", "maybeTask"].includes(roleOfCell(key, own) ?? ""),
    );
    if (!pairs) result.push(...rows);
    else if (namesWork(blocks[at - 1]) || !hasWork) result.push(...rows.map(asParagraph));
    else result.push(...lyingDown(rows, pairs));
    at += rows.length;
  }
  return result;
}

function rowsFrom(blocks: readonly Block[], from: number, table: number): RowBlock[] {
  const rows: RowBlock[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind !== "row" || block.table !== table) break;
    rows.push(block);
  }
  return rows;
}
