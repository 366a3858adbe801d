import { useMemo } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  getCoverage,
  getStory,
  listStories,
  listTopics,
  type StoryDetail,
  type Topic,
  tagStory,
} from "../contract.ts";
import css from "./Newsroom.module.css";
import { storyTexts } from "./story-texts.ts";
import { mayTag, topicsPlace } from "./story-topics.ts";
import { suggestTopics } from "./suggest-topics.ts";

interface Props {
  readonly story: StoryDetail;
  readonly title: string;
  readonly text: string;
}

/** What a story is about: what it has, what its words suggest, and how far each topic is covered this year. */
export function TopicsPanel({ story, title, text }: Props) {
  const words = useTexts(storyTexts);
  const { language } = useLanguage();
  const found = useCall(listTopics).data?.rows;
  const topics = useMemo(() => found ?? [], [found]);
  const told = useTold();
  const { add, drop, error } = useTagging(story);
  const open = mayTag(story);
  const has = new Set(story.topicIds);
  const suggested = useMemo(() => suggestTopics({ title, text }, topics), [title, text, topics]);
  const fresh = open ? suggested.filter(({ topic }) => !has.has(topic.id)) : [];
  return (
    <Section title={words.topics} id={topicsPlace}>
      <ul className={css.topicList}>
        {topics
          .filter(({ id }) => has.has(id))
          .map((topic) => (
            <li key={topic.id}>
              <span>
                {topic.title[language]} <Told topic={topic} told={told} />
              </span>
              {open ? (
                <Button
                  kind="quiet"
                  aria-label={words.dropTopic(topic.title[language])}
                  onClick={() => drop(topic.id)}
                >
                  ×
                </Button>
              ) : null}
            </li>
          ))}
      </ul>
      {fresh.length > 0 ? <p className={css.soft}>{words.suggested}</p> : null}
      {open && fresh.length + has.size === 0 ? (
        <p className={css.soft}>{words.noSuggestion}</p>
      ) : null}
      <ul className={css.topicList}>
        {fresh.map(({ topic, because }) => (
          <li key={topic.id}>
            <span>
              {topic.title[language]} <Told topic={topic} told={told} />
              <span className={css.soft}> {words.because(because.slice(0, 3).join(", "))}</span>
            </span>
            <Button
              aria-label={words.addTopic(topic.title[language])}
              onClick={() => add(topic.id)}
            >
              {words.add}
            </Button>
          </li>
        ))}
      </ul>
      {open ? (
        <SelectField
          label={words.otherTopic}
          required={false}
          options={topics
            .filter(({ id, ended, parentId }) => !ended && parentId !== null && !has.has(id))
            .map(({ id, title: name }) => ({ value: id, label: name[language] }))}
          value=""
          onChange={(id) => (id ? add(id) : undefined)}
        />
      ) : null}
      {error ? <Notice tone="error">{error}</Notice> : null}
    </Section>
  );
}

function Told({
  topic,
  told,
}: {
  readonly topic: Topic;
  readonly told: ReadonlyMap<string, number>;
}) {
  const words = useTexts(storyTexts);
  const { number } = useFormat();
  return <span className={css.soft}>({words.told(number(told.get(topic.id) ?? 0))})</span>;
}

function useTold(): ReadonlyMap<string, number> {
  const { today } = useSession();
  const year = today.slice(0, 4);
  const covered = useCall(getCoverage, { query: { from: `${year}-01-01`, to: `${year}-12-31` } });
  const rows = covered.data?.rows;
  return useMemo(
    () => new Map((rows ?? []).map(({ topicId, approved }) => [topicId, approved])),
    [rows],
  );
}

function useTagging({ id, topicIds }: StoryDetail) {
  const act = useAct(tagStory, { invalidates: [getStory, listStories, getCoverage] });
  const set = (ids: string[]) => act.mutate({ params: { storyId: id }, body: { topicIds: ids } });
  return {
    add: (topicId: string) => set([...topicIds, topicId]),
    drop: (topicId: string) => set(topicIds.filter((one) => one !== topicId)),
    error: act.error?.message,
  };
}
