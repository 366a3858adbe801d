import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Pattern } from "../contract.ts";
import type { Weekday } from "./days.ts";
import { texts } from "./texts.ts";

/** Days of a pattern said by name at most. */
const most = 4;

/** A pattern in words: `Hằng tuần, thứ Năm`. */
export function usePatternWords(): (pattern: Pattern) => string {
  const words = useTexts(texts);
  const dayWords = (pattern: Pattern): string[] => {
    if (pattern.every === "week")
      return [...pattern.weekdays].sort().map((day) => words.weekdaysLong[day as Weekday]);
    if (pattern.every === "month") return pattern.days.map(({ day }) => words.dayOf(day));
    return pattern.days.map(({ day, month }) => words.dayAndMonth(day, month));
  };
  return (pattern) => {
    const days = dayWords(pattern);
    const told = days.slice(0, most).join(", ");
    const rest = days.length > most ? ` ${words.more(days.length - most)}` : "";
    return `${words.every[pattern.every]}, ${told}${rest}`;
  };
}
