import { useState } from "react";
import type { ApiError } from "../../../platform/ui/api/ApiError.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { fieldsOf } from "../../../platform/ui/components/fields-of.ts";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { UnitKind, type UnitRef } from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./UnitForm.module.css";
import { UnitPicker } from "./UnitPicker.tsx";
import type { UnitDraft } from "./unit-form.ts";
import { useKindName } from "./useKindName.ts";

export interface UnitFormProps {
  readonly start: UnitDraft;
  readonly parent: UnitRef | null;
  /** What to know before the name is changed. */
  readonly nameHelp?: string;
  readonly busy: boolean;
  readonly error: ApiError | null;
  readonly onSave: (draft: UnitDraft) => void;
}

/** What is known of one unit, to be filled in or corrected. */
export function UnitForm({ start, parent, nameHelp, busy, error, onSave }: UnitFormProps) {
  const words = useTexts(texts);
  const kindName = useKindName();
  const [draft, setDraft] = useState(start);
  const change = (values: Partial<UnitDraft>) => setDraft((former) => ({ ...former, ...values }));
  const own = fieldsOf({ typed: draft, change, errors: error?.fields ?? {} });
  const field = (key: keyof UnitDraft, required = true) => ({
    ...own(key),
    label: key === "parentId" ? words.parent : words[key],
    required,
  });
  return (
    <div className={css.form}>
      <Form onSubmit={() => onSave(draft)} objections={error}>
        {error ? <Notice tone="error">{error.message}</Notice> : null}
        <TextField {...field("name")} help={nameHelp} maxLength={300} />
        <Row>
          <TextField {...field("code")} maxLength={60} />
          <TextField {...field("shortName", false)} maxLength={120} />
        </Row>
        <SelectField
          {...field("kind")}
          options={UnitKind.options.map((kind) => ({ value: kind, label: kindName(kind) }))}
        />
        <UnitPicker {...field("parentId", false)} chosen={parent} />
        <Row>
          <DateField {...field("validFrom", false)} help={words.validFromHelp} />
          <DateField {...field("validTo", false)} />
        </Row>
        <TextField {...field("email", false)} type="email" maxLength={254} />
        <TextArea {...field("note", false)} rows={2} maxLength={1000} />
        <Row>
          <Button kind="primary" type="submit" busy={busy}>
            {words.save}
          </Button>
        </Row>
      </Form>
    </div>
  );
}
