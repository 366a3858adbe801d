import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { OutputState } from "../contract.ts";
import { outputTexts } from "./output-texts.ts";

/** Where an output stands, as shape and word. */
export function OutputStateMark({ state }: { readonly state: OutputState }) {
  const words = useTexts(outputTexts);
  return (
    <StatusMark state={state === "withdrawn" ? "cancelled" : state} label={words.states[state]} />
  );
}
