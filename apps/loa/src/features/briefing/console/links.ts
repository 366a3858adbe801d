import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import type { Changes, Counts } from "../contract.ts";
import type { briefingSearch } from "./searches.ts";

export type BriefingState = SearchOf<typeof briefingSearch>;

/** The address of the list behind a number: the same day, plan and line. */
export const listPath = "/briefing/commitments";

/** What the address and the query carry of how the page is read; defaults are left out. */
export function carried(state: BriefingState): Record<string, string> {
  const { asOf, plan, line } = state;
  return Object.fromEntries(
    Object.entries({ asOf, plan, line }).filter(([, value]) => value !== ""),
  );
}

/** On track with those already done. */
export const goodOf = (counts: Counts): number => counts.done + counts.onTrack;

/** How a figure has moved since the day compared with; null where there is none. */
export function moved(
  figure: "good" | "atRisk" | "late",
  whole: Counts,
  changes: Changes | null,
): number | null {
  if (!changes) return null;
  const of = (counts: Counts) => (figure === "good" ? goodOf(counts) : counts[figure]);
  return of(whole) - of(changes.before);
}
