import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { RemoteSelectField } from "../../../platform/ui/components/RemoteSelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { listUnits } from "../../units/contract.ts";
import { type CommitmentDetail, getCommitment, passOnCommitment } from "../contract.ts";
import { texts } from "./texts.ts";

/** A person names who carries on; nothing is passed on by itself. */
export function PassOnForm({ commitment }: { readonly commitment: CommitmentDetail }) {
  const words = useTexts(texts);
  return (
    <Disclosure summary={words.passOn}>
      <Fields commitment={commitment} />
    </Disclosure>
  );
}

function Fields({ commitment }: { readonly commitment: CommitmentDetail }) {
  const words = useTexts(texts);
  const say = useSay();
  const [successorUnitId, setSuccessor] = useState("");
  const [from, setFrom] = useState("");
  const [reason, setReason] = useState("");
  const passing = useAct(passOnCommitment, {
    invalidates: [getCommitment],
    onDone: () => say(words.passed),
  });
  const submit = () =>
    passing.mutate({
      params: { commitmentId: commitment.id },
      body: { successorUnitId, from, reason },
    });
  return (
    <Form onSubmit={submit}>
      <Stack gap={3}>
        <p>{words.passOnNote}</p>
        <DateField label={words.fromDay} required value={from} onChange={setFrom} />
        <RemoteSelectField
          label={words.successor}
          required
          endpoint={listUnits}
          args={(q) => ({ query: { q, perPage: 30, ...(from ? { asOf: from } : {}) } })}
          option={(unit) => ({ value: unit.id, label: unit.name, hint: unit.code })}
          value={successorUnitId}
          onChange={setSuccessor}
        />
        <TextArea label={words.reason} required value={reason} onChange={setReason} rows={2} />
        {passing.error ? <Notice tone="error">{passing.error.message}</Notice> : null}
        <Button
          type="submit"
          busy={passing.isPending}
          disabled={!successorUnitId || !from || reason.trim() === ""}
        >
          {words.passOn}
        </Button>
      </Stack>
    </Form>
  );
}
