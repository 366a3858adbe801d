import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  addWorkdayChange,
  changeWorkdayChange,
  getWorkdays,
  type WorkdayChange,
} from "../contract.ts";
import { texts } from "./texts.ts";

/** A day off, a day worked instead, or both as a swap: new, or corrected. */
export function ChangeForm(props: {
  readonly change?: WorkdayChange;
  readonly onClose: () => void;
}) {
  const words = useTexts(texts);
  const { change, onClose } = props;
  const [offOn, setOffOn] = useState(change?.offOn ?? "");
  const [workedOn, setWorkedOn] = useState(change?.workedOn ?? "");
  const [note, setNote] = useState(change?.note ?? "");
  const saving = useSaving(change, onClose);
  const body = { offOn: offOn || null, workedOn: workedOn || null, note };
  const { fields } = saving.error ?? {};
  return (
    <Form onSubmit={() => saving.save(body)} label={words.add} objections={saving.error}>
      <DateField
        label={words.offOn}
        help={words.offHelp}
        required={false}
        value={offOn}
        onChange={setOffOn}
        error={fields?.offOn}
      />
      <DateField
        label={words.workedOn}
        help={words.workedHelp}
        required={false}
        value={workedOn}
        onChange={setWorkedOn}
        error={fields?.workedOn}
      />
      <TextField
        label={words.note}
        required
        maxLength={300}
        value={note}
        onChange={setNote}
        error={fields?.note}
      />
      {saving.error ? <Notice tone="error">{saving.error.message}</Notice> : null}
      <Row gap={2}>
        <Button type="submit" kind="primary" busy={saving.busy} disabled={note.trim() === ""}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </Row>
    </Form>
  );
}

interface ChangeBody {
  readonly offOn: string | null;
  readonly workedOn: string | null;
  readonly note: string;
}

function useSaving(change: WorkdayChange | undefined, onClose: () => void) {
  const words = useTexts(texts);
  const say = useSay();
  const options = (said: string) => ({
    invalidates: [getWorkdays],
    onDone: () => {
      say(said);
      onClose();
    },
  });
  const add = useAct(addWorkdayChange, options(words.added));
  const correct = useAct(changeWorkdayChange, options(words.saved));
  const { error, isPending } = change ? correct : add;
  const save = (body: ChangeBody) =>
    change ? correct.mutate({ params: { changeId: change.id }, body }) : add.mutate({ body });
  return { error, busy: isPending, save };
}
