import { useState } from "react";
import { wordOf } from "../../../platform/contract/word-of.ts";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useOutputKinds } from "../../../platform/ui/i18n/useOutputKinds.ts";
import { OutputKind, type Suggestion } from "../contract.ts";
import type { Draft, Following } from "./draft.ts";
import { LanguageFields } from "./LanguageFields.tsx";
import { recordTexts } from "./record-texts.ts";

/** Minutes and replays, only where a chosen duty counts them. */
export function AmountFields(props: {
  readonly draft: Draft;
  readonly following: Following;
  readonly chosen: readonly Suggestion[];
  readonly onChange: (patch: Partial<Draft>) => void;
  readonly replaysError?: string | undefined;
}) {
  const words = useTexts(recordTexts);
  const { number } = useFormat();
  const { draft, following, chosen, onChange } = props;
  const replay = chosen.find((one) => one.measure === "replay");
  return (
    <>
      {following.needsMinutes ? (
        <NumberField
          label={words.minutes}
          help={words.minutesHelp}
          min={0}
          max={100_000}
          value={draft.minutes ?? following.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
      ) : null}
      {replay ? (
        <NumberField
          label={words.replays}
          help={words.replaysHelp(number(replay.required))}
          min={0}
          max={10_000}
          value={draft.replays}
          onChange={(replays) => onChange({ replays })}
          error={props.replaysError}
        />
      ) : null}
    </>
  );
}

/** What is seldom changed: it follows from the duty. */
export function DetailFields(props: {
  readonly draft: Draft;
  readonly following: Following;
  readonly onChange: (patch: Partial<Draft>) => void;
  readonly leftOut: readonly Suggestion[];
  readonly originalError: string | undefined;
}) {
  const words = useTexts(recordTexts);
  const { draft, following, onChange, leftOut } = props;
  const [began] = useState(draft);
  const kinds = useOutputKinds();
  return (
    <Disclosure summary={words.details} open={began.translation !== null}>
      <Stack gap={3}>
        <NumberField
          label={words.quantity}
          min={1}
          max={10_000}
          value={draft.quantity}
          onChange={(quantity) => onChange({ quantity: quantity ?? 1 })}
        />
        <SelectField
          label={words.kind}
          options={kinds}
          value={draft.kind ?? following.kind}
          onChange={(kind) => onChange({ kind: wordOf(OutputKind, kind) })}
        />
        <TextField
          label={words.channel}
          required={false}
          maxLength={120}
          value={draft.channel ?? following.channel ?? ""}
          onChange={(channel) => onChange({ channel })}
        />
        <LanguageFields
          unitId={draft.unitId}
          value={draft}
          onChange={onChange}
          leftOut={leftOut[0] ? words.takesNoTranslation(leftOut[0].path) : undefined}
          originalError={props.originalError}
        />
        <TextArea
          label={words.note}
          required={false}
          rows={2}
          maxLength={2000}
          value={draft.note}
          onChange={(note) => onChange({ note })}
        />
      </Stack>
    </Disclosure>
  );
}
