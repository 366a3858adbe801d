import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { windowNames } from "./texts.ts";

/** The name of a window of a line; a key nobody named is shown as it is. */
export function useWindowName(): (key: string) => string {
  const names: Readonly<Record<string, string>> = useTexts(windowNames);
  return (key) => names[key] ?? key;
}
