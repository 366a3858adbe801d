import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { moveSlot } from "../contract.ts";
import { texts } from "./texts.ts";
import { useProgrammeAct } from "./useProgrammeAct.ts";

/** Moves a slot and says where it went. */
export function useMove() {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  const say = useSay();
  return useProgrammeAct(moveSlot, {
    onDone: ({ moved }, { body }) => say(words.moved(number(moved), date(body?.plannedOn ?? ""))),
  });
}
