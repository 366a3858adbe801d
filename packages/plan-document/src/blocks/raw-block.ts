import type { BlockStyle, Place } from "./block.ts";

/** Where words of a line stand on their page; the offsets are those of the line's own text. */
export type RawPlace = Place;

/** A block as a format reader gives it: cleaned words, no place in the common text yet. */
export interface RawLine {
  readonly text: string;
  readonly style: BlockStyle;
  readonly page?: number | undefined;
  /** Pages only: the rectangles of the words. */
  readonly places?: readonly RawPlace[];
}

export interface RawCell {
  readonly column: number;
  readonly columns: number;
  readonly lines: readonly RawLine[];
  readonly continues: boolean;
}

export type RawBlock =
  | (RawLine & { readonly kind: "paragraph" })
  | (RawLine & { readonly kind: "footnote"; readonly interrupts: boolean })
  | { readonly kind: "row"; readonly table: number; readonly cells: readonly RawCell[] };
