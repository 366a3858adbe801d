import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { texts } from "./texts.ts";

/** A few names, and how many more there are. */
export function useNames(): (names: readonly string[], count: number) => string {
  const words = useTexts(texts);
  const { number } = useFormat();
  return (names, count) => {
    const shown = names.slice(0, 2);
    const said = shown.join("; ");
    return count > shown.length ? words.andMore(said, number(count - shown.length)) : said;
  };
}
