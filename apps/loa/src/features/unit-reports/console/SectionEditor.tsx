import { Button } from "../../../platform/ui/components/Button.tsx";
import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { UnitReportDetail, UnitSection, WrittenSection } from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./UnitReport.module.css";
import type { Word, Words } from "./useWords.ts";

interface Props {
  readonly report: UnitReportDetail;
  readonly words: Words;
}

/** The report's text, section by section, with what was said last time beside it. */
export function SectionEditors({ report, words }: Props) {
  return (
    <div className={css.sections}>
      {report.sections.map((section) => (
        <div className={css.section} key={section.key}>
          {report.can.write ? (
            <Editor report={report} section={section} words={words} />
          ) : (
            <Read section={section} word={words.of(section.key)} />
          )}
          <LastTime section={section} words={report.can.write ? words : null} />
        </div>
      ))}
    </div>
  );
}

function Read({ section, word }: { readonly section: WrittenSection; readonly word: Word }) {
  const say = useTexts(texts);
  const unsent = word.state === "failed" || word.restored;
  return (
    <div>
      <h3 className={css.name}>{say[section.key]}</h3>
      {section.text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => (
          <p key={line} className={css.words}>
            {line}
          </p>
        ))}
      {section.text.trim() === "" ? <p className={css.soft}>–</p> : null}
      {unsent && word.text !== section.text ? <Unsent word={word} /> : null}
    </div>
  );
}

// Locked or handed in by a colleague while somebody typed: what was typed is still here, to be copied.
function Unsent({ word }: { readonly word: Word }) {
  const say = useTexts(texts);
  return (
    <Notice
      tone="warn"
      title={say.notSaved}
      action={<CopyButton text={word.text} label={say.copyMine} />}
    >
      <span className={css.kept}>{word.text}</span>
    </Notice>
  );
}

function Editor(props: Props & { readonly section: WrittenSection }) {
  const say = useTexts(texts);
  const { report, section, words } = props;
  const word = words.of(section.key);
  return (
    <div>
      <TextArea
        label={say[section.key]}
        value={word.text}
        onChange={(text) => words.type(section.key, text)}
        rows={Math.min(16, Math.max(4, Math.ceil(word.text.length / 80)))}
        maxLength={20_000}
        help={section.key === "difficulties" ? <LateTasks report={report} /> : undefined}
      />
      <p role="status" className={css.state}>
        <StateWord section={section} word={word} />
      </p>
      {word.restored && word.state !== "saved" ? <Notice tone="info">{say.restored}</Notice> : null}
      {word.state === "failed" ? (
        <Notice tone="error" action={<CopyButton text={word.text} label={say.copyMine} />}>
          {word.error}
        </Notice>
      ) : null}
      {word.theirs ? <Theirs name={section.key} words={words} /> : null}
    </div>
  );
}

function StateWord({ section, word }: { readonly section: WrittenSection; readonly word: Word }) {
  const say = useTexts(texts);
  const { moment } = useFormat();
  if (word.state === "saving" || word.state === "waiting") return say.saving;
  if (word.state === "saved") return say.saved;
  if (word.state !== "still") return say.notSaved;
  if (section.revision === 0) return section.text === "" ? "" : say.drafted;
  return section.writtenAt
    ? say.by(section.writtenBy ?? say.somebody, moment(section.writtenAt))
    : "";
}

// The tasks whose lateness a reader will ask about.
function LateTasks({ report }: { readonly report: UnitReportDetail }) {
  const say = useTexts(texts);
  const { number } = useFormat();
  const late = report.figures.lines.filter((line) => line.numbers.late > 0);
  if (late.length === 0) return null;
  return say.lateTasks(
    late.map((line) => say.lateTask(line.path, number(line.numbers.late))).join("; "),
  );
}

function Theirs({ name, words }: { readonly name: UnitSection; readonly words: Words }) {
  const say = useTexts(texts);
  const { theirs } = words.of(name);
  if (!theirs) return null;
  return (
    <Notice
      tone="warn"
      title={say.theirs(theirs.by ?? say.somebody)}
      action={
        <Row gap={2}>
          <Button onClick={() => words.settle(name, "mine")}>{say.keepMine}</Button>
          <Button onClick={() => words.settle(name, "theirs")}>{say.takeTheirs}</Button>
        </Row>
      }
    >
      <span className={css.kept}>{theirs.text}</span>
    </Notice>
  );
}

function LastTime({
  section,
  words,
}: {
  readonly section: WrittenSection;
  readonly words: Words | null;
}) {
  const say = useTexts(texts);
  const { last, key } = section;
  if (!last) return null;
  const copy = () => {
    const mine = words?.of(key).text ?? "";
    words?.type(key, mine.trim() === "" ? last.text : `${mine}\n${last.text}`);
  };
  return (
    <aside className={css.last} aria-label={`${say[key]}: ${say.lastTime(last.period)}`}>
      <p className={css.soft}>{say.lastTime(last.period)}</p>
      <p className={css.kept}>{last.text}</p>
      {words ? (
        <Button kind="quiet" onClick={copy}>
          {say.copyLast}
        </Button>
      ) : null}
    </aside>
  );
}
