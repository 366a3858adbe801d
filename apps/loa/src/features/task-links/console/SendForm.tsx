import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { fieldsOf, type Typing } from "../../../platform/ui/components/fields-of.ts";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { readTaskLink, sendByLink, sentLimit } from "../contract.ts";
import { texts } from "./texts.ts";

/** What the file chooser offers; the server decides by content. */
const accepted = "image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.pptx,.mp3,.m4a,.wav,.mp4";

interface Typed {
  readonly typedName: string;
  readonly title: string;
  readonly happenedOn: string;
  readonly quantity: number | null;
  readonly link: string;
  readonly statement: string;
  readonly files: readonly File[];
}

const nothingYet = { typedName: "", title: "", quantity: 1, link: "", statement: "", files: [] };

/** Who, what, when, and what proves it. */
export function SendForm(props: {
  readonly token: string;
  readonly today: string;
  readonly onSent: () => void;
}) {
  const words = useTexts(texts);
  const { token, today, onSent } = props;
  const [typed, setTyped] = useState<Typed>({ ...nothingYet, happenedOn: today });
  const [clientKey] = useState(() => `one-task-${Date.now()}-${Math.random()}`);
  const act = useAct(sendByLink, { invalidates: [readTaskLink], onDone: onSent });
  const { link, quantity, statement, files, ...rest } = typed;
  const body = {
    ...{ ...rest, token, clientKey, quantity: quantity ?? 1 },
    links: link.trim() === "" ? [] : [link.trim()],
    statement: statement.trim() === "" ? null : statement,
  };
  const fields = {
    typed,
    change: (patch: Partial<Typed>) => setTyped({ ...typed, ...patch }),
    errors: act.error?.fields ?? {},
  };
  return (
    <Form onSubmit={() => act.mutate({ body, files })} label={words.title} objections={act.error}>
      <Deed {...fields} today={today} />
      <Proof {...fields} />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <Button type="submit" kind="primary" wide busy={act.isPending} busyText={words.sending}>
        {words.send}
      </Button>
    </Form>
  );
}

function Deed({ today, ...typing }: Typing<Typed> & { readonly today: string }) {
  const words = useTexts(texts);
  const field = fieldsOf(typing);
  return (
    <>
      <TextField
        label={words.name}
        required
        autoComplete="name"
        maxLength={120}
        {...field("typedName")}
      />
      <TextField
        label={words.what}
        help={words.whatHelp}
        required
        maxLength={500}
        {...field("title")}
      />
      <DateField label={words.when} required max={today} {...field("happenedOn")} />
      <NumberField label={words.quantity} min={1} max={1000} {...field("quantity")} />
    </>
  );
}

function Proof({ typed, change }: Typing<Typed>) {
  const words = useTexts(texts);
  const { bytes } = useFormat();
  return (
    <>
      <FileField
        label={words.files}
        help={words.filesHelp(bytes(sentLimit))}
        required={false}
        accept={accepted}
        camera
        many
        files={typed.files}
        maxBytes={sentLimit}
        onChange={(files) => change({ files })}
      />
      <TextField
        label={words.link}
        required={false}
        type="url"
        maxLength={2000}
        value={typed.link}
        onChange={(link) => change({ link })}
      />
      <TextArea
        label={words.statement}
        required={false}
        rows={2}
        maxLength={2000}
        value={typed.statement}
        onChange={(statement) => change({ statement })}
      />
    </>
  );
}
