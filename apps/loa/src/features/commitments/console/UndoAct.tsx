import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getCommitment, undoAct } from "../contract.ts";
import { actTexts } from "./act-texts.ts";

/** Takes back the last change of an occurrence, with the reason. */
export function UndoAct({ actId }: { readonly actId: string }) {
  const words = useTexts(actTexts);
  const say = useSay();
  const [open, setOpen] = useState(false);
  const act = useAct(undoAct, {
    invalidates: [getCommitment],
    onDone: () => say(words.undone),
  });
  if (!open)
    return (
      <div>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {words.undo}
        </Button>
      </div>
    );
  return (
    <ConfirmInline
      question={words.undoQuestion}
      confirm={words.undo}
      reason="required"
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={(reason) => act.mutate({ params: { actId }, body: { reason } })}
      onCancel={() => setOpen(false)}
    />
  );
}
