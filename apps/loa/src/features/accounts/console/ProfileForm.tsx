import { useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { changeProfile, readProfile, readSession } from "../contract.ts";
import { Objection } from "./Entrance.tsx";
import { profileTexts } from "./profile-texts.ts";

const languages = [
  { value: "vi", label: "Tiếng Việt" },
  { value: "en", label: "English" },
] as const;

/** Name, telephone and language. */
export function ProfileForm({ known }: { readonly known: CallResult<typeof readProfile> }) {
  const words = useTexts(profileTexts);
  const say = useSay();
  const { setLanguage } = useLanguage();
  const [name, setName] = useState(known.name);
  const [phone, setPhone] = useState(known.phone ?? "");
  const [language, choose] = useState(known.language);
  const act = useAct(changeProfile, {
    invalidates: [readProfile, readSession],
    onDone: (saved) => {
      setLanguage(saved.language);
      say(words.saved);
    },
  });
  const save = () => act.mutate({ body: { name, phone: phone || null, language } });
  return (
    <Form label={words.about} objections={act.error} onSubmit={save}>
      <Objection error={act.error} beside={["name", "phone"]} />
      <TextField
        label={words.name}
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={setName}
        error={act.error?.fields.name}
      />
      <TextField
        label={words.email}
        help={words.emailHelp}
        value={known.email}
        onChange={() => undefined}
        disabled
      />
      <TextField
        label={words.phone}
        type="tel"
        autoComplete="tel"
        required={false}
        maxLength={20}
        value={phone}
        onChange={setPhone}
        error={act.error?.fields.phone}
      />
      <Segmented
        label={words.language}
        withLabel
        options={languages}
        value={language}
        onChange={choose}
      />
      <Row>
        <Button kind="primary" type="submit" busy={act.isPending}>
          {words.save}
        </Button>
      </Row>
    </Form>
  );
}
