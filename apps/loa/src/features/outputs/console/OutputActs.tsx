import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button, type ButtonKind } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getCommitment, getMyDuties, getUnitDuties } from "../../commitments/contract.ts";
import type { OutputRow, returnOutput } from "../contract.ts";
import { type Deed, deeds, staleAfterDeeds } from "./deeds.ts";
import css from "./OutputListPage.module.css";
import { outputTexts } from "./output-texts.ts";

/** What this person may do with an output: buttons, each asking in place where it must. */
export function OutputActs(props: {
  readonly output: Pick<OutputRow, "id" | "title" | "can">;
  /** In a list only judging is offered; the rest is on the output's own page. */
  readonly judgingOnly?: boolean;
}) {
  const { output, judgingOnly } = props;
  const [open, setOpen] = useState<Deed["power"] | null>(null);
  const offered = deeds.filter(
    (deed) => output.can[deed.power] && (!judgingOnly || judging.has(deed.power)),
  );
  const asking = offered.find((deed) => deed.power === open);
  if (offered.length === 0) return null;
  if (asking)
    return (
      <div className={css.asking}>
        <Asking output={output} deed={asking} onClose={() => setOpen(null)} />
      </div>
    );
  return (
    <Row gap={2} wrap={!judgingOnly}>
      {offered.map((deed, place) => (
        <DeedButton
          key={deed.power}
          output={output}
          deed={deed}
          kind={kindOf(deed, place === 0 && judgingOnly !== true)}
          onOpen={() => setOpen(deed.power)}
        />
      ))}
    </Row>
  );
}

// What cannot be taken back is never the button a hand falls upon.
function kindOf(deed: Deed, first: boolean): ButtonKind {
  if (deed.power === "withdraw") return "quiet";
  return first && deed.asks !== "reason" ? "primary" : "plain";
}

const judging = new Set<Deed["power"]>(["approve", "accept", "return", "answer"]);

interface DeedProps {
  readonly output: Pick<OutputRow, "id" | "title">;
  readonly deed: Deed;
}

function DeedButton(props: DeedProps & { readonly kind: ButtonKind; readonly onOpen: () => void }) {
  const words = useTexts(outputTexts);
  const { output, deed, kind, onOpen } = props;
  const act = useDeed(deed);
  const label = words[deed.power];
  return (
    <>
      <Button
        kind={kind}
        busy={act.isPending}
        aria-label={`${label}: ${output.title}`}
        onClick={() =>
          deed.asks === "nothing" ? act.mutate({ params: { outputId: output.id } }) : onOpen()
        }
      >
        {label}
      </Button>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}

function Asking({ output, deed, onClose }: DeedProps & { readonly onClose: () => void }) {
  const words = useTexts(outputTexts);
  const act = useDeed(deed, onClose);
  const { question, reasonLabel } = useQuestion(deed);
  const params = { outputId: output.id };
  return (
    <>
      <ConfirmInline
        question={question}
        confirm={words[deed.power]}
        {...(deed.asks === "reason" ? { reason: "required" as const, reasonLabel } : {})}
        danger={deed.danger ?? false}
        busy={act.isPending}
        onConfirm={(reason) => act.mutate({ params, ...(reason ? { body: { reason } } : {}) })}
        onCancel={onClose}
      />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}

function useQuestion({ power }: Deed): { question: string; reasonLabel: string } {
  const words = useTexts(outputTexts);
  if (power === "return") return { question: words.returnAsk, reasonLabel: words.returnReason };
  if (power === "withdraw")
    return { question: words.withdrawAsk, reasonLabel: words.withdrawReason };
  return { question: words.answerAsk, reasonLabel: "" };
}

function useDeed(deed: Deed, onDone?: () => void) {
  const words = useTexts(outputTexts);
  const say = useSay();
  const said: Readonly<Record<Deed["power"], string>> = {
    approve: words.approved,
    undoApproval: words.undone,
    accept: words.accepted,
    undoAcceptance: words.undone,
    return: words.returned,
    answer: words.answered,
    withdraw: words.withdrawn,
  };
  // Only an act with a reason is sent with a body; the client leaves the body of the others out.
  return useAct(deed.endpoint as typeof returnOutput, {
    invalidates: [...staleAfterDeeds, getCommitment, getMyDuties, getUnitDuties],
    onDone: () => {
      onDone?.();
      say(said[deed.power]);
    },
  });
}
