import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { actOnOccurrence, type Duty, getCommitment } from "../contract.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly commitmentId: string;
  readonly duty: Duty;
}

/** Opens the change of one occurrence in its row; what is settled cannot be changed. */
export function OccurrenceActions({ commitmentId, duty }: Props) {
  const words = useTexts(texts);
  const [open, setOpen] = useState(false);
  if (duty.state === "met" || duty.state === "cancelled") return null;
  if (!open)
    return (
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {words.change}
      </Button>
    );
  return <ActForm commitmentId={commitmentId} duty={duty} onClose={() => setOpen(false)} />;
}

const kinds = ["postpone", "reschedule", "excuse", "cancel"] as const;
type Kind = (typeof kinds)[number];

function ActForm({ commitmentId, duty, onClose }: Props & { readonly onClose: () => void }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const say = useSay();
  const [kind, setKind] = useState<Kind>("postpone");
  const [newDueOn, setNewDueOn] = useState("");
  const act = useAct(actOnOccurrence, {
    invalidates: [getCommitment],
    onDone: () => {
      say(words.actDone);
      onClose();
    },
  });
  const moves = kind === "postpone" || kind === "reschedule";
  const confirm = (reason: string) =>
    act.mutate({
      params: { commitmentId, slot: duty.slot },
      body: { kind, reason, ...(moves && newDueOn ? { newDueOn } : {}) },
    });
  return (
    <Stack gap={2}>
      <Segmented
        label={words.kind}
        options={kinds.map((value) => ({ value, label: words[value] }))}
        value={kind}
        onChange={setKind}
      />
      {moves ? (
        <DateField
          label={words.newDueOn}
          required
          value={newDueOn}
          onChange={setNewDueOn}
          error={act.error?.fields.newDueOn}
        />
      ) : null}
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <ConfirmInline
        question={words.actQuestion(date(duty.dueOn))}
        confirm={words[kind]}
        reason="required"
        danger={kind === "cancel"}
        busy={act.isPending}
        onConfirm={confirm}
        onCancel={onClose}
      />
    </Stack>
  );
}
