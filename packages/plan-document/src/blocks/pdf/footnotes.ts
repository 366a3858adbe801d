import type { RawBlock } from "../raw-block.ts";
import type { Page } from "./page.ts";
import { commonSize, type Row } from "./row.ts";
import { joinRows } from "./words.ts";

interface Parted {
  readonly body: readonly Row[];
  readonly notes: readonly Row[];
}

/** A row that begins with a small raised number, as a footnote does. */
function opensNote(row: Row): boolean {
  const [first, next] = row.items;
  if (!first || !next || !/^\s*[\d*]{1,3}\s*$/.test(first.text)) return false;
  return first.size < next.size * 0.8;
}

/** A short lone line above small type parts footnotes from the text, where their numbers were not read. */
function underRule(row: Row, { rules, width }: Page): boolean {
  return rules.some(({ x1, x2, y1, y2 }) => {
    const length = Math.abs(x1 - x2);
    const isShort = Math.abs(y1 - y2) < 2 && length > width * 0.1 && length < width * 0.45;
    return isShort && y1 <= row.base && row.top - y1 < row.size * 1.6;
  });
}

/** Parts the rows of a page into its body and the footnotes set smaller below it. */
export function partNotes(rows: readonly Row[], bodySize: number, page: Page): Parted {
  let from = rows.length;
  while (from > 0 && (rows[from - 1]?.size ?? bodySize) <= bodySize * 0.9) from -= 1;
  const small = rows.slice(from);
  const opening = small.findIndex((row) => opensNote(row) || underRule(row, page));
  // Recipients are set small too, without a raised number; a page all small is no page of notes.
  if (opening < 0 || from === 0) return { body: rows, notes: [] };
  return { body: rows.slice(0, from + opening), notes: small.slice(opening) };
}

// A raised number is left out with all such marks; one read as an ordinary word is left out here.
function withoutNumber(row: Row): Row {
  const [first, ...rest] = row.items;
  const isNumber = /^['’‘*"\d]{1,2}$/.test(first?.text.trim() ?? "");
  return isNumber && rest.length > 0 ? { ...row, items: rest } : row;
}

/** The footnotes of a page, each a block of its own without its number. */
export function noteBlocks(rows: readonly Row[]): RawBlock[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const open = groups.at(-1);
    if (!open || opensNote(row)) groups.push([row]);
    else open.push(row);
  }
  return groups
    .map(([first, ...rest]) => joinRows(first ? [withoutNumber(first), ...rest] : []))
    .filter(({ text }) => text !== "")
    .map((line) => ({ kind: "footnote", interrupts: false, ...line }));
}

/** The size most letters of the document have. */
export function bodySizeOf(rows: readonly Row[]): number {
  return commonSize(rows.flatMap(({ items }) => items));
}
