import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { FormEnd } from "../../../platform/ui/components/FormEnd.tsx";
import { fieldsOf } from "../../../platform/ui/components/fields-of.ts";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { addLibraryDocument, libraryLimit, listLibrary } from "../contract.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** A new document: its file, and what is printed on it. */
export function DocumentForm({ units, onClose }: Props) {
  const words = useTexts(texts);
  const { draft, change, save, act } = useDocument({ units, onClose });
  const field = fieldsOf({ typed: draft, change, errors: act.error?.fields ?? {} });
  return (
    <Form onSubmit={save} label={words.add} objections={act.error}>
      <FileField
        label={words.file}
        help={words.fileHelp}
        accept=".pdf,.docx"
        maxBytes={libraryLimit}
        files={draft.files}
        onChange={(files) => change({ files })}
      />
      <SelectField
        label={words.unit}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        {...field("unitId")}
      />
      <Row gap={3} align="start">
        <TextField label={words.kind} help={words.kindHelp} maxLength={100} {...field("kind")} />
        <TextField label={words.number} maxLength={60} {...field("number")} />
        <DateField label={words.dated} {...field("datedOn")} />
        <DateField label={words.effective} required={false} {...field("effectiveOn")} />
      </Row>
      <TextField label={words.issuer} maxLength={300} {...field("issuer")} />
      <TextField label={words.abstract} maxLength={1000} {...field("abstract")} />
      <CheckField label={words.cds} checked={draft.cds} onChange={(cds) => change({ cds })} />
      <CheckField label={words.cchc} checked={draft.cchc} onChange={(cchc) => change({ cchc })} />
      <FormEnd act={act} save={words.save} cancel={words.cancel} onCancel={onClose} />
    </Form>
  );
}

function useDocument({ units, onClose }: Props) {
  const words = useTexts(texts);
  const say = useSay();
  const [draft, setDraft] = useState({
    ...{ files: [] as File[], unitId: units.length === 1 ? (units[0]?.id ?? "") : "" },
    ...{ kind: "", number: "", datedOn: "", effectiveOn: "", issuer: "", abstract: "" },
    ...{ cds: false, cchc: false },
  });
  const act = useAct(addLibraryDocument, {
    invalidates: [listLibrary],
    onDone: () => {
      say(words.saved);
      onClose();
    },
  });
  const save = () => {
    const { files, effectiveOn, cds, cchc, ...rest } = draft;
    const sections = [...(cds ? (["cds"] as const) : []), ...(cchc ? (["cchc"] as const) : [])];
    act.mutate({ files, body: { ...rest, effectiveOn: effectiveOn || null, sections } });
  };
  const change = (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch });
  return { draft, change, save, act };
}
