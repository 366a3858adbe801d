import { liveField, livePieces } from "../../../platform/contract/live-fields.ts";

/** What a chip shows and says. */
export interface ChipLook {
  readonly words: string;
  readonly label: string;
  readonly moved: boolean;
}

export type LookOf = (ref: string, kept: string | null) => ChipLook;

/** A text as nodes to be edited: words as text, every live number as one piece that is taken or left whole. */
export function nodesOf(written: string, look: LookOf): Node[] {
  return livePieces(written).map((piece) => {
    if (typeof piece === "string") return document.createTextNode(piece);
    const chip = document.createElement("span");
    chip.contentEditable = "false";
    chip.tabIndex = 0;
    chip.setAttribute("role", "button");
    chip.dataset["ref"] = piece.ref;
    if (piece.kept !== null) chip.dataset["kept"] = piece.kept;
    dress(chip, look);
    return chip;
  });
}

/** Shows on a chip what its number says now. */
export function dress(chip: HTMLElement, look: LookOf): void {
  const { ref, kept } = chipOf(chip);
  const { words, label, moved } = look(ref, kept);
  if (chip.textContent !== words) chip.textContent = words;
  chip.setAttribute("aria-label", label);
  chip.title = label;
  if (moved) chip.dataset["moved"] = "";
  else delete chip.dataset["moved"];
}

/** The number a chip stands for. */
export function chipOf(chip: HTMLElement) {
  return { ref: chip.dataset["ref"] ?? "", kept: chip.dataset["kept"] ?? null };
}

/** All chips of an editor. */
export function chipsIn(editor: HTMLElement): HTMLElement[] {
  return [...editor.querySelectorAll<HTMLElement>("[data-ref]")];
}

/** The text an editor holds, as it is kept; browsers put blocks and breaks where a line ends. */
export function writtenIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
  if (!(node instanceof HTMLElement)) return "";
  if (node.dataset["ref"] !== undefined) return liveField(chipOf(node));
  if (node.tagName === "BR") return "\n";
  const inner = [...node.childNodes].map((child) => writtenIn(child)).join("");
  const block = node.tagName === "DIV" || node.tagName === "P";
  return block && node.previousSibling ? `\n${inner}` : inner;
}

/** Puts a number where the caret is in this editor, and a sentence at its end on a line of its own. */
export function putIn(
  editor: HTMLElement,
  caret: Range | null,
  nodes: readonly Node[],
  own: boolean,
): void {
  if (!own && caret && editor.contains(caret.commonAncestorContainer)) {
    caret.deleteContents();
    for (const node of nodes.toReversed()) caret.insertNode(node);
    caret.collapse(false);
    return;
  }
  const text = writtenIn(editor);
  if (own && text.trim() !== "" && !text.endsWith("\n")) editor.append("\n");
  editor.append(...nodes);
}
