import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SessionUnit } from "../../../platform/ui/session/session.ts";
import { forgetWord, learnWord, listDeskWords } from "../contract.ts";
import css from "./Newsroom.module.css";
import { NewsTabs } from "./NewsTabs.tsx";
import { texts } from "./texts.ts";
import { useDesks } from "./useDesks.ts";

/** The words a desk has taught its spelling. */
export default function WordsPage() {
  const words = useTexts(texts);
  const desks = useDesks();
  return (
    <Stack gap={4}>
      <PageHeader title={words.words} subtitle={words.wordsNote} />
      <NewsTabs at="words" />
      {desks.map((desk) => (
        <DeskWords key={desk.id} desk={desk} />
      ))}
    </Stack>
  );
}

function DeskWords({ desk }: { readonly desk: SessionUnit }) {
  const words = useTexts(texts);
  const unitId = desk.id;
  const known = useCall(listDeskWords, { query: { unitId } });
  const forget = useAct(forgetWord, { invalidates: [listDeskWords] });
  return (
    <Section title={desk.name}>
      <Stack gap={3}>
        <AddWord unitId={unitId} />
        <Answer query={known}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={words.noWords} />
            ) : (
              <ul className={css.wordList}>
                {rows.map(({ id, word }) => (
                  <li key={id}>
                    {word}{" "}
                    <Button
                      kind="quiet"
                      aria-label={words.forgetWord(word)}
                      onClick={() => forget.mutate({ params: { wordId: id } })}
                    >
                      {words.forget}
                    </Button>
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
        {forget.error ? <Notice tone="error">{forget.error.message}</Notice> : null}
      </Stack>
    </Section>
  );
}

function AddWord({ unitId }: { readonly unitId: string }) {
  const words = useTexts(texts);
  const [word, setWord] = useState("");
  const learn = useAct(learnWord, {
    invalidates: [listDeskWords],
    onDone: () => setWord(""),
  });
  return (
    <Form onSubmit={() => learn.mutate({ body: { unitId, word } })} objections={learn.error}>
      <Row gap={2} align="end">
        <TextField
          label={words.word}
          value={word}
          onChange={setWord}
          maxLength={60}
          error={learn.error?.fields["word"]}
        />
        <Button type="submit" busy={learn.isPending}>
          {words.addWord}
        </Button>
      </Row>
    </Form>
  );
}
