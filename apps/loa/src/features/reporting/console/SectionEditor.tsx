import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  draftSection,
  getReport,
  type ReportDetail,
  type ReportSection,
  takeBackSection,
  writeSection,
} from "../contract.ts";
import css from "./Reporting.module.css";
import { numberNames, texts } from "./texts.ts";

/** Pause after the last key before words are kept, in milliseconds. */
const pause = 900;
/** More moved numbers than this are counted, not told. */
const toldChanges = 6;

/** One section of the narrative: words on paper, edited in place by who may. */
export function SectionEditor(props: {
  readonly report: ReportDetail;
  readonly name: ReportSection["key"];
}) {
  const section = props.report.sections.find((one) => one.key === props.name);
  if (!section) return null;
  if (!props.report.can.write) return <Words text={section.text} />;
  return <Editor reportId={props.report.id} section={section} key={section.key} />;
}

function Words({ text }: { readonly text: string }) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return (
    <div className={css.section}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Editor({
  reportId,
  section,
}: {
  readonly reportId: string;
  readonly section: ReportSection;
}) {
  const words = useTexts(texts);
  const writing = useWriting(reportId, section);
  const { text, change, act, anew, back, args } = writing;
  return (
    <>
      <div data-print="no">
        <TextArea
          label={words[section.key]}
          value={text}
          onChange={change}
          rows={Math.min(18, Math.max(3, Math.ceil(text.length / 80)))}
          maxLength={40_000}
        />
        <Moved section={section}>
          <Button
            kind="quiet"
            onClick={() => act.mutate({ ...args, body: { text, settled: true } })}
          >
            {words.settled}
          </Button>
        </Moved>
        <div className={css.tools}>
          <Button kind="quiet" busy={anew.isPending} onClick={() => anew.mutate(args)}>
            {words.draftAnew}
          </Button>
          {section.hasFormer ? (
            <Button kind="quiet" busy={back.isPending} onClick={() => back.mutate(args)}>
              {words.takeBack}
            </Button>
          ) : null}
          <span role="status" className={css.soft}>
            {stateWord(words, act, text === section.text)}
          </span>
        </div>
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      </div>
      <div className={css.paperOnly}>
        <Words text={text} />
      </div>
    </>
  );
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
  const [text, setText] = useState(section.text);
  const invalidates = [getReport];
  const act = useAct(writeSection, { invalidates });
  const onDone = (written: ReportSection) => setText(written.text);
  const anew = useAct(draftSection, { invalidates, onDone });
  const back = useAct(takeBackSection, { invalidates, onDone });
  const change = useKeptWords((kept) => act.mutate({ ...args, body: { text: kept } }));
  const type = (typed: string) => {
    setText(typed);
    change(typed);
  };
  return { text, change: type, act, anew, back, args };
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
