import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { unlinkProvider } from "../contract.ts";
import { stale } from "./CodeApp.tsx";
import { Objection } from "./Entrance.tsx";
import type { Safety } from "./ProofForm.tsx";
import { ProviderButton } from "./ProviderButton.tsx";
import css from "./Safety.module.css";
import { safetyTexts } from "./safety-texts.ts";

/** Whether one is known at the identity provider; linked and unlinked here. */
export function MyProvider({ safety }: { readonly safety: Safety }) {
  const words = useTexts(safetyTexts).provider;
  const { provider, fresh } = safety;
  if (!provider) return null;
  return (
    <Section title={words.title} note={provider.linked ? words.linked : words.notLinked}>
      <p className={css.about}>{words.about(provider.label)}</p>
      {fresh && provider.linked ? <Unlink /> : null}
      {fresh && !provider.linked ? (
        <ProviderButton wish={{ link: true }}>{words.link}</ProviderButton>
      ) : null}
    </Section>
  );
}

function Unlink() {
  const words = useTexts(safetyTexts).provider;
  const say = useSay();
  const [asking, ask] = useState(false);
  const act = useAct(unlinkProvider, {
    invalidates: stale,
    onDone: () => say(words.unlinked),
    onRefused: () => ask(false),
  });
  if (!asking)
    return (
      <>
        <Objection error={act.error} />
        <Button onClick={() => ask(true)}>{words.unlink}</Button>
      </>
    );
  return (
    <ConfirmInline
      question={words.unlinkQuestion}
      confirm={words.unlink}
      danger
      busy={act.isPending}
      onConfirm={() => act.mutate({})}
      onCancel={() => ask(false)}
    />
  );
}
