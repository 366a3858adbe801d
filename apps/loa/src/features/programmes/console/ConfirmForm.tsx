import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type ProgrammeDetail, proofLimit, type Slot } from "../contract.ts";
import css from "./Programmes.module.css";
import { texts } from "./texts.ts";
import { type Confirming, useConfirming } from "./useConfirming.ts";

const accepted = "image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.pptx,.mp3,.m4a,.wav,.mp4";

/** That a slot went out: the day, how much, and the proof. */
export function ConfirmForm(props: { readonly slot: Slot; readonly programme: ProgrammeDetail }) {
  const words = useTexts(texts);
  const confirming = useConfirming(props.slot, props.programme);
  const { act, missing } = confirming;
  return (
    <Form onSubmit={confirming.submit} label={words.confirm} objections={missing ?? act.error}>
      <p className={css.soft}>{words.confirmNote}</p>
      <What confirming={confirming} programme={props.programme} />
      <Proof confirming={confirming} />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      {missing === "proof" ? <Notice tone="error">{words.proofNeeded}</Notice> : null}
      <div>
        <Button kind="primary" type="submit" busy={act.isPending}>
          {words.confirm}
        </Button>
      </div>
    </Form>
  );
}

interface PartProps {
  readonly confirming: Confirming;
}

function What({ confirming, programme }: PartProps & { readonly programme: ProgrammeDetail }) {
  const words = useTexts(texts);
  const { draft, change, missing } = confirming;
  const withReplays = programme.duties.some(({ measure }) => measure === "replay");
  return (
    <div className={css.fields}>
      <TextField
        label={words.title}
        maxLength={500}
        value={draft.title}
        error={missing === "title" ? words.titleNeeded : undefined}
        onChange={(title) => change({ title })}
      />
      <DateField
        label={words.happenedOn}
        value={draft.happenedOn}
        error={missing === "day" ? words.happenedLater : undefined}
        onChange={(happenedOn) => change({ happenedOn })}
      />
      <NumberField
        label={words.minutesLabel}
        required={false}
        min={0}
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
      />
      {programme.quantity > 1 ? (
        <NumberField
          label={words.quantity}
          min={1}
          value={draft.quantity}
          onChange={(quantity) => change({ quantity: quantity ?? 1 })}
        />
      ) : null}
      {withReplays ? (
        <NumberField
          label={words.replays}
          required={false}
          min={0}
          value={draft.replays}
          onChange={(replays) => change({ replays: replays ?? 0 })}
        />
      ) : null}
    </div>
  );
}

function Proof({ confirming }: PartProps) {
  const words = useTexts(texts);
  const { draft, change } = confirming;
  return (
    <>
      <FileField
        label={words.file}
        help={words.fileHelp}
        required={false}
        files={draft.files}
        accept={accepted}
        maxBytes={proofLimit}
        camera
        many
        onChange={(files) => change({ files })}
      />
      <TextField
        label={words.link}
        type="url"
        required={false}
        placeholder="https://"
        maxLength={2000}
        value={draft.link}
        onChange={(link) => change({ link })}
      />
      <TextArea
        label={words.statement}
        help={words.statementHelp}
        required={false}
        rows={2}
        maxLength={2000}
        value={draft.statement}
        onChange={(statement) => change({ statement })}
      />
    </>
  );
}
