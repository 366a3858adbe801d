import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Stage } from "../contract.ts";
import type { ReadingState } from "./reading.ts";
import { texts } from "./texts.ts";

const stages: readonly Stage[] = ["recorded", "approved", "accepted"];

/** Which stage counts, and whether later records count by their event date. */
export function ReadingFields({
  state,
  onChange,
}: {
  readonly state: ReadingState;
  readonly onChange: (patch: Partial<ReadingState>) => void;
}) {
  const words = useTexts(texts);
  return (
    <>
      <SelectField
        label={words.stage}
        options={stages.map((value) => ({ value, label: words[value] }))}
        value={state.stage}
        onChange={(stage) => onChange({ stage: stage as Stage })}
      />
      <CheckField
        label={words.byEventDate}
        checked={state.byEventDate}
        onChange={(byEventDate) => onChange({ byEventDate })}
      />
    </>
  );
}
