import { useEffect } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { getHome } from "../contract.ts";
import { texts } from "./texts.ts";

/** Opens the person's first screen: my duties, or the overview of the newest plan in force. */
export default function HomePage() {
  const home = useCall(getHome, {}, { keep: false });
  return (
    <Answer query={home}>{({ screen, planId }) => <Goes to={addressOf(screen, planId)} />}</Answer>
  );
}

function addressOf(screen: "duties" | "overview" | "plans", planId: string | null): string {
  if (screen === "duties") return "/my";
  return planId ? pathTo("/plans/$planId/overview", { planId }) : "/plans";
}

function Goes({ to }: { readonly to: string }) {
  const words = useTexts(texts);
  const go = useGo();
  useEffect(() => go(to, { replace: true }), [go, to]);
  return <LoadingState what={words.going} />;
}
