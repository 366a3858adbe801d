import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { RemoteSelectField } from "../../../platform/ui/components/RemoteSelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { listUnits } from "../../units/contract.ts";
import { getStory, listOffers, offerStory, storyLimits } from "../contract.ts";
import css from "./Newsroom.module.css";
import { storyTexts } from "./story-texts.ts";

/** Sends a story to another desk, which may take it as a copy. */
export function OfferPanel({ storyId }: { readonly storyId: string }) {
  const words = useTexts(storyTexts);
  const say = useSay();
  const [unit, setUnit] = useState({ id: "", name: "" });
  const [note, setNote] = useState("");
  const act = useAct(offerStory, {
    invalidates: [getStory, listOffers],
    onDone: () => {
      say(words.offered);
      setUnit({ id: "", name: "" });
      setNote("");
    },
  });
  return (
    <div className={css.panel}>
      <Disclosure summary={words.offer}>
        <Form
          onSubmit={() => act.mutate({ params: { storyId }, body: { toUnitId: unit.id, note } })}
          objections={act.error}
        >
          <RemoteSelectField
            label={words.offerTo}
            endpoint={listUnits}
            args={(typed) => ({ query: { q: typed, perPage: 30 } })}
            option={(one) => ({ value: one.id, label: one.name, hint: one.code })}
            value={unit.id}
            chosen={unit.id === "" ? null : { value: unit.id, label: unit.name }}
            onChange={(id, option) => setUnit({ id, name: option?.label ?? "" })}
            error={act.error?.fields["toUnitId"]}
          />
          <TextArea
            label={words.offerNote}
            required={false}
            rows={2}
            value={note}
            maxLength={storyLimits.reason}
            onChange={setNote}
          />
          {act.error && Object.keys(act.error.fields).length === 0 ? (
            <Notice tone="error">{act.error.message}</Notice>
          ) : null}
          <div>
            <Button type="submit" busy={act.isPending}>
              {words.offerSend}
            </Button>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
