import { useState } from "react";
import { plainTextOf } from "../../../platform/contract/rich-text/words.ts";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import type { Edition, StoryDetail, StoryLanguage } from "../contract.ts";
import { CommentsPanel } from "./CommentsPanel.tsx";
import { ConflictPanel } from "./ConflictPanel.tsx";
import { DayPanel } from "./DayPanel.tsx";
import { FaultsPanel } from "./FaultsPanel.tsx";
import { HistoryPanel } from "./HistoryPanel.tsx";
import css from "./Newsroom.module.css";
import { OfferPanel } from "./OfferPanel.tsx";
import { ReadStory } from "./ReadStory.tsx";
import { SourcesPanel } from "./SourcesPanel.tsx";
import { SpellingPanel } from "./SpellingPanel.tsx";
import { StoryActs } from "./StoryActs.tsx";
import { StoryNotices } from "./StoryNotices.tsx";
import { storySearch } from "./searches.ts";
import { storyTexts } from "./story-texts.ts";
import { TopicsPanel } from "./TopicsPanel.tsx";
import { useDraft } from "./useDraft.ts";
import { useSpelling } from "./useSpelling.ts";
import { WriteStory } from "./WriteStory.tsx";

interface Props {
  readonly story: StoryDetail;
  readonly language: StoryLanguage;
  /** None: the first words in this language are yet to be written. */
  readonly edition: Edition | undefined;
  readonly beside: boolean;
}

/** Writing at the left, what is to be known and done at the right. */
export function StoryDesk({ story, language, edition, beside }: Props) {
  const draft = useDraft(story, language, edition);
  const original = story.editions.find((one) => one.language === "vi");
  const mayWrite = edition ? edition.can.write : story.can.write;
  const spelling = useSpelling(story.unit.id, language, mayWrite);
  const [selected, setSelected] = useState("");
  const said = draft.view.words;
  // What waits or is only read is the kept revision, whatever this browser still holds.
  const shown = edition ? edition.latest : said;
  return (
    <div className={css.desk} data-beside={(beside && language === "en") || undefined}>
      <div className={css.writing}>
        <Stack gap={4}>
          <StoryNotices story={story} edition={edition} original={original} draft={draft} />
          <ConflictPanel draft={draft} />
          {edition && !draft.view.theirs ? (
            <StoryActs story={story} edition={edition} draft={draft} />
          ) : null}
          {language === "en" && original ? <BesideChoice /> : null}
          <div className={beside && language === "en" ? css.beside : undefined}>
            {beside && language === "en" && original ? (
              <ReadStory words={original.latest} lang="vi" />
            ) : null}
            {mayWrite ? (
              <WriteStory
                unitId={story.unit.id}
                language={language}
                draft={draft}
                learned={spelling.learned}
                onSelect={setSelected}
              />
            ) : (
              <ReadStory words={shown} lang={language} onSelect={setSelected} />
            )}
          </div>
        </Stack>
      </div>
      <div className={css.side}>
        {edition ? <FaultsPanel faults={edition.faults} /> : null}
        <DayPanel story={story} />
        <TopicsPanel story={story} title={said.title} text={plainTextOf(said.body)} />
        {language === "vi" && mayWrite ? (
          <SpellingPanel spelling={spelling} draft={draft} unitId={story.unit.id} />
        ) : null}
        {edition ? <CommentsPanel story={story} edition={edition} selected={selected} /> : null}
        <SourcesPanel story={story} />
        {story.can.offer ? <OfferPanel storyId={story.id} /> : null}
        <HistoryPanel acts={story.acts} />
      </div>
    </div>
  );
}

function BesideChoice() {
  const words = useTexts(storyTexts);
  const [{ beside }, change] = useSearchState(storySearch);
  return (
    <CheckField label={words.beside} checked={beside} onChange={(on) => change({ beside: on })} />
  );
}
