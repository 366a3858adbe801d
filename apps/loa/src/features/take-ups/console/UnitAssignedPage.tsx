import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { Assigned } from "./Assigned.tsx";
import { assignedSearch } from "./searches.ts";

/** The same of any unit one may see. */
export default function UnitAssignedPage() {
  const unitId = usePathValue("unitId");
  const [{ plan }] = useSearchState(assignedSearch);
  return <Assigned unitId={unitId} planId={plan} />;
}
