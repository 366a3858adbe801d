import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Duty } from "../contract.ts";
import { texts } from "./texts.ts";

/** `3/15 tin`, or `không quá 0/2 tin` for a limit. */
export function useAmount() {
  const words = useTexts(texts);
  const format = useFormat();
  return (duty: Duty) => {
    const noun =
      duty.measure === "item" ? (duty.noun ?? words.measure.item) : words.measure[duty.measure];
    const amount = words.ofMany(format.number(duty.delivered), format.number(duty.required), noun);
    return duty.limit ? `${words.limit} ${amount}` : amount;
  };
}
