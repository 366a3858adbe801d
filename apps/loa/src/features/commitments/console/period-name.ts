import type { PeriodName } from "../../../platform/ui/format/periods.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Overview, PeriodGroup } from "../contract.ts";
import { texts } from "./texts.ts";

/** A period as a column: its dates, its name, and the name as short as a column's head. */
export interface PeriodLine {
  readonly key: string;
  readonly start: string;
  readonly end: string;
  readonly label: string;
  readonly short: string;
}

/** The periods of an overview with their names. */
export function usePeriodLines(
  group: PeriodGroup,
  periods: Overview["periods"],
): readonly PeriodLine[] {
  const format = useFormat();
  const { periodHead } = useTexts(texts);
  return periods.map((period) => {
    const name = periodName(group, period.start);
    const short = periodHead[group](name.number ?? name.year);
    return { ...period, label: format.period(name), short };
  });
}

const dayMs = 86_400_000;

/** The name of the period that begins on this day. */
export function periodName(group: PeriodGroup, start: string): PeriodName {
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7));
  if (group === "month") return { kind: "month", year, number: month };
  if (group === "quarter") return { kind: "quarter", year, number: Math.ceil(month / 3) };
  return isoWeek(start);
}

// A week belongs to the year of its Thursday (ISO 8601).
function isoWeek(monday: string): PeriodName {
  const thursday = Date.parse(`${monday}T00:00:00Z`) + 3 * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / dayMs / 7) + 1;
  return { kind: "week", year, number };
}
