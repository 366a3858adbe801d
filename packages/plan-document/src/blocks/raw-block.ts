import type { BlockStyle } from "./block.ts";

/** Where words stand on a page: offsets in the line's own text, points from the page's upper left corner. */
export interface RawPlace {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0…100, where the words were recognised from an image. */
  readonly confidence?: number;
}

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
