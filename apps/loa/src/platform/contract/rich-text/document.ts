import { z } from "zod";
import { readRichText } from "./read.ts";

/** Emphasis and links, by the names of the editor (tiptap), so that what it makes is stored as it is. */
export type RichMark =
  | { readonly type: "bold" | "italic" | "superscript" | "subscript" }
  | { readonly type: "link"; readonly attrs: { readonly href: string } };

export type RichKind =
  | "doc"
  | "paragraph"
  | "heading"
  | "bulletList"
  | "orderedList"
  | "listItem"
  | "blockquote"
  | "table"
  | "tableRow"
  | "tableHeader"
  | "tableCell"
  | "horizontalRule"
  | "media"
  | "text"
  | "hardBreak";

/** One node of a document. Text has `text` and `marks`; everything else may have `attrs` and `content`. */
export interface RichNode {
  readonly type: RichKind;
  readonly attrs?: Readonly<Record<string, string | number>>;
  readonly content?: readonly RichNode[];
  readonly text?: string;
  readonly marks?: readonly RichMark[];
}

/** A text with its structure: what a person wrote, never HTML. */
export interface RichDocument extends RichNode {
  readonly type: "doc";
  readonly content: readonly RichNode[];
}

/** At the door: checked node by node against the grammar, NFC, attributes that mean nothing here dropped. */
export const RichDocument = z.unknown().transform((value, context): RichDocument => {
  const read = readRichText(value);
  if ("document" in read) return read.document;
  context.addIssue({ code: "custom", message: read.problem });
  return z.NEVER;
});
