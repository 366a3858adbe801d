import { useEffect } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getHome } from "../contract.ts";
import { texts } from "./texts.ts";

/** Opens the person's first screen: my duties, the overview of the newest plan in force, or the way to begin. */
export default function HomePage() {
  const { can } = useSession();
  const home = useCall(getHome, {}, { keep: false });
  const start = can["setup.run"] ? "/welcome" : "/plans";
  return (
    <Answer query={home}>
      {({ screen, planId }) => (
        <Goes to={screen === "duties" ? "/my" : planAddress(planId, start)} />
      )}
    </Answer>
  );
}

function planAddress(planId: string | null, start: string): string {
  return planId ? pathTo("/plans/$planId/overview", { planId }) : start;
}

function Goes({ to }: { readonly to: string }) {
  const words = useTexts(texts);
  const go = useGo();
  useEffect(() => go(to, { replace: true }), [go, to]);
  return <LoadingState what={words.going} />;
}
