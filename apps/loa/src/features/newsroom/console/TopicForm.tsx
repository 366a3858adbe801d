import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { addTopic, changeTopic, getCoverage, listTopics, type Topic } from "../contract.ts";
import css from "./Newsroom.module.css";
import { texts } from "./texts.ts";

interface Props {
  /** Null: a new one. */
  readonly topic: Topic | null;
  readonly topics: readonly Topic[];
  readonly onClose: () => void;
}

/** A topic's names, place and suggesting words. */
export function TopicForm({ topic, topics, onClose }: Props) {
  const words = useTexts(texts);
  const { language } = useLanguage();
  const [vi, setVi] = useState(topic?.title.vi ?? "");
  const [en, setEn] = useState(topic?.title.en ?? "");
  const [said, setSaid] = useState(topic?.words.join(", ") ?? "");
  const [parent, setParent] = useState(topic?.parentId ?? "");
  const [ended, setEnded] = useState(topic?.ended ?? false);
  const { save, busy, error } = useSaveTopic(topic, onClose);
  const submit = () =>
    save({ parentId: parent || null, title: { vi, en }, words: splitWords(said), ended });
  const branches = topics.filter(({ id, parentId }) => parentId === null && id !== topic?.id);
  return (
    <Form onSubmit={submit} objections={error} label={words.addTopic}>
      <div className={css.form}>
        <TextField
          label={words.topicVi}
          value={vi}
          onChange={setVi}
          error={error?.fields["title.vi"]}
        />
        <TextField
          label={words.topicEn}
          value={en}
          onChange={setEn}
          error={error?.fields["title.en"]}
        />
        <SelectField
          label={words.topicParent}
          required={false}
          placeholder={words.topicTop}
          options={branches.map(({ id, title }) => ({ value: id, label: title[language] }))}
          value={parent}
          onChange={setParent}
        />
        <TextArea
          label={words.topicWords}
          help={words.topicWordsHelp}
          required={false}
          value={said}
          onChange={setSaid}
        />
        {topic ? <CheckField label={words.topicEnded} checked={ended} onChange={setEnded} /> : null}
        {error && Object.keys(error.fields).length === 0 ? (
          <Notice tone="error">{error.message}</Notice>
        ) : null}
        <Row gap={2}>
          <Button kind="primary" type="submit" busy={busy}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </Row>
      </div>
    </Form>
  );
}

const splitWords = (said: string) =>
  said
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

interface TopicBody {
  readonly parentId: string | null;
  readonly title: { readonly vi: string; readonly en: string };
  readonly words: string[];
  readonly ended: boolean;
}

function useSaveTopic(topic: Topic | null, onClose: () => void) {
  const words = useTexts(texts);
  const say = useSay();
  const options = {
    invalidates: [listTopics, getCoverage],
    onDone: () => {
      say(words.topicSaved);
      onClose();
    },
  };
  const add = useAct(addTopic, options);
  const change = useAct(changeTopic, options);
  return {
    busy: add.isPending || change.isPending,
    error: add.error ?? change.error,
    save: (body: TopicBody) =>
      topic ? change.mutate({ params: { topicId: topic.id }, body }) : add.mutate({ body }),
  };
}
