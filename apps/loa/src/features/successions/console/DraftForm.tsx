import { useState } from "react";
import type { ApiError } from "../../../platform/ui/api/ApiError.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SuccessionKind } from "../contract.ts";
import { isWhole, type SuccessionDraft } from "./draft.ts";
import { PairEditor } from "./PairEditor.tsx";
import { PairUpload } from "./PairUpload.tsx";
import css from "./Successions.module.css";
import { texts } from "./texts.ts";

const kinds: readonly SuccessionKind[] = ["merge", "split", "rename", "abolition", "transfer"];

interface Props {
  readonly start: SuccessionDraft;
  readonly busy: boolean;
  readonly error: ApiError | null;
  readonly onSave: (draft: SuccessionDraft) => void;
}

/** A change of units being written: what, when, by which document, and who. */
export function DraftForm({ start, busy, error, onSave }: Props) {
  const words = useTexts(texts);
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<SuccessionDraft>) => setDraft((now) => ({ ...now, ...part }));
  return (
    <Form onSubmit={() => onSave(draft)} objections={error}>
      <Stack gap={6}>
        <Section title={words.basis}>
          <BasisFields draft={draft} change={change} />
        </Section>
        <Section title={words.who} note={words.kindHelp[draft.kind]}>
          <Units draft={draft} change={change} />
        </Section>
        {error ? <Notice tone="error">{error.message}</Notice> : null}
        <Row>
          <Button kind="primary" type="submit" busy={busy} disabled={!isWhole(draft)}>
            {words.saveDraft}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}

interface Part {
  readonly draft: SuccessionDraft;
  readonly change: (part: Partial<SuccessionDraft>) => void;
}

function BasisFields({ draft, change }: Part) {
  const words = useTexts(texts);
  return (
    <div className={css.form}>
      <Stack gap={3}>
        <SelectField
          label={words.kind}
          options={kinds.map((value) => ({
            ...{ value, label: words.kinds[value], hint: words.kindHelp[value] },
          }))}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind as SuccessionKind })}
        />
        <DateField
          label={words.effectiveOn}
          help={words.effectiveHelp}
          value={draft.effectiveOn}
          onChange={(effectiveOn) => change({ effectiveOn })}
        />
        <TextField
          label={words.basisNumber}
          maxLength={120}
          value={draft.basisNumber}
          onChange={(basisNumber) => change({ basisNumber })}
        />
        <DateField
          label={words.basisIssuedOn}
          value={draft.basisIssuedOn}
          onChange={(basisIssuedOn) => change({ basisIssuedOn })}
        />
        <TextField
          label={words.basisIssuer}
          maxLength={300}
          value={draft.basisIssuer}
          onChange={(basisIssuer) => change({ basisIssuer })}
        />
        <TextArea
          label={words.remark}
          required={false}
          rows={2}
          maxLength={1000}
          value={draft.note}
          onChange={(note) => change({ note })}
        />
      </Stack>
    </div>
  );
}

function Units({ draft, change }: Part) {
  const words = useTexts(texts);
  const { effectiveOn, pairs, newUnits } = draft;
  if (effectiveOn === "") return <p className={css.soft}>{words.pickDate}</p>;
  return (
    <Stack gap={4}>
      <PairEditor
        effectiveOn={effectiveOn}
        pairs={pairs}
        onChange={(next) => change({ pairs: next })}
        newUnits={newUnits}
        onNewUnit={(unit) => change({ newUnits: [...newUnits, unit] })}
      />
      <Disclosure summary={words.fromFile}>
        <PairUpload
          effectiveOn={effectiveOn}
          pairs={pairs}
          onChange={(next) => change({ pairs: next })}
        />
      </Disclosure>
    </Stack>
  );
}
