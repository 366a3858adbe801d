import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import css from "./Programmes.module.css";
import type { PatternDraft } from "./pattern-draft.ts";
import { texts } from "./texts.ts";

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** How slots lie over the year. */
export function PatternFields(props: {
  readonly draft: PatternDraft;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<PatternDraft>) => void;
}) {
  const words = useTexts(texts);
  const { draft, error, onChange } = props;
  return (
    <div className={css.fields}>
      <SelectField
        label={words.everyLabel}
        options={Object.entries(words.every).map(([value, label]) => ({ value, label }))}
        value={draft.every}
        onChange={(every) => onChange({ every: every as PatternDraft["every"] })}
      />
      {draft.every === "week" ? (
        <Weekdays chosen={draft.weekdays} error={error} onChange={onChange} />
      ) : (
        <TextField
          label={words.whichDays}
          help={words.whichDaysHelp}
          value={draft.days}
          error={error}
          onChange={(days) => onChange({ days })}
        />
      )}
    </div>
  );
}

function Weekdays(props: {
  readonly chosen: readonly number[];
  readonly error: string | undefined;
  readonly onChange: (part: Partial<PatternDraft>) => void;
}) {
  const words = useTexts(texts);
  const { chosen, error, onChange } = props;
  const set = (day: number, on: boolean) =>
    onChange({ weekdays: on ? [...chosen, day].sort() : chosen.filter((one) => one !== day) });
  return (
    <fieldset className={css.weekdays}>
      <legend>{words.whichWeekdays}</legend>
      <Row gap={3}>
        {weekdays.map((day) => (
          <CheckField
            key={day}
            label={words.weekdaysLong[day]}
            checked={chosen.includes(day)}
            error={day === 1 ? error : undefined}
            onChange={(on) => set(day, on)}
          />
        ))}
      </Row>
    </fieldset>
  );
}
