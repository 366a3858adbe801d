import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { decideDuties, type SuccessionDetail } from "../contract.ts";
import type { Named } from "./draft.ts";
import { UnitField } from "./PairEditor.tsx";
import css from "./Successions.module.css";
import { staleByDecision } from "./stale.ts";
import { texts } from "./texts.ts";

type Choice = "pass" | "join" | "end" | "stay" | "clear";

interface Props {
  readonly detail: SuccessionDetail;
  readonly which: { readonly groups?: string[]; readonly commitmentIds?: string[] };
  /** Whether somebody who takes over owes the same already. */
  readonly joins: boolean;
  readonly onClose: () => void;
}

/** Says where what is open goes: to one named unit, into what is owed there, or nowhere with a reason. */
export function DecideForm({ detail, which, joins, onClose }: Props) {
  const words = useTexts(texts);
  const heirs = [
    ...new Map(
      detail.pairs.flatMap(({ successor }) =>
        successor ? [[successor.id, successor] as const] : [],
      ),
    ).values(),
  ];
  const [choice, setChoice] = useState<Choice>("pass");
  const [receiver, setReceiver] = useState<Named | null>(
    heirs.length === 1 ? (heirs[0] ?? null) : null,
  );
  const [reason, setReason] = useState("");
  const act = useDeciding(onClose);
  const lacking =
    (choice === "pass" && receiver === null) || (choice === "end" && reason.trim() === "");
  const submit = () =>
    act.mutate({
      params: { successionId: detail.id },
      body: {
        ...which,
        outcome: choice,
        receiverUnitId: choice === "pass" ? (receiver?.id ?? null) : null,
        reason: reason.trim() === "" ? null : reason,
      },
    });
  return (
    <div className={css.form}>
      <Form onSubmit={submit} label={words.decide}>
        <Stack gap={3}>
          <Segmented
            label={words.outcome}
            withLabel
            options={choicesOf(detail, joins).map((value) => ({
              value,
              label: words.outcomes[value],
            }))}
            value={choice}
            onChange={setChoice}
          />
          <p className={css.soft}>{words.outcomeHelp[choice]}</p>
          {choice === "pass" ? (
            <UnitField
              label={words.receiver}
              asOf={detail.effectiveOn}
              value={receiver}
              onChange={setReceiver}
            />
          ) : null}
          {choice === "clear" ? null : (
            <TextArea
              label={words.reason}
              required={choice === "end"}
              rows={2}
              maxLength={1000}
              value={reason}
              onChange={setReason}
            />
          )}
          {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
          <Row gap={2}>
            <Button type="submit" kind="primary" busy={act.isPending} disabled={lacking}>
              {words.save}
            </Button>
            <Button onClick={onClose}>{words.cancel}</Button>
          </Row>
        </Stack>
      </Form>
    </div>
  );
}

function choicesOf({ kind, state }: SuccessionDetail, joins: boolean): Choice[] {
  return [
    "pass",
    ...(joins ? (["join"] as const) : []),
    "end",
    ...(kind === "transfer" ? (["stay"] as const) : []),
    ...(state === "draft" ? (["clear"] as const) : []),
  ];
}

function useDeciding(onClose: () => void) {
  const words = useTexts(texts);
  const say = useSay();
  const { number } = useFormat();
  return useAct(decideDuties, {
    invalidates: staleByDecision,
    onDone: ({ decided, left }) => {
      const rest = left > 0 ? ` ${words.leftCount(number(left))}` : "";
      say(`${words.decidedCount(number(decided))}${rest}`);
      onClose();
    },
  });
}
