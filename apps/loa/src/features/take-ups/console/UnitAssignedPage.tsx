import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { Assigned } from "./Assigned.tsx";
import { assignedSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** The same of any unit one may see, with the way back to the plan's gaps for those who came from there. */
export default function UnitAssignedPage() {
  const unitId = usePathValue("unitId");
  const [{ plan }] = useSearchState(assignedSearch);
  const words = useTexts(texts);
  const { can } = useSession();
  const back = { label: words.gaps, to: pathTo("/plans/$planId/gaps", { planId: plan }) };
  const trail = plan && can["units.all"] === true ? [back] : [];
  return <Assigned unitId={unitId} planId={plan} trail={trail} />;
}
