import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { State } from "../../../platform/ui/components/state.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SuccessionState } from "../contract.ts";
import { texts } from "./texts.ts";

const marks: Record<SuccessionState, State> = {
  draft: "draft",
  planned: "notDue",
  inForce: "met",
  undone: "cancelled",
};

/** Where a change of units stands, as shape and words. */
export function StateMark({ state }: { readonly state: SuccessionState }) {
  const words = useTexts(texts);
  return <StatusMark state={marks[state]} label={words.states[state]} />;
}
