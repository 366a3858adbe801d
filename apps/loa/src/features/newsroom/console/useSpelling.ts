import { useMemo } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { listDeskWords, type StoryLanguage } from "../contract.ts";

export interface Spelling {
  /** The words the desk has taught; null while spelling is not looked at. */
  readonly learned: ReadonlySet<string> | null;
}

/** What the desk's spelling knows beside syllables; only Vietnamese is looked at, and only for who writes. */
export function useSpelling(unitId: string, language: StoryLanguage, mayWrite: boolean): Spelling {
  const asked = language === "vi" && mayWrite;
  const known = useCall(listDeskWords, { query: { unitId } }, { enabled: asked });
  const rows = known.data?.rows;
  return useMemo(
    () => ({ learned: asked ? new Set((rows ?? []).map(({ word }) => word)) : null }),
    [asked, rows],
  );
}
