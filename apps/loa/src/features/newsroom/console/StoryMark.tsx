import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { State } from "../../../platform/ui/components/state.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { StoryStage } from "../contract.ts";
import { texts } from "./texts.ts";

const marks: Readonly<Record<StoryStage, State>> = {
  draft: "draft",
  inReview: "recorded",
  returned: "returned",
  approved: "approved",
  scheduled: "notDue",
  published: "met",
  withdrawn: "cancelled",
};

/** Where a story stands, as shape and word. */
export function StoryMark({ state }: { readonly state: StoryStage }) {
  const words = useTexts(texts);
  return <StatusMark state={marks[state]} label={words.states[state]} />;
}
