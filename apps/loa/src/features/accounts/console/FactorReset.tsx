import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { resetSecondFactor } from "../contract.ts";
import { Aside, Objection } from "./Entrance.tsx";
import { peopleTexts } from "./people-texts.ts";

/** For who lost phone and codes: takes the second factors away, with a reason. */
export function FactorReset({
  person,
}: {
  readonly person: { readonly id: string; readonly name: string };
}) {
  const words = useTexts(peopleTexts);
  const say = useSay();
  const [asking, ask] = useState(false);
  const close = () => ask(false);
  const act = useAct(resetSecondFactor, {
    onDone: () => {
      say(words.factorsReset);
      close();
    },
    onRefused: close,
  });
  if (!asking)
    return (
      <>
        <Button onClick={() => ask(true)}>{words.resetFactors}</Button>
        <Objection error={act.error} />
        {act.error?.code === "proof-needed" ? (
          <Aside to="/profile/safety">{words.proveFirst}</Aside>
        ) : null}
      </>
    );
  return (
    <ConfirmInline
      question={words.resetFactorsQuestion(person.name)}
      confirm={words.resetFactors}
      reason="required"
      danger
      busy={act.isPending}
      onConfirm={(reason) => act.mutate({ params: { id: person.id }, body: { reason } })}
      onCancel={close}
    />
  );
}
