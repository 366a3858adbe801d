/** One live number as it stands in a text; `kept` are the words of one that was detached from its figures. */
export interface LiveField {
  readonly ref: string;
  readonly kept: string | null;
}

/** A text's piece: words, or a live number. */
export type LivePiece = string | LiveField;

const pattern = /\{\{([^{}=]{1,200})(?:=([^{}]{0,100}))?\}\}/gu;

/**
 * A text with live numbers in its pieces.
 *
 * @example livePieces("còn {{late}} lượt") // ["còn ", { ref: "late", kept: null }, " lượt"]
 */
export function livePieces(written: string): LivePiece[] {
  const pieces: LivePiece[] = [];
  let at = 0;
  for (const found of written.matchAll(pattern)) {
    if (found.index > at) pieces.push(written.slice(at, found.index));
    pieces.push({ ref: found[1] ?? "", kept: found[2] ?? null });
    at = found.index + found[0].length;
  }
  return at < written.length ? [...pieces, written.slice(at)] : pieces;
}

/** A live number as it is written into a text; with words it is detached and keeps them. */
export function liveField({ ref, kept }: LiveField): string {
  return kept === null ? `{{${ref}}}` : `{{${ref}=${kept.replace(/[{}]/g, "")}}}`;
}
