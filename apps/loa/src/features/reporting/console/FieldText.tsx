import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import type { ReportField } from "../contract.ts";
import { chipOf, chipsIn, dress, type LookOf, nodesOf, putIn, writtenIn } from "./field-nodes.ts";
import css from "./Sections.module.css";

/** What may be asked of the editor from outside. */
export interface FieldTextHandle {
  /** Puts a text where the caret was; a sentence without a place gets a line of its own. */
  readonly insert: (written: string, ownLine: boolean) => void;
  /** Detaches the chosen number at these words, or attaches it again. */
  readonly keep: (words: string | null) => void;
}

interface Props {
  readonly label: string;
  readonly hint: string;
  /** Set anew when the text is replaced from outside; typing does not come back. */
  readonly written: string;
  readonly fields: readonly ReportField[];
  readonly look: LookOf;
  readonly onChange: (written: string) => void;
  readonly onChoose: (
    chosen: { readonly ref: string; readonly kept: string | null } | null,
  ) => void;
  readonly handle: RefObject<FieldTextHandle | null>;
}

/** Words on paper, edited in place; live numbers are pieces in them. React leaves its inside alone: the caret stays. */
export function FieldText(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { written, look, handle } = props;
  const latest = useRef(props);
  latest.current = props;
  const caret = useCaret(box);
  const changed = () => {
    const editor = box.current;
    if (!editor) return;
    const text = writtenIn(editor).replace(/\n$/, "");
    markEmpty(editor, text);
    latest.current.onChange(text);
  };
  useLayoutEffect(() => {
    const editor = box.current;
    if (!editor) return;
    markEmpty(editor, written);
    if (writtenIn(editor).replace(/\n$/, "") === written) return;
    editor.replaceChildren(...nodesOf(written, latest.current.look));
  }, [written]);
  useEffect(() => {
    if (box.current) for (const chip of chipsIn(box.current)) dress(chip, look);
  }, [look]);
  handle.current = {
    insert: (text, ownLine) => {
      if (box.current)
        putIn(box.current, caret.current, nodesOf(text, latest.current.look), ownLine);
      changed();
    },
    keep: (words) => {
      const chip = box.current?.querySelector<HTMLElement>("[data-chosen]");
      if (!chip) return;
      if (words === null) delete chip.dataset["kept"];
      else chip.dataset["kept"] = words;
      dress(chip, latest.current.look);
      changed();
    },
  };
  return <Box box={box} props={props} changed={changed} />;
}

function Box(given: {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly props: Props;
  readonly changed: () => void;
}) {
  const { box, props, changed } = given;
  const choose = (event: MouseEvent | KeyboardEvent) => {
    const chip = (event.target as HTMLElement).closest<HTMLElement>("[data-ref]");
    for (const other of box.current ? chipsIn(box.current) : []) delete other.dataset["chosen"];
    if (chip) chip.dataset["chosen"] = "";
    props.onChoose(chip ? chipOf(chip) : null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea holds no pieces within its words
    <div
      ref={box}
      className={css.editor}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={props.label}
      data-hint={props.hint}
      lang="vi"
      spellCheck={false}
      onInput={changed}
      onClick={choose}
      onKeyDown={(event) => {
        const onChip = (event.target as HTMLElement).dataset["ref"] !== undefined;
        if (!onChip || (event.key !== "Enter" && event.key !== " ")) return;
        event.preventDefault();
        choose(event);
      }}
    />
  );
}

function markEmpty(editor: HTMLElement, text: string) {
  if (text.trim() === "") editor.dataset["empty"] = "";
  else delete editor.dataset["empty"];
}

// The caret is remembered while a button outside is pressed.
function useCaret(box: RefObject<HTMLDivElement | null>) {
  const caret = useRef<Range | null>(null);
  useEffect(() => {
    const remember = () => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      if (range && box.current?.contains(range.commonAncestorContainer))
        caret.current = range.cloneRange();
    };
    document.addEventListener("selectionchange", remember);
    return () => document.removeEventListener("selectionchange", remember);
  }, [box]);
  return caret;
}
