import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { livePieces } from "../../../platform/contract/live-fields.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  draftSection,
  getReport,
  type ReportDetail,
  type ReportField,
  type ReportSection,
  takeBackSection,
  writeSection,
} from "../contract.ts";
import { ChosenField, FieldWord, useFieldName } from "./FieldChip.tsx";
import { FieldText, type FieldTextHandle } from "./FieldText.tsx";
import type { LookOf } from "./field-nodes.ts";
import { fieldTexts } from "./field-texts.ts";
import css from "./Reporting.module.css";
import { SuggestionPanel } from "./SuggestionPanel.tsx";
import { numberNames, texts } from "./texts.ts";

/** Pause after the last key before words are kept, in milliseconds. */
const pause = 900;
/** More moved numbers than this are counted, not told. */
const toldChanges = 6;

interface Props {
  readonly report: ReportDetail;
  readonly section: ReportSection;
}

/** One section of the narrative: words on paper, edited in place by who may. */
export function SectionEditor({ report, section }: Props) {
  if (section.source === "none") return null;
  if (!report.can.write) return <Words report={report} section={section} />;
  return <Editor report={report} section={section} />;
}

/** Words that are read: every live number opens its list. */
function Words({ report, section }: Props) {
  const fieldOf = new Map(section.fields.map((field) => [field.ref, field]));
  const lines = section.written.split("\n").filter((line) => line.trim() !== "");
  return (
    <div className={css.section}>
      {lines.map((line) => (
        <p key={line}>
          {livePieces(line).map((piece, at) => {
            if (typeof piece === "string") return piece;
            const field = fieldOf.get(piece.ref);
            const words = piece.kept ?? field?.words ?? "…";
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line keep their places
            return <FieldWord key={at} report={report} field={field} words={words} />;
          })}
        </p>
      ))}
    </div>
  );
}

type Chosen = { readonly ref: string; readonly kept: string | null };

function Editor({ report, section }: Props) {
  const writing = useWriting(report.id, section);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const handle = useRef<FieldTextHandle>(null);
  const look = useLook(section.fields);
  const words = useTexts(fieldTexts);
  const field = chosen && section.fields.find((one) => one.ref === chosen.ref);
  const keep = (kept: string | null) => {
    handle.current?.keep(kept);
    if (chosen) setChosen({ ...chosen, kept });
  };
  return (
    <div className={css.editing}>
      <div data-print="no">
        <FieldText
          label={section.title}
          hint={section.hint || words.noOwnWords}
          written={writing.shown}
          fields={section.fields}
          look={look}
          onChange={writing.change}
          onChoose={setChosen}
          handle={handle}
        />
        {field ? (
          <ChosenField
            report={report}
            field={field}
            kept={chosen.kept}
            onKeep={keep}
            onClose={() => setChosen(null)}
          />
        ) : null}
        <Tools writing={writing} report={report} section={section} handle={handle} />
      </div>
      <div className={css.paperOnly}>
        <Words report={report} section={section} />
      </div>
    </div>
  );
}

