import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { FormEnd } from "../../../platform/ui/components/FormEnd.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listHonours, type NominationToShow, showHonour } from "../contract.ts";
import { texts } from "./texts.ts";

/** What readers are told, and on whose consent. Nothing is ticked beforehand. */
export function HonourForm(props: {
  readonly nomination: NominationToShow;
  readonly onClose: () => void;
}) {
  const { nomination, onClose } = props;
  const words = useTexts(texts);
  const say = useSay();
  const { today } = useSession();
  const [said, setSaid] = useState(nomination.reason);
  const [consent, setConsent] = useState("");
  const [consentOn, setConsentOn] = useState("");
  const act = useAct(showHonour, {
    invalidates: [listHonours],
    onDone: () => {
      say(words.published);
      onClose();
    },
  });
  const save = () =>
    act.mutate({ body: { nominationId: nomination.id, words: said, consent, consentOn } });
  const fields = act.error?.fields;
  return (
    <Form onSubmit={save} label={words.publishOf(nomination.name)} objections={act.error}>
      <TextArea
        label={words.words}
        rows={5}
        maxLength={4000}
        value={said}
        onChange={setSaid}
        error={fields?.["words"]}
      />
      <TextArea
        label={words.consent}
        help={words.consentHelp}
        maxLength={1000}
        value={consent}
        onChange={setConsent}
        error={fields?.["consent"]}
      />
      <DateField
        label={words.consentOn}
        max={today}
        value={consentOn}
        onChange={setConsentOn}
        error={fields?.["consentOn"]}
      />
      <FormEnd act={act} save={words.publish} cancel={words.cancel} onCancel={onClose} />
    </Form>
  );
}
