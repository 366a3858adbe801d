import type { RichKind, RichMark, RichNode } from "../contract/rich-text/document.ts";
import { safeAddress } from "../contract/rich-text/grammar.ts";
import { escapeHtml } from "./escape.ts";

export interface RichTextParts {
  /** HTML for a picture, sound or film; null leaves it out (its rights ended, it is not ready). */
  readonly media: (mediaId: string, caption: string) => string | null;
}

/**
 * HTML of a document, from an allow-list: only elements named here are ever written, every word and address escaped,
 * and addresses judged once more, so that what an older version stored harms nobody.
 */
export function renderRichText(node: RichNode, parts: RichTextParts): string {
  return render(node, parts);
}

const elements: Partial<Record<RichKind, string>> = {
  paragraph: "p",
  bulletList: "ul",
  listItem: "li",
  blockquote: "blockquote",
  tableRow: "tr",
};

function render(node: RichNode, parts: RichTextParts): string {
  switch (node.type) {
    case "text":
      return renderWords(node);
    case "hardBreak":
      return "<br>";
    case "horizontalRule":
      return "<hr>";
    case "heading":
      return wrap(`h${node.attrs?.["level"] === 3 ? 3 : 2}`, "", inner(node, parts));
    case "orderedList":
      return wrap("ol", numbered(node), inner(node, parts));
    case "table":
      return renderTable(node, parts);
    case "tableHeader":
      return wrap(
        "th",
        ` scope="${node.attrs?.["scope"] ?? "col"}"${spans(node)}`,
        cell(node, parts),
      );
    case "tableCell":
      return wrap("td", spans(node), cell(node, parts));
    case "media":
      return (
        parts.media(String(node.attrs?.["mediaId"]), String(node.attrs?.["caption"] ?? "")) ?? ""
      );
    default:
      return plainElement(node, parts);
  }
}

function plainElement(node: RichNode, parts: RichTextParts): string {
  const tag = elements[node.type];
  const content = inner(node, parts);
  return tag ? wrap(tag, "", content) : content;
}

function wrap(tag: string, attributes: string, content: string): string {
  return `<${tag}${attributes}>${content}</${tag}>`;
}

function inner(node: RichNode, parts: RichTextParts): string {
  return (node.content ?? []).map((one) => render(one, parts)).join("");
}

function numbered(node: RichNode): string {
  const start = Number(node.attrs?.["start"] ?? 1);
  return start === 1 ? "" : ` start="${start}"`;
}

function spans({ attrs = {} }: RichNode): string {
  const one = (name: string) => {
    const count = Number(attrs[name] ?? 1);
    return count > 1 ? ` ${name}="${count}"` : "";
  };
  return one("colspan") + one("rowspan");
}

// A cell of one paragraph is its words: a paragraph within would only add space.
function cell(node: RichNode, parts: RichTextParts): string {
  const [only, ...others] = node.content ?? [];
  return only?.type === "paragraph" && others.length === 0
    ? inner(only, parts)
    : inner(node, parts);
}

// Scrolls in itself on a narrow screen; reachable by keyboard.
function renderTable(node: RichNode, parts: RichTextParts): string {
  const rows = (node.content ?? []).map((row) => render(headed(row), parts)).join("");
  return `<div class="table" role="group" tabindex="0"><table>${rows}</table></div>`;
}

// A heading cell beside data heads its row; in a row of headings, its column.
function headed(row: RichNode): RichNode {
  const cells = row.content ?? [];
  if (!cells.some((one) => one.type === "tableCell")) return row;
  const rowHeads = cells.map((one) =>
    one.type === "tableHeader" ? { ...one, attrs: { ...one.attrs, scope: "row" } } : one,
  );
  return { ...row, content: rowHeads };
}

function renderWords(node: RichNode): string {
  return (node.marks ?? []).reduceRight(dress, escapeHtml(node.text ?? ""));
}

const marks = { bold: "strong", italic: "em", superscript: "sup", subscript: "sub" } as const;

function dress(content: string, mark: RichMark): string {
  if (mark.type !== "link") return wrap(marks[mark.type] ?? "span", "", content);
  const href = safeAddress(mark.attrs.href);
  return href ? wrap("a", ` href="${escapeHtml(href)}"`, content) : content;
}
