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
    onDone: ({ moved }, { body, params }) => {
      say(words.moved(number(moved), date(body?.plannedOn ?? "")));
      follow(params?.slotId ?? "");
    },
  });
}

// In the calendar a moved slot stands in another cell: who moved it by keys goes on from there.
function follow(slotId: string) {
  requestAnimationFrame(() => {
    const chip = document.querySelector<HTMLElement>(`[data-slot="${CSS.escape(slotId)}"]`);
    if (chip && document.activeElement === document.body) chip.focus();
  });
}
