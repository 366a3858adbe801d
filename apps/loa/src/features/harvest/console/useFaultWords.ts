import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { texts } from "./texts.ts";

/** What went wrong while reading a source, in words. */
export function useFaultWords(): (fault: string) => string {
  const words = useTexts(texts);
  return (fault) => {
    const status = /^status-(\d+)$/.exec(fault)?.[1];
    return words.fault(status ? words.status(status) : (words.faults[fault] ?? fault));
  };
}
