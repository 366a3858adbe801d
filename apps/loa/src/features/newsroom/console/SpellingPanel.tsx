import { useDeferredValue, useMemo } from "react";
import type { RichNode } from "../../../platform/contract/rich-text/document.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { learnWord, listDeskWords } from "../contract.ts";
import css from "./Newsroom.module.css";
import { suggestionsFor, unknownWords } from "./spelling/check-spelling.ts";
import { type StoryWords, textOf } from "./story-text.ts";
import { storyTexts } from "./story-texts.ts";
import type { Draft } from "./useDraft.ts";
import type { Spelling } from "./useSpelling.ts";

const most = 20;

interface Props {
  readonly spelling: Spelling;
  readonly draft: Draft;
  readonly unitId: string;
}

/** Words that are no Vietnamese: mended by a press, or taught to the desk. */
export function SpellingPanel({ spelling, draft, unitId }: Props) {
  const words = useTexts(storyTexts);
  const { number } = useFormat();
  const said = useDeferredValue(draft.view.words);
  const { learned } = spelling;
  const found = useMemo(() => (learned ? unknownIn(textOf(said), learned) : []), [said, learned]);
  return (
    <Section title={words.spelling}>
      <p className={css.soft}>
        {found.length === 0 ? words.noMistakes : words.unknown(number(found.length))}
      </p>
      <ul className={css.unknown}>
        {found.slice(0, most).map((word) => (
          <Unknown key={word} word={word} draft={draft} unitId={unitId} />
        ))}
      </ul>
    </Section>
  );
}

const unknownIn = (text: string, learned: ReadonlySet<string>) => [
  ...new Set(unknownWords(text, learned).map(({ word }) => word)),
];

function Unknown({ word, draft, unitId }: Omit<Props, "spelling"> & { readonly word: string }) {
  const words = useTexts(storyTexts);
  const say = useSay();
  const learn = useAct(learnWord, {
    invalidates: [listDeskWords],
    onDone: () => say(words.learned),
  });
  const suggestions = useMemo(() => suggestionsFor(word, 3), [word]);
  return (
    <li>
      <span className="loa-unknown-word">{word}</span>
      <Row gap={1}>
        {suggestions.map((by) => (
          <Button
            key={by}
            aria-label={words.replaceBy(word, by)}
            onClick={() => draft.change(replaced(draft.view.words, word, by))}
          >
            {by}
          </Button>
        ))}
        <Button
          kind="quiet"
          busy={learn.isPending}
          aria-label={words.learnWord(word)}
          onClick={() => learn.mutate({ body: { unitId, word } })}
        >
          {words.learn}
        </Button>
      </Row>
    </li>
  );
}

/** The same words with one replaced wherever it stands whole. */
function replaced(said: StoryWords, word: string, by: string): Partial<StoryWords> {
  const whole = new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, "gu");
  const mend = (text: string) => text.replace(whole, by);
  const node = (one: RichNode): RichNode => ({
    ...one,
    ...(one.text === undefined ? {} : { text: mend(one.text) }),
    ...(one.content ? { content: one.content.map(node) } : {}),
  });
  return {
    ...{ title: mend(said.title), abstract: mend(said.abstract) },
    body: { ...said.body, content: said.body.content.map(node) },
  };
}
