import { useState } from "react";
import { wordOf } from "../../../platform/contract/word-of.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useOutputKinds } from "../../../platform/ui/i18n/useOutputKinds.ts";
import { getCommitment, getMyDuties, getUnitDuties } from "../../commitments/contract.ts";
import {
  changeOutput,
  type OutputChange,
  type OutputDetail,
  OutputKind,
  OutputLanguage,
} from "../contract.ts";
import { staleAfterDeeds } from "./deeds.ts";
import { LanguageFields } from "./LanguageFields.tsx";
import { outputTexts } from "./output-texts.ts";
import css from "./RecordPage.module.css";
import { recordTexts } from "./record-texts.ts";
import {
  lacksOriginal,
  type SaidTranslation,
  saidOf,
  translationInput,
} from "./said-translation.ts";

interface Fields {
  readonly title: string;
  readonly kind: OutputKind;
  readonly happenedOn: string;
  readonly channel: string;
  readonly language: OutputLanguage | null;
  readonly translation: SaidTranslation | null;
  readonly quantity: number;
  readonly minutes: number | null;
  readonly replays: number;
  readonly note: string;
}

/** Corrects the facts of an output; only what was changed is sent. */
export function CorrectOutput(props: {
  readonly output: OutputDetail;
  readonly onDone: () => void;
}) {
  const words = useTexts(outputTexts);
  const say = useSay();
  const { output, onDone } = props;
  const [before] = useState(() => fieldsOf(output));
  const [fields, setFields] = useState(before);
  const act = useAct(changeOutput, {
    invalidates: [...staleAfterDeeds, getCommitment, getMyDuties, getUnitDuties],
    onDone: () => {
      say(words.saved);
      onDone();
    },
  });
  const save = () => {
    if (lacksOriginal(fields.translation)) return;
    act.mutate({
      params: { outputId: output.id },
      body: { ...changed(before, fields), revision: output.revision },
    });
  };
  return (
    <div className={css.page}>
      <Form onSubmit={save} label={words.change} objections={act.error}>
        <What
          fields={fields}
          latest={output.recordedOn}
          onChange={(patch) => setFields((now) => ({ ...now, ...patch }))}
        />
        <HowMuch
          {...{ fields, output }}
          onChange={(patch) => setFields((now) => ({ ...now, ...patch }))}
        />
        {output.state === "approved" ? <Notice tone="info">{words.saveAsks}</Notice> : null}
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
        <Row>
          <Button type="submit" kind="primary" busy={act.isPending}>
            {words.save}
          </Button>
          <Button onClick={onDone}>{words.close}</Button>
        </Row>
      </Form>
    </div>
  );
}

interface Part {
  readonly fields: Fields;
  readonly onChange: (patch: Partial<Fields>) => void;
}

function What({ fields, onChange, latest }: Part & { readonly latest: string }) {
  const words = useTexts(outputTexts);
  return (
    <>
      <TextArea
        label={words.what}
        rows={2}
        maxLength={500}
        value={fields.title}
        onChange={(title) => onChange({ title: title.replaceAll("\n", " ") })}
      />
      <DateField
        label={words.when}
        error={fields.happenedOn > latest ? words.dateLater : undefined}
        value={fields.happenedOn}
        onChange={(happenedOn) => onChange({ happenedOn })}
      />
      <SelectField
        label={words.kind}
        options={useOutputKinds()}
        value={fields.kind}
        onChange={(kind) => onChange({ kind: wordOf(OutputKind, kind) ?? fields.kind })}
      />
      <TextField
        label={words.channel}
        required={false}
        maxLength={120}
        value={fields.channel}
        onChange={(channel) => onChange({ channel })}
      />
    </>
  );
}

function HowMuch({ fields, onChange, output }: Part & { readonly output: OutputDetail }) {
  const words = useTexts(outputTexts);
  const { originalNeeded } = useTexts(recordTexts);
  return (
    <>
      <NumberField
        label={words.quantity}
        min={1}
        max={10_000}
        value={fields.quantity}
        onChange={(quantity) => onChange({ quantity: quantity ?? 1 })}
      />
      <NumberField
        label={words.minutesAll}
        required={false}
        min={0}
        max={100_000}
        value={fields.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
      <NumberField
        label={words.replaysMade}
        required={false}
        min={0}
        max={10_000}
        value={fields.replays}
        onChange={(replays) => onChange({ replays: replays ?? 0 })}
      />
      <LanguageFields
        unitId={output.unit.id}
        exceptId={output.id}
        value={fields}
        onChange={onChange}
        originalError={lacksOriginal(fields.translation) ? originalNeeded : undefined}
      />
      <TextArea
        label={words.note}
        required={false}
        rows={2}
        maxLength={2000}
        value={fields.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}

function fieldsOf(output: OutputDetail): Fields {
  const { title, kind, happenedOn, quantity, minutes, replays } = output;
  return {
    ...{ title, kind, happenedOn, quantity, minutes, replays },
    channel: output.channel ?? "",
    language: wordOf(OutputLanguage, output.language ?? ""),
    translation: saidOf(output.translationOf),
    note: output.note ?? "",
  };
}

function changed(before: Fields, now: Fields): Omit<OutputChange, "revision"> {
  const { translation, ...plain } = now;
  const names = Object.keys(plain) as (keyof typeof plain)[];
  const entries = names
    .filter((name) => now[name] !== before[name])
    .map((name) => [name, now[name] === "" ? null : now[name]]);
  const said =
    translation === before.translation ? [] : [["translationOf", translationInput(translation)]];
  return Object.fromEntries([...entries, ...said]) as Omit<OutputChange, "revision">;
}
