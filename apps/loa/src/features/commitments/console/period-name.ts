import type { PeriodName } from "../../../platform/ui/format/periods.ts";
import type { PeriodGroup } from "../contract.ts";

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
