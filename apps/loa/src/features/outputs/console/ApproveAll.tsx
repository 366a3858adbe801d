import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { approveOutput, type OutputRow } from "../contract.ts";
import { staleAfterDeeds } from "./deeds.ts";
import { outputTexts } from "./output-texts.ts";

/** A head's whole queue at once: every output on the page that may be approved and shows no doubt. */
export function ApproveAll({ rows }: { readonly rows: readonly OutputRow[] }) {
  const words = useTexts(outputTexts);
  const [asking, setAsking] = useState(false);
  const ready = rows.filter((row) => row.can.approve && row.twins === 0);
  const doubtful = rows.filter((row) => row.can.approve && row.twins > 0).length;
  const work = useApproving(() => setAsking(false));
  if (work.error) return <Notice tone="error">{work.error}</Notice>;
  if (ready.length < 2) return null;
  if (!asking)
    return (
      <Row>
        <Button onClick={() => setAsking(true)}>{words.approveAll(ready.length)}</Button>
      </Row>
    );
  return (
    <ConfirmInline
      question={
        doubtful > 0
          ? words.approveAllButDoubtful(ready.length, doubtful)
          : words.approveAllAsk(ready.length)
      }
      confirm={words.approve}
      busy={work.busy}
      onConfirm={() => void work.approve(ready)}
      onCancel={() => setAsking(false)}
    />
  );
}

// One after the other: each is an act of its own in the log, and a refused one stops the rest.
function useApproving(onDone: () => void) {
  const words = useTexts(outputTexts);
  const say = useSay();
  const act = useAct(approveOutput, { invalidates: staleAfterDeeds });
  const [busy, setBusy] = useState(false);
  const approve = async (rows: readonly OutputRow[]) => {
    setBusy(true);
    try {
      for (const row of rows) await act.mutateAsync({ params: { outputId: row.id } });
      say(words.approvedMany(rows.length));
      onDone();
    } catch {
      // What was refused is told by the act's own error.
    } finally {
      setBusy(false);
    }
  };
  return { approve, busy, error: act.error?.message };
}
