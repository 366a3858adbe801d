import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type ReportField, suggestForSection } from "../contract.ts";
import { useFieldName } from "./FieldChip.tsx";
import { fieldTexts } from "./field-texts.ts";
import css from "./Sections.module.css";

interface Props {
  readonly reportId: string;
  readonly sectionKey: string;
  /** The text as it is being written, so that what is in it is not offered again. */
  readonly written: string;
  readonly onInsert: (written: string, ownLine: boolean) => void;
}

/** Sentences and numbers a section may be given, of today's figures. */
export function SuggestionPanel(props: Props) {
  const words = useTexts(fieldTexts);
  const { reportId, sectionKey, written, onInsert } = props;
  const offered = useCall(suggestForSection, { params: { reportId, key: sectionKey } });
  if (offered.error) return <Notice tone="error">{offered.error.message}</Notice>;
  const { sentences, fields } = offered.data ?? {};
  return (
    <div className={css.panel}>
      <p className={css.hint}>{words.liveHelp}</p>
      {sentences ? null : <p role="status">{words.loading}</p>}
      {sentences?.length === 0 ? <p>{words.noSuggestions}</p> : null}
      <ul aria-label={words.suggest}>
        {sentences?.map((sentence) => (
          <li key={sentence.written}>
            <span lang="vi">{sentence.text}</span>
            {written.includes(sentence.written) ? (
              <span>{words.inserted}</span>
            ) : (
              <Button kind="quiet" onClick={() => onInsert(sentence.written, true)}>
                {words.insert}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Numbers fields={fields ?? []} onInsert={onInsert} />
    </div>
  );
}

function Numbers({
  fields,
  onInsert,
}: { readonly fields: readonly ReportField[] } & Pick<Props, "onInsert">) {
  const words = useTexts(fieldTexts);
  const nameOf = useFieldName();
  const [sought, setSought] = useState("");
  const plain = (text: string) => text.toLocaleLowerCase("vi");
  const found = fields.filter((field) => plain(nameOf(field)).includes(plain(sought)));
  return (
    <>
      <TextField label={words.find} value={sought} onChange={setSought} />
      <ul aria-label={words.insertNumber}>
        {found.map((field) => (
          <li key={field.ref}>
            <span>
              {nameOf(field)}: <strong>{field.words}</strong>
            </span>
            <Button kind="quiet" onClick={() => onInsert(`{{${field.ref}}}`, false)}>
              {words.insert}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
