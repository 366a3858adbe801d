import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { decideRequest, getCommitment, listRequests, type OccurrenceRequest } from "../contract.ts";
import { actTexts } from "./act-texts.ts";

interface Props {
  readonly request: Pick<OccurrenceRequest, "id" | "kind" | "newDueOn">;
  readonly dueOn: string;
}

/** Granting, perhaps for another day, or refusing with the reason. */
export function DecideRequest({ request, dueOn }: Props) {
  const words = useTexts(actTexts);
  const [outcome, setOutcome] = useState<"granted" | "refused" | null>(null);
  if (outcome === null)
    return (
      <Row gap={2}>
        <Button onClick={() => setOutcome("granted")}>{words.grant}</Button>
        <Button kind="quiet" onClick={() => setOutcome("refused")}>
          {words.refuse}
        </Button>
      </Row>
    );
  return (
    <Decision request={request} dueOn={dueOn} outcome={outcome} onClose={() => setOutcome(null)} />
  );
}

function Decision(
  props: Props & {
    readonly outcome: "granted" | "refused";
    readonly onClose: () => void;
  },
) {
  const { request, dueOn, outcome, onClose } = props;
  const words = useTexts(actTexts);
  const { date } = useFormat();
  const say = useSay();
  const [newDueOn, setNewDueOn] = useState(request.newDueOn ?? "");
  const act = useAct(decideRequest, {
    invalidates: [getCommitment, listRequests],
    onDone: () => say(words[outcome]),
  });
  const granting = outcome === "granted";
  const otherDay = granting && newDueOn !== "" && newDueOn !== request.newDueOn;
  const confirm = (reason: string) =>
    act.mutate({
      params: { requestId: request.id },
      body: { outcome, ...(reason ? { reason } : {}), ...(otherDay ? { newDueOn } : {}) },
    });
  return (
    <Stack gap={2}>
      {granting && request.newDueOn ? (
        <DateField
          label={words.otherDay}
          help={words.otherDayHelp}
          required
          value={newDueOn}
          onChange={setNewDueOn}
          error={act.error?.fields.newDueOn}
        />
      ) : null}
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <ConfirmInline
        question={
          granting
            ? words.grantQuestion(words.kinds[request.kind], date(dueOn))
            : words.refuseQuestion
        }
        confirm={granting ? words.grant : words.refuse}
        reason={granting ? "optional" : "required"}
        busy={act.isPending}
        onConfirm={confirm}
        onCancel={onClose}
      />
    </Stack>
  );
}
