import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { hrefOf, pathTo } from "../../../platform/ui/routing/address.ts";
import { chaseText, type Duties } from "../contract.ts";
import { reminderTexts } from "./reminder-texts.ts";

const day = 86_400_000;

/** A message to a unit about what it is late with, ready to be pasted; nothing when it is late with nothing. */
export function CopyForZalo({ duties }: { readonly duties: Duties }) {
  const words = useTexts(reminderTexts);
  const { language } = useLanguage();
  const [unit, ...others] = duties.units;
  if (!unit || others.length > 0 || duties.late.length === 0) return null;
  const path = hrefOf(pathTo("/units/$unitId/duties", { unitId: unit.id }));
  const lines = duties.late.map((duty) => ({
    ...{ path: duty.path, title: duty.programme ?? duty.title, dueOn: duty.dueOn },
    daysLate: Math.max(0, Math.round((Date.parse(duties.asOf) - Date.parse(duty.dueOn)) / day)),
  }));
  const link = `${window.location.origin}${path}`;
  const text = chaseText({ unit: unit.name, asOf: duties.asOf, lines, link }, language);
  return <CopyButton text={text} label={words.copy} />;
}
