import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { ProgrammeDetail, Reach, Slot } from "../contract.ts";
import css from "./Programmes.module.css";
import { ReachField } from "./ReachField.tsx";
import { texts } from "./texts.ts";
import { useMove } from "./useMove.ts";

/** Another day for a slot, and for those of its series that go along. */
export function MoveForm(props: { readonly slot: Slot; readonly programme: ProgrammeDetail }) {
  const words = useTexts(texts);
  const { slot, programme } = props;
  const [plannedOn, setPlannedOn] = useState(slot.plannedOn);
  const [reach, setReach] = useState<Reach>("one");
  const [beside, setBeside] = useState(false);
  const move = useMove();
  const submit = () =>
    move.mutate({ params: { slotId: slot.id }, body: { plannedOn, reach, beside } });
  return (
    <Form onSubmit={submit} label={words.moveSlot} objections={move.error}>
      <div className={css.fields}>
        <DateField
          label={words.moveTo}
          help={words.moveNote}
          value={plannedOn}
          min={programme.startsOn}
          max={programme.endsOn}
          onChange={setPlannedOn}
        />
      </div>
      {slot.seriesOn ? <ReachField value={reach} onChange={setReach} /> : null}
      {move.error ? <Notice tone="error">{move.error.message}</Notice> : null}
      {move.error?.code === "slot-day-taken" || beside ? (
        <CheckField label={words.beside} checked={beside} onChange={setBeside} />
      ) : null}
      <div>
        <Button
          kind="primary"
          type="submit"
          busy={move.isPending}
          disabled={plannedOn === "" || plannedOn === slot.plannedOn}
        >
          {words.moveSlot}
        </Button>
      </div>
    </Form>
  );
}
