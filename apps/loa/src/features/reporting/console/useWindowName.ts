import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { windowNames } from "./texts.ts";

/** The name of a window of a line; a key nobody named is shown as it is. */
export function useWindowName(): (key: string) => string {
  const names = useTexts(windowNames);
  return (key) => (isNamed(key, names) ? names[key] : key);
}

const isNamed = <T extends object>(key: string, names: T): key is Extract<keyof T, string> =>
  key in names;
