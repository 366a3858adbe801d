import { useEffect } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { writeSearch } from "../../../platform/ui/routing/search.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { usePath } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getHome } from "../contract.ts";
import { overviewSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** Opens the person's first screen: my duties, the leader's page, the overview of the newest plan in force, or the way to begin. */
export default function HomePage() {
  const { can } = useSession();
  const home = useCall(getHome, {}, { keep: false });
  const [asked] = useSearchState(overviewSearch);
  const wantsOverview = usePath().endsWith("/overview");
  const start = can["setup.run"] ? "/welcome" : "/plans";
  return (
    <Answer query={home}>
      {({ screen: first, planId }) => {
        const screen = wantsOverview && planId ? "overview" : first;
        const search = screen === "overview" ? writeSearch(overviewSearch, asked) : {};
        return <Goes to={addressOf(screen, planId, start)} search={search} />;
      }}
    </Answer>
  );
}

function addressOf(screen: string, planId: string | null, start: string): string {
  if (screen === "duties") return "/my";
  if (screen === "briefing") return "/briefing";
  return planId ? pathTo("/plans/$planId/overview", { planId }) : start;
}

// What the address asks of "the overview" holds for the plan's overview it leads to: ?asOf=2026-06-30.
function Goes(props: { readonly to: string; readonly search: Record<string, unknown> }) {
  const words = useTexts(texts);
  const go = useGo();
  const { to } = props;
  const search = JSON.stringify(props.search);
  useEffect(() => go(to, { replace: true, search: JSON.parse(search) }), [go, to, search]);
  return <LoadingState what={words.going} />;
}
