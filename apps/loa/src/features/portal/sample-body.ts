import type { RichDocument, RichNode } from "../../platform/contract/rich-text/document.ts";

/** A document from lines: `## ` heading, `- ` and `1. ` points, `> ` quotation, anything else a paragraph. */
export function sampleBody(lines: readonly string[]): RichDocument {
  const content: RichNode[] = [];
  for (const line of lines) {
    const list = listOf(line);
    const last = content.at(-1);
    if (list && last?.type === list.type) {
      content[content.length - 1] = { ...last, content: [...(last.content ?? []), list.item] };
      continue;
    }
    content.push(list ? { type: list.type, content: [list.item] } : blockOf(line));
  }
  return { type: "doc", content };
}

const paragraph = (text: string): RichNode => ({
  type: "paragraph",
  content: [{ type: "text", text }],
});

function listOf(line: string) {
  const item = (text: string): RichNode => ({ type: "listItem", content: [paragraph(text)] });
  if (line.startsWith("- ")) return { type: "bulletList", item: item(line.slice(2)) } as const;
  if (line.startsWith("1. ")) return { type: "orderedList", item: item(line.slice(3)) } as const;
  return null;
}

function blockOf(line: string): RichNode {
  if (line.startsWith("## "))
    return {
      type: "heading",
      attrs: { level: 2 },
      content: [{ type: "text", text: line.slice(3) }],
    };
  if (line.startsWith("> ")) return { type: "blockquote", content: [paragraph(line.slice(2))] };
  return paragraph(line);
}
