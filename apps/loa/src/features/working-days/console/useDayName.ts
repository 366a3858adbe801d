import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { texts } from "./texts.ts";

const names = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

/** A day with its weekday: `Thứ Hai, 27/01/2025`. */
export function useDayName(): (day: string) => string {
  const { weekdays } = useTexts(texts);
  const { date } = useFormat();
  return (day) => {
    const weekday = names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "sunday";
    return `${weekdays[weekday]}, ${date(day)}`;
  };
}
