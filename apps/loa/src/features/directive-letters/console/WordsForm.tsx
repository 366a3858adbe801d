import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  changeDirectiveLetter,
  getDirectiveLetter,
  type Letter,
  listDirectiveLetters,
} from "../contract.ts";
import css from "./Letters.module.css";
import { SignerFields } from "./SignerFields.tsx";
import { texts } from "./texts.ts";

function typedFrom(letter: Letter) {
  const { abstract, issuingOrgan, place, body, signerPosition, signerCapacity } = letter;
  return {
    ...{ abstract, issuingOrgan, place, body, signerPosition, signerCapacity },
    governingOrgan: letter.governingOrgan ?? "",
    signerName: letter.signerName ?? "",
    addressees: letter.addressees.join("\n"),
    recipients: letter.recipients.join("\n"),
  };
}
type Typed = ReturnType<typeof typedFrom>;

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The head and the words of a draft; the annex stays as the data stood. */
export function WordsForm(props: { readonly letter: Letter; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const { letter, onClose } = props;
  const [typed, setTyped] = useState(() => typedFrom(letter));
  const change = (values: Partial<Typed>) => setTyped({ ...typed, ...values });
  const act = useAct(changeDirectiveLetter, {
    invalidates: [getDirectiveLetter, listDirectiveLetters],
    onDone: () => {
      say(words.saved);
      onClose();
    },
  });
  const submit = () =>
    act.mutate({
      params: { letterId: letter.id },
      body: {
        ...{ ...typed, revision: letter.revision },
        governingOrgan: typed.governingOrgan.trim() || null,
        signerName: typed.signerName.trim() || null,
        addressees: linesOf(typed.addressees),
        recipients: linesOf(typed.recipients),
      },
    });
  return (
    <div className={css.form}>
      <Form onSubmit={submit} label={words.change} objections={act.error}>
        <Printed typed={typed} change={change} errors={act.error?.fields ?? {}} />
        <SignerFields typed={typed} change={change} errors={act.error?.fields ?? {}} />
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
        <Row gap={3}>
          <Button kind="primary" type="submit" busy={act.isPending}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </Row>
      </Form>
    </div>
  );
}

interface Fields {
  readonly typed: Typed;
  readonly change: (values: Partial<Typed>) => void;
  readonly errors: Readonly<Record<string, string>>;
}

const single = ["abstract", "governingOrgan", "issuingOrgan", "place"] as const;
const several = ["addressees", "body", "recipients"] as const;

function Printed({ typed, change, errors }: Fields) {
  const words = useTexts(texts);
  const label = { ...words, abstract: words.about };
  return (
    <>
      {single.map((name) => (
        <TextField
          key={name}
          label={label[name]}
          value={typed[name]}
          maxLength={name === "place" ? 100 : 500}
          onChange={(value) => change({ [name]: value })}
          error={errors[name]}
        />
      ))}
      {several.map((name) => (
        <TextArea
          key={name}
          label={label[name]}
          help={name === "body" ? words.bodyHelp : words.oneALine}
          rows={name === "body" ? 14 : 4}
          value={typed[name]}
          onChange={(value) => change({ [name]: value })}
          error={errors[name]}
        />
      ))}
    </>
  );
}
