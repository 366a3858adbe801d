import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { fieldsOf } from "../../../platform/ui/components/fields-of.ts";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  getDirectiveLetter,
  type Letter,
  listDirectiveLetters,
  recordSending,
} from "../contract.ts";
import css from "./Letters.module.css";
import { SignerFields } from "./SignerFields.tsx";
import { texts } from "./texts.ts";

/** Number, date and signer of the letter as it was signed. */
export function SendForm(props: { readonly letter: Letter; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const { today } = useSession();
  const { letter, onClose } = props;
  const [typed, setTyped] = useState({
    ...{ documentNumber: "", datedOn: today, signerName: letter.signerName ?? "" },
    ...{ signerPosition: letter.signerPosition, signerCapacity: letter.signerCapacity },
  });
  const change = (values: Partial<typeof typed>) => setTyped({ ...typed, ...values });
  const act = useAct(recordSending, {
    invalidates: [getDirectiveLetter, listDirectiveLetters],
    onDone: () => {
      say(words.sent);
      onClose();
    },
  });
  const typing = { typed, change, errors: act.error?.fields ?? {} };
  const field = fieldsOf(typing);
  return (
    <div className={css.form}>
      <Form
        onSubmit={() => act.mutate({ params: { letterId: letter.id }, body: typed })}
        label={words.send}
        objections={act.error}
      >
        <p>{words.sendNote}</p>
        <TextField
          label={words.number}
          help={words.numberHelp}
          maxLength={60}
          {...field("documentNumber")}
        />
        <DateField label={words.dated} {...field("datedOn")} min={letter.asOf} max={today} />
        <SignerFields {...typing} />
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
        <Row gap={3}>
          <Button kind="primary" type="submit" busy={act.isPending} busyText={words.sending}>
            {words.send}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </Row>
      </Form>
    </div>
  );
}
