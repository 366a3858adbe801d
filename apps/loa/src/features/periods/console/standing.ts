import type { State } from "../../../platform/ui/components/state.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { ReportStanding } from "../contract.ts";
import { texts } from "./texts.ts";

/** The mark of a standing: what is missing after its due day is late, whatever its state. */
export function markOf({ state, timeliness }: ReportStanding): State {
  if (timeliness === "overdue") return "late";
  const marks: Readonly<Record<ReportStanding["state"], State>> = {
    ...{ gone: "excused", draft: "notDue", returned: "returned", complete: "partly" },
    ...{ approved: "approved", accepted: "accepted", locked: "locked" },
  };
  return marks[state];
}

/** Whether a report came in time, in words; empty while that is open. */
export function useTimely() {
  const words = useTexts(texts);
  const { date } = useFormat();
  return ({ timeliness, sentOn }: ReportStanding): string =>
    ({
      none: "",
      "on-time": words.inTime,
      late: words.late(sentOn ? date(sentOn) : ""),
      overdue: words.missing,
    })[timeliness];
}
