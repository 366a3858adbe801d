import { useEffect, useRef, useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import css from "./FindingStrip.module.css";
import { reviewTexts } from "./review-texts.ts";

/** Asks in place why a finding is passed over; a usual note stands ready, so that Enter is enough. */
export function Dismissal(props: {
  readonly busy: boolean;
  readonly onConfirm: (note: string) => void;
  readonly onCancel: () => void;
}) {
  const words = useTexts(reviewTexts);
  const [note, setNote] = useState<string>(words.dismissUsual);
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const field = place.current?.querySelector("input");
    field?.focus();
    field?.select();
  }, []);
  return (
    <fieldset
      ref={place}
      className={css.dismissal}
      aria-label={words.dismissAsk}
      onKeyDown={(event) => event.key === "Escape" && props.onCancel()}
    >
      <Form onSubmit={() => note.trim() && props.onConfirm(note.trim())} label={words.dismissAsk}>
        <Row gap={2} align="end">
          <div className={css.note}>
            <TextField label={words.dismissAsk} value={note} onChange={setNote} maxLength={1000} />
          </div>
          <Button type="submit" busy={props.busy} disabled={note.trim() === ""}>
            {words.dismiss}
          </Button>
          <Button kind="quiet" onClick={props.onCancel}>
            {words.cancel}
          </Button>
        </Row>
      </Form>
    </fieldset>
  );
}
