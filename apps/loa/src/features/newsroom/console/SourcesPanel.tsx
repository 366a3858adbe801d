import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getStory, keepSources, type StoryDetail, type StorySource } from "../contract.ts";
import css from "./Newsroom.module.css";
import { storyTexts } from "./story-texts.ts";

const bare: StorySource = { name: "", url: null, rights: "official", note: "" };

/** Where a story comes from, and by what right it is told. */
export function SourcesPanel({ story }: { readonly story: StoryDetail }) {
  const words = useTexts(storyTexts);
  const [adding, setAdding] = useState(false);
  const { sources } = story;
  const act = useSaveSources(story.id, () => setAdding(false));
  const mayChange = story.can.write && !story.shelved;
  return (
    <Section title={words.sources}>
      {sources.length === 0 ? <p className={css.soft}>{words.noSources}</p> : null}
      <ul className={css.topicList}>
        {sources.map((source) => (
          <li key={`${source.name} ${source.url}`}>
            <span>
              {source.url ? (
                <a href={source.url} rel="noreferrer" target="_blank">
                  {source.name}
                </a>
              ) : (
                source.name
              )}{" "}
              <span className={css.soft}>
                {[words.rights[source.rights], source.note].filter(Boolean).join(", ")}
              </span>
            </span>
            {mayChange ? (
              <Button
                kind="quiet"
                aria-label={`${words.removeSource}: ${source.name}`}
                onClick={() => act.save(sources.filter((one) => one !== source))}
              >
                ×
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {act.error && !adding ? <Notice tone="error">{act.error.message}</Notice> : null}
      {adding ? (
        <SourceForm
          busy={act.busy}
          error={act.error}
          onSave={(source) => act.save([...sources, source])}
        />
      ) : mayChange ? (
        <Button onClick={() => setAdding(true)}>{words.addSource}</Button>
      ) : null}
    </Section>
  );
}

function useSaveSources(storyId: string, onDone: () => void) {
  const words = useTexts(storyTexts);
  const say = useSay();
  const act = useAct(keepSources, {
    invalidates: [getStory],
    onDone: () => {
      say(words.sourcesSaved);
      onDone();
    },
  });
  return {
    busy: act.isPending,
    error: act.error,
    save: (sources: readonly StorySource[]) =>
      act.mutate({ params: { storyId }, body: { sources: [...sources] } }),
  };
}

function SourceForm({
  busy,
  error,
  onSave,
}: {
  readonly busy: boolean;
  readonly error: ReturnType<typeof useSaveSources>["error"];
  readonly onSave: (source: StorySource) => void;
}) {
  const words = useTexts(storyTexts);
  const [source, setSource] = useState(bare);
  const set = (part: Partial<StorySource>) => setSource({ ...source, ...part });
  const kinds = Object.entries(words.rights).map(([value, label]) => ({ value, label }));
  return (
    <Form onSubmit={() => onSave(source)} objections={error}>
      <TextField
        label={words.sourceName}
        value={source.name}
        maxLength={300}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={words.sourceUrl}
        type="url"
        required={false}
        value={source.url ?? ""}
        onChange={(url) => set({ url: url.trim() || null })}
      />
      <SelectField
        label={words.sourceRights}
        options={kinds}
        value={source.rights}
        onChange={(rights) => set({ rights: (rights || "official") as StorySource["rights"] })}
      />
      <TextField
        label={words.sourceNote}
        required={false}
        value={source.note}
        maxLength={500}
        onChange={(note) => set({ note })}
      />
      {error ? (
        <Notice tone="error">{Object.values(error.fields)[0] ?? error.message}</Notice>
      ) : null}
      <Row>
        <Button type="submit" busy={busy}>
          {words.saveSources}
        </Button>
      </Row>
    </Form>
  );
}
