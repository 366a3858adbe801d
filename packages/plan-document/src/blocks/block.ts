import type { Span } from "../text/span.ts";

/** How a block looked where the format says so; absent means unknown or plain. */
export interface BlockStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: "left" | "center" | "right" | "justify";
  /** Heading or outline level from 1, when the file names one. */
  readonly heading?: number;
}

/** One line of text with its place: `document.text.slice(span.start, span.end) === text`. */
export interface Line {
  readonly text: string;
  readonly span: Span;
  readonly style: BlockStyle;
}

/** A table cell; a vertically merged cell shows the words of the cell it continues. */
export interface Cell {
  /** 0-based grid column and how many columns it covers. */
  readonly column: number;
  readonly columns: number;
  readonly lines: readonly Line[];
  readonly span: Span;
  readonly text: string;
  readonly continues: boolean;
}

export interface ParagraphBlock extends Line {
  readonly kind: "paragraph";
}

/** Words printed at the foot of a page or the end of the document. */
export interface FootnoteBlock extends Line {
  readonly kind: "footnote";
  /** True when the note was printed in the middle of a sentence. */
  readonly interrupts: boolean;
}

export interface RowBlock {
  readonly kind: "row";
  /** Rows with the same number form one table. */
  readonly table: number;
  readonly cells: readonly Cell[];
  readonly span: Span;
  readonly text: string;
}

/** The neutral form DOCX, text, PDF and recognised pages are all read into. */
export type Block = ParagraphBlock | FootnoteBlock | RowBlock;

/** Where words of the text stand on their page, in points from its upper left corner. */
export interface Place extends Span {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0…100, where the words were recognised from an image. */
  readonly confidence?: number;
}

/** Blocks and the one text their spans point into. */
export interface BlockDocument {
  readonly text: string;
  /** Pages only: in the order of the text. */
  readonly places?: readonly Place[];
  readonly blocks: readonly Block[];
}
