import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { unknownWords } from "./check-spelling.ts";

interface Marked {
  readonly learned: ReadonlySet<string> | null;
  readonly marks: DecorationSet;
}

const key = new PluginKey<Marked>("spelling");

/** Marks the words nobody knows, in the text itself. */
export const SpellingMarks = Extension.create({
  name: "spelling",
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key,
      state: {
        init: () => ({ learned: null, marks: DecorationSet.empty }),
        apply: (transaction, before) => {
          const told = transaction.getMeta(key) as { learned: Marked["learned"] } | undefined;
          if (!told && !transaction.docChanged) return before;
          const learned = told ? told.learned : before.learned;
          return { learned, marks: marksOf(transaction.doc, learned) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
});

/** Tells the editor what the desk knows; null: spelling is not looked at. */
export function setLearned(editor: Editor, learned: ReadonlySet<string> | null): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { learned }));
}

function marksOf(doc: Node, learned: Marked["learned"]): DecorationSet {
  if (!learned) return DecorationSet.empty;
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    // Places in the text are places in the block: what is no text takes one place there too.
    const text = node.textBetween(0, node.content.size, " ", " ");
    for (const { from, to } of unknownWords(text, learned))
      found.push(Decoration.inline(at + 1 + from, at + 1 + to, { class: "loa-unknown-word" }));
    return false;
  });
  return DecorationSet.create(doc, found);
}
