import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { FormEnd } from "../../../platform/ui/components/FormEnd.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { type LibraryDocument, listLibrary, replaceLibraryDocument } from "../contract.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly row: LibraryDocument;
  readonly rows: readonly LibraryDocument[];
  readonly onClose: () => void;
}

/** By what a document was replaced, and from when. */
export function ReplaceForm({ row, rows, onClose }: Props) {
  const words = useTexts(texts);
  const say = useSay();
  const { today } = useSession();
  const [byDocumentId, setDocument] = useState("");
  const [byWords, setWords] = useState("");
  const [replacedOn, setDay] = useState(today);
  const act = useAct(replaceLibraryDocument, {
    invalidates: [listLibrary],
    onDone: () => {
      say(words.replaced);
      onClose();
    },
  });
  const save = () =>
    act.mutate({
      params: { documentId: row.id },
      body: { byDocumentId: byDocumentId || null, byWords: byWords || null, replacedOn },
    });
  return (
    <Form onSubmit={save} label={words.replaceOf(row.number)} objections={act.error}>
      <SelectField
        label={words.replacement}
        required={false}
        clearable
        options={rows
          .filter(({ id, withdrawn }) => id !== row.id && !withdrawn)
          .map(({ id, number, abstract }) => ({ value: id, label: `${number}: ${abstract}` }))}
        value={byDocumentId}
        onChange={setDocument}
      />
      <TextField
        label={words.replacementWords}
        required={false}
        maxLength={300}
        value={byWords}
        onChange={setWords}
      />
      <DateField label={words.replacedOn} value={replacedOn} onChange={setDay} />
      <FormEnd act={act} save={words.replace} cancel={words.cancel} onCancel={onClose} />
    </Form>
  );
}
