import { type Extensions, Mark, Node } from "@tiptap/core";
import { TableCell, TableHeader, TableKit } from "@tiptap/extension-table";
import { ReactNodeViewRenderer } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { safeAddress } from "../../../platform/contract/rich-text/grammar.ts";
import { MediaView } from "./MediaView.tsx";
import { SpellingMarks } from "./spelling/spelling-marks.ts";

// What lists, quotations and cells may hold, as the grammar of rich text has it: paste is fitted to it.
const written = "(paragraph | bulletList | orderedList)";

const raised = (name: "superscript" | "subscript", tag: "sup" | "sub") =>
  Mark.create({
    name,
    excludes: name === "superscript" ? "subscript" : "superscript",
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });

/** A picture in the text: its id, and the words under it. */
const Media = Node.create({
  name: "media",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ mediaId: { default: "" }, caption: { default: "" } }),
  // Only a picture of the library stands here; one pasted from elsewhere has no rights.
  parseHTML: () => [
    {
      tag: "figure[data-media]",
      getAttrs: (element) => ({
        mediaId: element.getAttribute("data-media"),
        caption: element.textContent ?? "",
      }),
    },
  ],
  renderHTML: ({ node }) => [
    "figure",
    { "data-media": node.attrs["mediaId"] },
    String(node.attrs["caption"]),
  ],
  addNodeView: () => ReactNodeViewRenderer(MediaView),
});

const kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((one) => fitted(one as Node));
  },
}).configure({
  ...{ heading: { levels: [2, 3] }, code: false, codeBlock: false, strike: false },
  ...{ underline: false, trailingNode: false },
  link: {
    ...{ openOnClick: false, autolink: true, defaultProtocol: "https" },
    isAllowedUri: (address) => safeAddress(address) !== null,
    HTMLAttributes: { target: null, rel: null, class: null },
  },
});

function fitted(part: Node): Node {
  if (part.name === "blockquote") return part.extend({ content: `${written}+` });
  if (part.name === "listItem") return part.extend({ content: `paragraph ${written}*` });
  return part;
}

/** The editor's parts: exactly what a document may hold. */
export const storyExtensions: Extensions = [
  kit,
  TableKit.configure({ table: { resizable: false }, tableCell: false, tableHeader: false }),
  TableCell.extend({ content: `${written}+` }),
  TableHeader.extend({ content: `${written}+` }),
  raised("superscript", "sup"),
  raised("subscript", "sub"),
  Media,
  SpellingMarks,
];
