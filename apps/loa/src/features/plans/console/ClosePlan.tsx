import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { closePlan, getPlan, listPlans, type PlanDetail } from "../contract.ts";
import { texts } from "./texts.ts";

/** Closes an issued plan as of today, after a question and a reason, in place. */
export function ClosePlan({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const say = useSay();
  const { today } = useSession();
  const [asking, setAsking] = useState(false);
  const close = useAct(closePlan, {
    invalidates: [getPlan, listPlans],
    onDone: () => say(words.closed),
  });
  if (!asking)
    return (
      <div>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {words.close}
        </Button>
      </div>
    );
  return (
    <ConfirmInline
      question={words.closeAsk}
      confirm={words.close}
      reason="required"
      busy={close.isPending}
      error={close.error?.message}
      onCancel={() => setAsking(false)}
      onConfirm={(reason) =>
        close.mutate({ params: { planId: plan.id }, body: { closedOn: today, reason } })
      }
    />
  );
}
