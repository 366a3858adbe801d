import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getImprint, setImprint } from "../contract.ts";
import { texts } from "./texts.ts";

const lines = [
  ...(["siteName", "agency", "governingBody", "responsible"] as const),
  ...(["address", "phone", "email", "licence"] as const),
];
type Words = Record<(typeof lines)[number], string>;

/** Who publishes and who answers for it, in both languages; an administrator's to say. */
export function ImprintSection() {
  const words = useTexts(texts);
  const imprint = useCall(getImprint);
  return (
    <Section title={words.imprint}>
      <Stack gap={3}>
        <p>{words.imprintHelp}</p>
        <Answer query={imprint}>{({ vi, en }) => <ImprintForm vi={vi} en={en} />}</Answer>
      </Stack>
    </Section>
  );
}

function ImprintForm(given: { readonly vi: Words; readonly en: Words }) {
  const words = useTexts(texts);
  const say = useSay();
  const [vi, setVi] = useState(given.vi);
  const [en, setEn] = useState(given.en);
  const act = useAct(setImprint, { invalidates: [getImprint], onDone: () => say(words.saved) });
  return (
    <Form
      onSubmit={() => act.mutate({ body: { vi, en } })}
      label={words.imprint}
      objections={act.error}
    >
      <h3>{words.inVietnamese}</h3>
      <Lines value={vi} onChange={setVi} />
      <h3>{words.inEnglish}</h3>
      <Lines value={en} onChange={setEn} />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <div>
        <Button type="submit" kind="primary" busy={act.isPending}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}

function Lines(props: { readonly value: Words; readonly onChange: (value: Words) => void }) {
  const words = useTexts(texts);
  return lines.map((line) => (
    <TextField
      key={line}
      label={words[line]}
      required={false}
      maxLength={300}
      value={props.value[line]}
      onChange={(said) => props.onChange({ ...props.value, [line]: said })}
    />
  ));
}
