import type { ReactNode } from "react";
import type { RichMark, RichNode } from "../../../platform/contract/rich-text/document.ts";
import { safeAddress } from "../../../platform/contract/rich-text/grammar.ts";
import css from "./Editor.module.css";
import { MediaFigure } from "./MediaFigure.tsx";

const plain = {
  paragraph: "p",
  bulletList: "ul",
  listItem: "li",
  blockquote: "blockquote",
  tableRow: "tr",
  tableCell: "td",
  tableHeader: "th",
} as const;

/** A document to be read: the tree as elements, never as HTML. */
export function RichText({ node }: { readonly node: RichNode }): ReactNode {
  const inner = (node.content ?? []).map((one, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a node is its place in the document
    <RichText key={place} node={one} />
  ));
  switch (node.type) {
    case "doc":
      return inner;
    case "text":
      return dressed(node.text ?? "", node.marks ?? []);
    case "hardBreak":
      return <br />;
    case "horizontalRule":
      return <hr />;
    case "heading":
      return node.attrs?.["level"] === 3 ? <h3>{inner}</h3> : <h2>{inner}</h2>;
    case "orderedList":
      return <ol start={Number(node.attrs?.["start"] ?? 1)}>{inner}</ol>;
    case "table":
      return (
        <div className={css.tableScroll}>
          <table>
            <tbody>{inner}</tbody>
          </table>
        </div>
      );
    case "media":
      return (
        <MediaFigure
          mediaId={String(node.attrs?.["mediaId"])}
          caption={String(node.attrs?.["caption"] ?? "")}
        />
      );
    default:
      return element(node, inner);
  }
}

function element(node: RichNode, inner: ReactNode): ReactNode {
  const Tag = plain[node.type as keyof typeof plain];
  const { colspan, rowspan } = node.attrs ?? {};
  const spans = {
    ...(Number(colspan) > 1 ? { colSpan: Number(colspan) } : {}),
    ...(Number(rowspan) > 1 ? { rowSpan: Number(rowspan) } : {}),
  };
  return <Tag {...spans}>{inner}</Tag>;
}

function dressed(text: string, marks: readonly RichMark[]): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => wrapped(inner, mark), text);
}

const tags = { bold: "strong", italic: "em", superscript: "sup", subscript: "sub" } as const;

function wrapped(inner: ReactNode, mark: RichMark): ReactNode {
  if (mark.type === "link") {
    const href = safeAddress(mark.attrs.href);
    return href ? <a href={href}>{inner}</a> : inner;
  }
  const Tag = tags[mark.type];
  return <Tag>{inner}</Tag>;
}