function Tools(props: {
  readonly writing: ReturnType<typeof useWriting>;
  readonly report: ReportDetail;
  readonly section: ReportSection;
  readonly handle: { readonly current: FieldTextHandle | null };
}) {
  const words = useTexts(texts);
  const fields = useTexts(fieldTexts);
  const [open, setOpen] = useState(false);
  const { writing, report, section, handle } = props;
  const { act, anew, back, args, typed } = writing;
  return (
    <>
      <Moved section={section}>
        <Button
          kind="quiet"
          onClick={() => act.mutate({ ...args, body: { text: typed, settled: true } })}
        >
          {words.settled}
        </Button>
      </Moved>
      <div className={css.tools}>
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {fields.suggest}
        </Button>
        {section.source === "own" ? null : (
          <Button kind="quiet" busy={anew.isPending} onClick={() => anew.mutate(args)}>
            {words.draftAnew}
          </Button>
        )}
        {section.hasFormer ? (
          <Button kind="quiet" busy={back.isPending} onClick={() => back.mutate(args)}>
            {words.takeBack}
          </Button>
        ) : null}
        <span role="status" className={css.soft}>
          {stateWord(words, act, typed === section.written)}
        </span>
      </div>
      {open ? (
        <SuggestionPanel
          reportId={report.id}
          sectionKey={section.key}
          written={typed}
          onInsert={(text, ownLine) => handle.current?.insert(text, ownLine)}
        />
      ) : null}
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}

// What each chip shows and says; moved ones are marked, detached ones when the figure has gone on without them.
function useLook(fields: readonly ReportField[]): LookOf {
  const words = useTexts(fieldTexts);
  const nameOf = useFieldName();
  const { number } = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names and numbers change with the fields and the language
  return useMemo(() => {
    const byRef = new Map(fields.map((field) => [field.ref, field]));
    return (ref, kept) => {
      const field = byRef.get(ref);
      const now = field?.words ?? "…";
      const shown = kept ?? now;
      const moved =
        kept === null ? (field?.was ?? null) !== null : field !== undefined && kept !== now;
      const was = field && field.was !== null ? `; ${words.wasBefore(number(field.was))}` : "";
      const name = field ? nameOf(field) : ref;
      return { words: shown, label: `${words.chip(name, shown)}${was}`, moved };
    };
  }, [fields, words]);
}

function stateWord(
  words: { readonly saving: string; readonly saved: string; readonly notSaved: string },
  act: { readonly isPending: boolean; readonly isSuccess: boolean; readonly isError: boolean },
  same: boolean,
): string {
  if (act.isError) return words.notSaved;
  if (act.isPending || !same) return words.saving;
  return act.isSuccess ? words.saved : "";
}

function useWriting(reportId: string, section: ReportSection) {
  const args = { params: { reportId, key: section.key } };
  const [typed, setTyped] = useState(section.written);
  // What the editor is handed: changes when the text comes from elsewhere, not when it is typed.
  const [shown, setShown] = useState(section.written);
  const invalidates = [getReport];
  const act = useAct(writeSection, { invalidates });
  const replace = (written: string) => {
    setTyped(written);
    setShown(written);
  };
  const onDone = (written: ReportSection) => replace(written.written);
  const anew = useAct(draftSection, { invalidates, onDone });
  const back = useAct(takeBackSection, { invalidates, onDone });
  const keep = useKeptWords((kept) => act.mutate({ ...args, body: { text: kept } }));
  // Words that came in by another way, as those taken over from a unit, are shown here too, unless others are being
  // typed: the next key would otherwise save the text without them.
  const [known, setKnown] = useState(section.written);
  if (section.written !== known) {
    setKnown(section.written);
    const settled = typed === known || (act.isSuccess && act.variables?.body?.text === typed);
    if (settled) replace(section.written);
  }
  const change = (text: string) => {
    setTyped(text);
    setShown(text);
    keep(text);
  };
  return { typed, shown, change, act, anew, back, args };
}

/** Keeps what is typed after a pause, and at once when the page is left or put away. */
function useKeptWords(keep: (words: string) => void): (words: string) => void {
  const waiting = useRef<{ readonly words: string; readonly timer: number } | null>(null);
  const latest = useRef(keep);
  latest.current = keep;
  const flush = useCallback(() => {
    if (waiting.current === null) return;
    const { words, timer } = waiting.current;
    waiting.current = null;
    window.clearTimeout(timer);
    latest.current(words);
  }, []);
  useEffect(() => {
    document.addEventListener("visibilitychange", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [flush]);
  return (words) => {
    if (waiting.current) window.clearTimeout(waiting.current.timer);
    waiting.current = { words, timer: window.setTimeout(flush, pause) };
  };
}

function Moved({
  section,
  children,
}: {
  readonly section: ReportSection;
  readonly children: ReactNode;
}) {
  const words = useTexts(texts);
  const names = useTexts(numberNames);
  const { number } = useFormat();
  const { changes } = section;
  if (changes.length === 0) return null;
  const told = changes.slice(0, toldChanges).map((change) => {
    const name = [names[change.name], change.path].filter(Boolean).join(" ");
    return words.changedOne(name, number(change.was), number(change.now));
  });
  const rest = changes.length - told.length;
  return (
    <Notice tone="warn" title={words.changed} action={children}>
      {[...told, ...(rest > 0 ? [words.more(number(rest))] : [])].join("; ")}
    </Notice>
  );
}
