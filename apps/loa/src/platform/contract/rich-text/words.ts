import type { RichKind, RichNode } from "./document.ts";

/** Words a Vietnamese reader takes in a minute: syllables are written apart, and each counts. */
const wordsAMinute = 250;

const blocks = new Set<RichKind>(["paragraph", "heading", "listItem", "tableRow", "media"]);

/** The words alone, a line a paragraph: for search, spelling and comparing. Captions count as words. */
export function plainTextOf(node: RichNode): string {
  return rawText(node)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\s]*/g, "\n")
    .trim();
}

function rawText(node: RichNode): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  const inside = (node.content ?? []).map(rawText).join(separator(node.type));
  const own = node.type === "media" ? String(node.attrs?.["caption"] ?? "") : inside;
  return blocks.has(node.type) ? `${own}\n` : own;
}

// Cells of a row stand beside each other: a blank keeps their words apart.
function separator(kind: RichKind): string {
  return kind === "tableRow" ? " " : "";
}

/** How many words (written syllables) a document has. */
export function wordsIn(node: RichNode): number {
  return plainTextOf(node).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Minutes to read so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsAMinute));
}

/** The pictures, sounds and films a document shows, each once, in order. */
export function mediaIn(node: RichNode): string[] {
  const own = node.type === "media" ? [String(node.attrs?.["mediaId"])] : [];
  return [...new Set([...own, ...(node.content ?? []).flatMap(mediaIn)])];
}

/** The addresses a document links to, each once, in order. */
export function linksIn(node: RichNode): string[] {
  const own = (node.marks ?? []).flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : []));
  return [...new Set([...own, ...(node.content ?? []).flatMap(linksIn)])];
}
