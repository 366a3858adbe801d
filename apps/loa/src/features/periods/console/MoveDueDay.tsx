import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  getCompleteness,
  getPeriod,
  listPeriods,
  moveDueDay,
  type PeriodDetail,
} from "../contract.ts";
import { texts } from "./texts.ts";

/** More time for everybody, while the due day has not passed. */
export function MoveDueDay({
  period,
  onClose,
}: {
  readonly period: PeriodDetail;
  readonly onClose: () => void;
}) {
  const words = useTexts(texts);
  const say = useSay();
  const [dueOn, setDueOn] = useState(period.dueOn);
  const [reason, setReason] = useState("");
  const act = useAct(moveDueDay, {
    invalidates: [getPeriod, listPeriods, getCompleteness],
    onDone: () => {
      say(words.moved);
      onClose();
    },
  });
  return (
    <Form
      onSubmit={() => act.mutate({ params: { periodId: period.id }, body: { dueOn, reason } })}
      label={words.move}
      objections={act.error}
    >
      <DateField label={words.moveDay} value={dueOn} onChange={setDueOn} />
      <TextField
        label={words.moveReason}
        required
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={act.error?.fields["reason"]}
      />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <Row gap={2}>
        <Button type="submit" kind="primary" busy={act.isPending} disabled={reason.trim() === ""}>
          {words.move}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </Row>
    </Form>
  );
}
