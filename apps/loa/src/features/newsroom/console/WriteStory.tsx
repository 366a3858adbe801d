import { lazy, Suspense, useCallback, useState } from "react";
import { readingMinutes, wordsIn } from "../../../platform/contract/rich-text/words.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type StoryLanguage, storyLimits } from "../contract.ts";
import css from "./Editor.module.css";
import { MediaFigure } from "./MediaFigure.tsx";
import { storyTexts } from "./story-texts.ts";
import type { Draft } from "./useDraft.ts";

const StoryEditor = lazy(() => import("./StoryEditor.tsx"));
const MediaPicker = lazy(() => import("./MediaPicker.tsx"));

interface Props {
  readonly unitId: string;
  readonly language: StoryLanguage;
  readonly draft: Draft;
  readonly learned: ReadonlySet<string> | null;
  readonly onSelect: (words: string) => void;
}

/** Who waits for a picture that is being chosen. */
type Waiting = (mediaId: string | null) => void;

/** The fields of a story; everything typed is kept. */
export function WriteStory({ unitId, language, draft, learned, onSelect }: Props) {
  const words = useTexts(storyTexts);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const pick = useCallback(
    () => new Promise<string | null>((resolve) => setWaiting(() => resolve)),
    [],
  );
  const picked = (mediaId: string | null) => {
    waiting?.(mediaId);
    setWaiting(null);
  };
  const { body } = draft.view.words;
  return (
    <Stack gap={4}>
      <HeadFields language={language} draft={draft} />
      <Lead draft={draft} pick={pick} />
      {waiting ? (
        <Suspense fallback={<LoadingState what={words.loadingLibrary} />}>
          <MediaPicker unitId={unitId} onPick={picked} />
        </Suspense>
      ) : null}
      <div>
        <p className={css.label}>{words.body}</p>
        <Suspense fallback={<LoadingState what={words.loadingEditor} />}>
          <StoryEditor
            value={body}
            onChange={(next) => draft.change({ body: next })}
            lang={language}
            label={words.body}
            learned={learned}
            onSelect={onSelect}
            pickMedia={pick}
          />
        </Suspense>
        <Foot draft={draft} />
      </div>
    </Stack>
  );
}

function HeadFields({ language, draft }: Pick<Props, "language" | "draft">) {
  const words = useTexts(storyTexts);
  const { number } = useFormat();
  const { title, abstract, byline } = draft.view.words;
  const used = (text: string, most: number) => words.of(number(text.length), number(most));
  return (
    <div lang={language}>
      <Stack gap={3}>
        <TextField
          label={words.title}
          help={used(title, storyLimits.title)}
          value={title}
          maxLength={storyLimits.title}
          onChange={(next) => draft.change({ title: next })}
        />
        <TextArea
          label={words.abstract}
          help={`${words.abstractHelp} ${used(abstract, storyLimits.abstract)}`}
          rows={2}
          value={abstract}
          maxLength={storyLimits.abstract}
          onChange={(next) => draft.change({ abstract: next })}
        />
        <TextField
          label={words.byline}
          help={words.bylineHelp}
          required={false}
          value={byline}
          maxLength={storyLimits.byline}
          onChange={(next) => draft.change({ byline: next })}
        />
      </Stack>
    </div>
  );
}

function Lead({
  draft,
  pick,
}: {
  readonly draft: Draft;
  readonly pick: () => Promise<string | null>;
}) {
  const words = useTexts(storyTexts);
  const { leadMediaId } = draft.view.words;
  const choose = async () => {
    const mediaId = await pick();
    if (mediaId) draft.change({ leadMediaId: mediaId });
  };
  return (
    <div className={css.lead}>
      <p className={css.label}>{words.lead}</p>
      {leadMediaId ? (
        <MediaFigure mediaId={leadMediaId} caption="" />
      ) : (
        <p className={css.soft}>{words.noLead}</p>
      )}
      <Row gap={2}>
        <Button onClick={() => void choose()}>{words.chooseLead}</Button>
        {leadMediaId ? (
          <Button kind="quiet" onClick={() => draft.change({ leadMediaId: null })}>
            {words.dropLead}
          </Button>
        ) : null}
      </Row>
    </div>
  );
}

function Foot({ draft }: { readonly draft: Draft }) {
  const words = useTexts(storyTexts);
  const { number, moment } = useFormat();
  const { words: said, state, savedAt, error, base } = draft.view;
  const count = wordsIn(said.body);
  return (
    <>
      <div className={css.foot}>
        <span>{words.reading(number(count), number(readingMinutes(count)))}</span>
        <span role="status">
          {words.draftStates[state]} {savedAt ? words.savedAt(moment(savedAt)) : null}
        </span>
        <span>{base > 0 ? words.number(number(base)) : null}</span>
      </div>
      {state === "failed" && error ? <Notice tone="error">{error}</Notice> : null}
    </>
  );
}
