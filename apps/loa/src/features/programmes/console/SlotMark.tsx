import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { State } from "../../../platform/ui/components/state.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Slot } from "../contract.ts";
import { texts } from "./texts.ts";

const shapes: Readonly<Record<Slot["state"], State>> = {
  ...{ planned: "open", assigned: "notDue", in_production: "partly", ready: "approved" },
  ...{ out: "met", cancelled: "cancelled" },
};

/** Where a slot stands, as shape and word; what is missed or empty ahead says so instead. */
export function SlotMark({ slot, compact }: { readonly slot: Slot; readonly compact?: boolean }) {
  const words = useTexts(texts);
  const shown = compact ? { compact } : {};
  if (slot.missed) return <StatusMark state="late" label={words.missed} {...shown} />;
  if (slot.empty) return <StatusMark state="atRisk" label={words.empty} {...shown} />;
  return <StatusMark state={shapes[slot.state]} label={words.states[slot.state]} {...shown} />;
}
