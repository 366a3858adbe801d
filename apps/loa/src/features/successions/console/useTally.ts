import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SuccessionPreview } from "../contract.ts";
import { texts } from "./texts.ts";

const order = ["undecided", "pass", "join", "end", "stay"] as const;

/** What is decided, in words: `3 chưa quyết định, 10 chuyển`. */
export function useTally(): (decided: SuccessionPreview["decided"]) => string {
  const words = useTexts(texts);
  const { number } = useFormat();
  return (decided) =>
    order
      .filter((outcome) => decided[outcome] > 0)
      .map((outcome) => words.tally[outcome](number(decided[outcome])))
      .join(", ");
}
