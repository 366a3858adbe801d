import type { Endpoint } from "../../../platform/contract/endpoint.ts";
import { getCompleteness, getPeriod, listPeriods } from "../../periods/contract.ts";
import { getUnitReport, listMyReports } from "../contract.ts";

/** Everything an act on a report makes stale. */
export const staleAfterActs: readonly Endpoint[] = [
  ...[getUnitReport, listMyReports],
  ...[getPeriod, listPeriods, getCompleteness],
];
