import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { deletePlan, listPlans, type PlanDetail } from "../contract.ts";
import { texts } from "./texts.ts";

/** Deletes a draft after a question and a reason, in place. */
export function RemoveDraft({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const say = useSay();
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const remove = useAct(deletePlan, {
    invalidates: [listPlans],
    onDone: () => {
      say(words.removed);
      go("/plans");
    },
  });
  if (!asking) {
    return (
      <div>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {words.remove}
        </Button>
      </div>
    );
  }
  return (
    <ConfirmInline
      question={words.removeAsk}
      confirm={words.remove}
      reason="required"
      danger
      busy={remove.isPending}
      error={remove.error?.message}
      onCancel={() => setAsking(false)}
      onConfirm={(reason) => remove.mutate({ params: { planId: plan.id }, body: { reason } })}
    />
  );
}
