import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  beginSlot,
  cancelSlot,
  readySlot,
  restoreSlot,
  type Slot,
  unbeginSlot,
  unreadySlot,
} from "../contract.ts";
import { texts } from "./texts.ts";
import { useProgrammeAct } from "./useProgrammeAct.ts";

/** The steps a slot takes on its way, each with its way back. */
export function SlotSteps({ slot }: { readonly slot: Slot }) {
  const words = useTexts(texts);
  const say = useSay();
  const [cancelling, setCancelling] = useState(false);
  const begin = useProgrammeAct(slot.state === "in_production" ? unbeginSlot : beginSlot);
  const ready = useProgrammeAct(slot.state === "ready" ? unreadySlot : readySlot);
  const restore = useProgrammeAct(restoreSlot, { onDone: () => say(words.restored) });
  const params = { slotId: slot.id };
  if (cancelling) return <Cancelling slot={slot} onClose={() => setCancelling(false)} />;
  const error = begin.error ?? ready.error ?? restore.error;
  return (
    <Stack gap={2}>
      {error ? <Notice tone="error">{error.message}</Notice> : null}
      {slot.state === "cancelled" ? (
        <div>
          <Button busy={restore.isPending} onClick={() => restore.mutate({ params })}>
            {words.restore}
          </Button>
        </div>
      ) : (
        <Row gap={2}>
          {slot.state === "ready" ? null : (
            <Button kind="quiet" busy={begin.isPending} onClick={() => begin.mutate({ params })}>
              {slot.state === "in_production" ? words.unbegin : words.begin}
            </Button>
          )}
          <Button kind="quiet" busy={ready.isPending} onClick={() => ready.mutate({ params })}>
            {slot.state === "ready" ? words.unready : words.ready}
          </Button>
          <Button kind="quiet" onClick={() => setCancelling(true)}>
            {words.cancel}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function Cancelling({ slot, onClose }: { readonly slot: Slot; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const cancel = useProgrammeAct(cancelSlot, {
    onDone: () => {
      say(words.cancelled);
      onClose();
    },
  });
  return (
    <ConfirmInline
      question={words.cancelAsk}
      confirm={words.cancel}
      reason="required"
      busy={cancel.isPending}
      error={cancel.error?.message}
      onConfirm={(reason) => cancel.mutate({ params: { slotId: slot.id }, body: { reason } })}
      onCancel={onClose}
    />
  );
}
