import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  type ActKind,
  actOnOccurrence,
  askForAct,
  type CommitmentDetail,
  type Duty,
  getCommitment,
  listRequests,
} from "../contract.ts";
import { ActFields } from "./ActFields.tsx";
import { actTexts } from "./act-texts.ts";
import { useActDraft } from "./useActDraft.ts";
import { WaitingRequest } from "./WaitingRequest.tsx";

interface Props {
  readonly commitment: CommitmentDetail;
  readonly duty: Duty;
}

/** What can be done to an occurrence in its row: decide what was asked, change it, or ask for a change. */
export function OccurrenceActions({ commitment, duty }: Props) {
  const words = useTexts(actTexts);
  const [open, setOpen] = useState(false);
  const { can } = commitment;
  const waiting = commitment.requests.find((one) => one.slot === duty.slot && !one.decision);
  if (waiting) return <WaitingRequest request={waiting} dueOn={duty.dueOn} can={can} />;
  if (kindsFor(duty, can.act).length === 0 || !(can.act || can.ask)) return null;
  if (!open)
    return (
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {can.act ? words.change : words.ask}
      </Button>
    );
  return <ActForm commitment={commitment} duty={duty} onClose={() => setOpen(false)} />;
}

/**
 * The acts that fit: what is late cannot be rescheduled, what is excused not excused again. What was due before the
 * issue is no debt: only a coordinator may strike it out.
 */
function kindsFor({ state }: Duty, direct: boolean): readonly ActKind[] {
  if (state === "met" || state === "cancelled") return [];
  if (state === "retroactive") return direct ? ["cancel"] : [];
  const all: readonly ActKind[] = ["postpone", "reschedule", "excuse", "cancel"];
  return all.filter(
    (kind) =>
      !(kind === "reschedule" && state === "late") && !(kind === "excuse" && state === "excused"),
  );
}

function ActForm({ commitment, duty, onClose }: Props & { readonly onClose: () => void }) {
  const words = useTexts(actTexts);
  const { date } = useFormat();
  const say = useSay();
  const direct = commitment.can.act;
  const kinds = kindsFor(duty, direct);
  const draft = useActDraft(kinds[0] ?? "cancel");
  const options = (said: string) => ({
    invalidates: [getCommitment, listRequests],
    onDone: () => {
      say(said);
      onClose();
    },
  });
  const act = useAct(actOnOccurrence, options(words.done));
  const ask = useAct(askForAct, options(words.asked));
  const { error, isPending } = direct ? act : ask;
  const key = { commitmentId: commitment.id, slot: duty.slot };
  const confirm = (reason: string) =>
    direct
      ? act.mutate({ params: key, body: draft.wanted(reason) })
      : ask.mutate({ body: { ...key, ...draft.wanted(reason) } });
  const question = direct ? words.actQuestion : words.askQuestion;
  return (
    <Stack gap={2}>
      <ActFields draft={draft} kinds={kinds} error={error?.fields.newDueOn} />
      {error ? <Notice tone="error">{error.message}</Notice> : null}
      <ConfirmInline
        question={question(date(duty.dueOn))}
        confirm={direct ? words.kinds[draft.kind] : words.sendRequest}
        reason="required"
        danger={direct && draft.kind === "cancel"}
        busy={isPending}
        onConfirm={confirm}
        onCancel={onClose}
      />
    </Stack>
  );
}
