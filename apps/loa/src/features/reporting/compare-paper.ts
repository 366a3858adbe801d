import type { Compared } from "./signed-copy-shapes.ts";

/** More differing words than this are counted by nobody. */
const toldWords = 30;

/** The text of a paper; null when it could not be read. */
export type PaperText = string | null;

/** A signed paper beside what was drawn: the same file with signatures after it, the same words, or which differ. */
export function comparePapers(
  signed: { readonly bytes: Uint8Array; readonly text: PaperText },
  drawn: { readonly bytes: Uint8Array; readonly text: PaperText } | null,
): Compared {
  const none = { added: [], missing: [] };
  if (!drawn) return { kind: "unknown", ...none };
  if (beginsWithAll(signed.bytes, drawn.bytes)) return { kind: "sameFile", ...none };
  if (signed.text === null || drawn.text === null) return { kind: "unknown", ...none };
  const [now, then] = [wordsOf(signed.text), wordsOf(drawn.text)];
  // A picture of paper says nothing that could be compared.
  if (now.length === 0 || then.length === 0) return { kind: "unknown", ...none };
  const [added, missing] = [surplus(now, then), surplus(then, now)];
  return { kind: kindOf(added, missing), added: told(added), missing: told(missing) };
}

function kindOf(added: readonly string[], missing: readonly string[]): Compared["kind"] {
  if (missing.length > 0) return "different";
  return added.length > 0 ? "addedText" : "sameText";
}

const told = (words: readonly string[]) => words.slice(0, toldWords);

// A signature is put after the file as it was (ISO 32000-1, 7.5.6): every byte of it is still there.
function beginsWithAll(bytes: Uint8Array, head: Uint8Array): boolean {
  if (bytes.byteLength < head.byteLength) return false;
  return Buffer.compare(bytes.subarray(0, head.byteLength), head) === 0;
}

function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

// Words of the first that the second has fewer of, in the order of the first.
function surplus(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const have = left.get(word) ?? 0;
    if (have > 0) left.set(word, have - 1);
    return have === 0;
  });
}
