import type { ChainedCommands, Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useState } from "react";
import { safeAddress } from "../../../platform/contract/rich-text/grammar.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import css from "./Editor.module.css";
import { editorTexts } from "./editor-texts.ts";

interface Props {
  readonly editor: Editor;
  readonly pickMedia: (() => Promise<string | null>) | undefined;
}

/** One tool: what it does, and whether it holds where the cursor is. */
interface Tool {
  readonly key: keyof (typeof editorTexts)["vi"]["tools"];
  readonly does: (chain: ChainedCommands) => ChainedCommands;
  readonly on?: (editor: Editor) => boolean;
  readonly only?: (editor: Editor) => boolean;
}

const inTable = (editor: Editor) => editor.isActive("table");
const heading = (level: 2 | 3): Tool => ({
  key: level === 2 ? "heading" : "subheading",
  does: (chain) => chain.toggleHeading({ level }),
  on: (editor) => editor.isActive("heading", { level }),
});
const mark = (key: "bold" | "italic" | "superscript" | "subscript"): Tool => ({
  key,
  does: (chain) => chain.toggleMark(key),
  on: (editor) => editor.isActive(key),
});

const groups: readonly (readonly Tool[])[] = [
  [heading(2), heading(3)],
  [mark("bold"), mark("italic"), mark("superscript"), mark("subscript")],
  [
    {
      key: "bullets",
      does: (chain) => chain.toggleBulletList(),
      on: (editor) => editor.isActive("bulletList"),
    },
    {
      key: "numbers",
      does: (chain) => chain.toggleOrderedList(),
      on: (editor) => editor.isActive("orderedList"),
    },
    {
      key: "quote",
      does: (chain) => chain.toggleBlockquote(),
      on: (editor) => editor.isActive("blockquote"),
    },
  ],
  [
    {
      key: "table",
      does: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
      only: (editor) => !inTable(editor),
    },
    { key: "addRow", does: (chain) => chain.addRowAfter(), only: inTable },
    { key: "addColumn", does: (chain) => chain.addColumnAfter(), only: inTable },
    { key: "dropRow", does: (chain) => chain.deleteRow(), only: inTable },
    { key: "dropColumn", does: (chain) => chain.deleteColumn(), only: inTable },
    { key: "dropTable", does: (chain) => chain.deleteTable(), only: inTable },
  ],
  [
    { key: "undo", does: (chain) => chain.undo() },
    { key: "redo", does: (chain) => chain.redo() },
  ],
];

/** The tools above the text, in words: nothing to learn. */
export function EditorTools({ editor, pickMedia }: Props) {
  const words = useTexts(editorTexts);
  const [linking, setLinking] = useState(false);
  const lit = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      groups.flat().map(({ on, only }) => ({
        on: on?.(now) ?? false,
        shown: only?.(now) ?? true,
      })),
  });
  const all = groups.flat();
  const stateOf = (tool: Tool) => lit[all.indexOf(tool)] ?? { on: false, shown: true };
  const insertPicture = async () => {
    const mediaId = await pickMedia?.();
    if (mediaId)
      editor
        .chain()
        .focus()
        .insertContent({ type: "media", attrs: { mediaId, caption: "" } })
        .run();
  };
  return (
    <div className={css.tools} role="toolbar" aria-label={words.toolbar}>
      {groups.map((group) => (
        <div key={group[0]?.key} className={css.group}>
          {group
            .filter((tool) => stateOf(tool).shown)
            .map((tool) => (
              <button
                key={tool.key}
                type="button"
                className={css.tool}
                aria-pressed={tool.on ? stateOf(tool).on : undefined}
                onClick={() => tool.does(editor.chain().focus()).run()}
              >
                {words.tools[tool.key]}
              </button>
            ))}
        </div>
      ))}
      <div className={css.group}>
        <button
          type="button"
          className={css.tool}
          aria-expanded={linking}
          onClick={() => setLinking(!linking)}
        >
          {words.link}
        </button>
        {pickMedia ? (
          <button type="button" className={css.tool} onClick={() => void insertPicture()}>
            {words.picture}
          </button>
        ) : null}
      </div>
      {linking ? <LinkForm editor={editor} onClose={() => setLinking(false)} /> : null}
    </div>
  );
}

function LinkForm({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const words = useTexts(editorTexts);
  const [href, setHref] = useState(String(editor.getAttributes("link")["href"] ?? ""));
  const [wrong, setWrong] = useState(false);
  const set = () => {
    const typed = href.trim();
    const address = safeAddress(typed) ?? safeAddress(`https://${typed}`);
    if (typed !== "" && address === null) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange("link");
    if (typed === "" || address === null) chain.unsetMark("link").run();
    else if (editor.state.selection.empty && !editor.isActive("link"))
      chain
        .insertContent({
          type: "text",
          text: typed,
          marks: [{ type: "link", attrs: { href: address } }],
        })
        .run();
    else chain.setMark("link", { href: address }).run();
    onClose();
  };
  return (
    <div className={css.linkForm}>
      <Form onSubmit={set} label={words.link} objections={wrong}>
        <Row gap={2} align="end">
          <TextField
            label={words.address}
            value={href}
            onChange={(next) => {
              setHref(next);
              setWrong(false);
            }}
            error={wrong ? words.badAddress : undefined}
            required={false}
            autoFocus
          />
          <Button type="submit" kind="primary">
            {words.setLink}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </Row>
      </Form>
    </div>
  );
}
