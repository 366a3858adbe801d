import { useEffect, useRef } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useArrive } from "../../../platform/ui/routing/useReturn.ts";
import { finishProviderSignIn } from "../contract.ts";
import { Aside, Entrance } from "./Entrance.tsx";
import { entranceTexts } from "./entrance-texts.ts";
import { safetyTexts } from "./safety-texts.ts";

/** Where the identity provider sends the browser back to; its answer is handed in once. */
export default function ProviderReturnPage() {
  const words = useTexts(safetyTexts).provider;
  const { toSignIn } = useTexts(entranceTexts);
  const arrive = useArrive();
  const go = useGo();
  const sent = useRef(false);
  const { mutate, error } = useAct(finishProviderSignIn, {
    onDone: ({ next, back }) => {
      if (next === "done") arrive(back);
      else go("/sign-in/second-step", { search: { return: back }, replace: true });
    },
  });
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    mutate({ body: { query: window.location.search } });
  }, [mutate]);
  if (!error) return <LoadingState what={words.finishing} />;
  return (
    <Entrance title={words.title}>
      <Notice tone="error">{error.message}</Notice>
      <Aside to="/sign-in">{toSignIn}</Aside>
    </Entrance>
  );
}
