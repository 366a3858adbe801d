import { lineName } from "../../../platform/contract/line-name.ts";
import type { State } from "../../../platform/ui/components/state.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { MyReport, UnitReportState } from "../contract.ts";
import { texts } from "./texts.ts";

/** The mark of each state; the word beside it is the report's own. */
export const markOf: Readonly<Record<UnitReportState, State>> = {
  gone: "excused",
  draft: "draft",
  returned: "returned",
  complete: "recorded",
  approved: "approved",
  accepted: "accepted",
  locked: "locked",
};

/** Names of a report's period and of whether it came in time. */
export function useReportWords() {
  const words = useTexts(texts);
  const { date, window } = useFormat();
  return {
    periodName: ({ windowKey, year, title, domain }: MyReport["period"]) =>
      `${window(windowKey, year, title)} (${lineName(domain)})`,
    timely: ({ timeliness, sentOn }: Pick<MyReport, "timeliness" | "sentOn">) =>
      ({
        none: "",
        "on-time": words.onTime,
        late: words.late(sentOn ? date(sentOn) : ""),
        overdue: words.overdue,
      })[timeliness],
  };
}
