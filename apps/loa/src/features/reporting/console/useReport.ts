import { type CallOptions, useCall } from "../../../platform/ui/api/useCall.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { getReport } from "../contract.ts";
import { reportSearch } from "./searches.ts";

/** The report this page's address names: of a lock, of one unit, or as it stands. */
export function useReport(options: CallOptions = {}) {
  const reportId = usePathValue("reportId");
  const [{ lock, unit }] = useSearchState(reportSearch);
  const query = { ...(lock > 0 ? { lock } : {}), ...(unit ? { unit } : {}) };
  return useCall(getReport, { params: { reportId }, query }, options);
}
