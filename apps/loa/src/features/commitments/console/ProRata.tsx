import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type CommitmentDetail, chooseProRata, getCommitment, undoProRata } from "../contract.ts";
import { actTexts } from "./act-texts.ts";

/** Whether the figure is owed as written or for the time left after the issue; a coordinator chooses. */
export function ProRata({ commitment }: { readonly commitment: CommitmentDetail }) {
  const words = useTexts(actTexts);
  const { can, proRata } = commitment;
  if (proRata) return <InForce commitment={commitment} proRata={proRata} />;
  if (!can.proRata) return null;
  return (
    <Disclosure summary={words.proRata}>
      <Stack gap={3}>
        <p>{words.proRataNote}</p>
        <Choice commitment={commitment} />
      </Stack>
    </Disclosure>
  );
}

function InForce(props: {
  readonly commitment: CommitmentDetail;
  readonly proRata: NonNullable<CommitmentDetail["proRata"]>;
}) {
  const { commitment, proRata } = props;
  const words = useTexts(actTexts);
  const { date } = useFormat();
  const by = words.proRataBy(proRata.chosenBy ?? "", date(proRata.chosenOn));
  return (
    <Stack gap={2}>
      <Notice tone="info">
        {words.proRataIn(date(proRata.fromOn))} {proRata.reason} ({by})
      </Notice>
      {commitment.can.act ? <Choice commitment={commitment} /> : null}
    </Stack>
  );
}

function Choice({ commitment }: { readonly commitment: CommitmentDetail }) {
  const words = useTexts(actTexts);
  const say = useSay();
  const [open, setOpen] = useState(false);
  const chosen = commitment.proRata !== null;
  const options = {
    invalidates: [getCommitment],
    onDone: () => {
      say(words.proRataDone);
      setOpen(false);
    },
  };
  const choose = useAct(chooseProRata, options);
  const undo = useAct(undoProRata, options);
  const act = chosen ? undo : choose;
  const verb = chosen ? words.proRataUndo : words.proRata;
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{verb}</Button>
      </div>
    );
  return (
    <ConfirmInline
      question={chosen ? words.proRataUndoQuestion : words.proRataQuestion}
      confirm={verb}
      reason="required"
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={(reason) =>
        act.mutate({ params: { commitmentId: commitment.id }, body: { reason } })
      }
      onCancel={() => setOpen(false)}
    />
  );
}
