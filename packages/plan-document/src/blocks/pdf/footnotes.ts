import type { RawBlock } from "../raw-block.ts";
import { commonSize, type Row } from "./row.ts";
import { joinRows, wordsOf } from "./words.ts";

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

/** Parts the rows of a page into its body and the footnotes set smaller below it. */
export function partNotes(rows: readonly Row[], bodySize: number): Parted {
  let from = rows.length;
  while (from > 0 && (rows[from - 1]?.size ?? bodySize) <= bodySize * 0.9) from -= 1;
  const small = rows.slice(from);
  const opening = small.findIndex(opensNote);
  // Recipients are set small too, without a raised number; a page all small is no page of notes.
  if (opening < 0 || from === 0) return { body: rows, notes: [] };
  return { body: rows.slice(0, from + opening), notes: small.slice(opening) };
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
    .map((group) => joinRows(group))
    .filter(({ text }) => text !== "")
    .map((line) => ({ kind: "footnote", interrupts: false, ...line }));
}

/** The size most letters of the document have. */
export function bodySizeOf(rows: readonly Row[]): number {
  return commonSize(rows.flatMap(({ items }) => items));
}

/** A row with nothing but marks in it is no text. */
export const hasText = (row: Row): boolean => wordsOf(row) !== "";
