import type { JSONContent } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import type { RichDocument } from "../../../platform/contract/rich-text/document.ts";
import css from "./Editor.module.css";
import { EditorTools } from "./EditorTools.tsx";
import { storyExtensions } from "./editor-extensions.ts";
import { cleanPasted } from "./paste/clean-pasted.ts";
import { setLearned } from "./spelling/spelling-marks.ts";

export interface StoryEditorProps {
  readonly value: RichDocument;
  readonly onChange: (value: RichDocument) => void;
  readonly lang: "vi" | "en";
  readonly label: string;
  /** Null: spelling is not looked at. */
  readonly learned: ReadonlySet<string> | null;
  /** Words somebody has selected, to say something of them. */
  readonly onSelect?: ((words: string) => void) | undefined;
  /** Asks for a picture; answers its id. */
  readonly pickMedia?: (() => Promise<string | null>) | undefined;
}

/** The text of a story: written with a few plain tools, stored as the tree it is. */
export default function StoryEditor(props: StoryEditorProps) {
  const { value, lang, label, learned, pickMedia } = props;
  // What the editor said last; anything else given is new and shown.
  const said = useRef<RichDocument>(value);
  const latest = useRef(props);
  latest.current = props;
  const editor = useEditor({
    extensions: storyExtensions,
    content: value as JSONContent,
    injectCSS: false,
    immediatelyRender: true,
    editorProps: {
      attributes: {
        ...{ lang, role: "textbox", "aria-multiline": "true", "aria-label": label },
        ...{ spellcheck: String(lang === "en"), class: css.text ?? "" },
      },
      transformPastedHTML: (html) =>
        cleanPasted(new DOMParser().parseFromString(html, "text/html")),
    },
    onUpdate: ({ editor: changed }) => {
      said.current = changed.getJSON() as RichDocument;
      latest.current.onChange(said.current);
    },
    onSelectionUpdate: ({ editor: changed }) => {
      const { from, to } = changed.state.selection;
      latest.current.onSelect?.(changed.state.doc.textBetween(from, to, " ").slice(0, 500));
    },
  });
  useEffect(() => {
    if (value === said.current) return;
    said.current = value;
    editor.commands.setContent(value as JSONContent, { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => setLearned(editor, learned), [editor, learned]);
  return (
    <div className={css.frame}>
      <EditorTools editor={editor} pickMedia={pickMedia} />
      <EditorContent editor={editor} />
    </div>
  );
}
