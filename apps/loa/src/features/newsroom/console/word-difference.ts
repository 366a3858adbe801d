import { diffArrays } from "diff";

/** Some words that stayed, went, or came. */
export interface Piece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Beyond so many words a difference is told line by line, so that no page stands still. */
const mostWords = 12_000;

/** What changed between two texts, word by word. */
export function wordDifference(before: string, after: string): Piece[] {
  const long = before.length + after.length > mostWords * 6;
  const parts = (text: string) =>
    (long ? text.match(/[^\n]*\n|[^\n]+/g) : text.match(/\p{L}+|\p{N}+|\s+|[^\p{L}\p{N}\s]/gu)) ??
    [];
  return diffArrays(parts(before.normalize("NFC")), parts(after.normalize("NFC"))).map(
    ({ value, added, removed }): Piece => ({
      kind: added ? "new" : removed ? "gone" : "same",
      text: value.join(""),
    }),
  );
}
