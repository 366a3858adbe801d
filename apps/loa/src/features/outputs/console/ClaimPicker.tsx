import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { matches } from "../../../platform/ui/search/fold.ts";
import type { Suggestion } from "../contract.ts";
import css from "./ClaimPicker.module.css";
import { recordTexts } from "./record-texts.ts";

export interface ClaimPickerProps {
  readonly suggestions: readonly Suggestion[];
  /** They are still on their way: none is no answer yet. */
  readonly asking?: boolean;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  /** Of a translation: duties that leave it out are not offered, and say so where they are chosen. */
  readonly translation?: boolean;
}

/** Shown before the rest is asked for: a phone's screen holds about so many. */
const first = 4;

/** The commitments an output counts for, the likeliest first, several at once. */
export function ClaimPicker(props: ClaimPickerProps) {
  const { chosen, onChange, translation = false } = props;
  const words = useTexts(recordTexts);
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState("");
  const [began] = useState(chosen);
  const suggestions = props.suggestions.filter(
    (one) => !translation || one.translationCounts || chosen.includes(one.commitmentId),
  );
  const ordered = [
    ...suggestions.filter((one) => began.includes(one.commitmentId)),
    ...suggestions.filter((one) => !began.includes(one.commitmentId)),
  ];
  const shown = ordered.filter((one, place) =>
    all
      ? matches(`${one.path} ${one.title} ${one.programme ?? ""} ${one.channel ?? ""}`, typed)
      : place < first || chosen.includes(one.commitmentId),
  );
  const none = props.asking ? words.askingDuties : words.noDuties;
  const help = suggestions.length > 0 ? words.countsForHelp : none;
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset className={css.picker}>
      <legend className={css.legend}>{words.countsFor}</legend>
      <p className={css.help}>{help}</p>
      <Stack gap={2}>
        {all && suggestions.length > 8 ? (
          <SearchField label={words.find} value={typed} onChange={setTyped} />
        ) : null}
        {shown.map((one) => (
          <Choice
            key={one.commitmentId}
            one={one}
            checked={chosen.includes(one.commitmentId)}
            refused={translation && !one.translationCounts}
            onChange={(on) => toggle(one.commitmentId, on)}
          />
        ))}
        {all && shown.length === 0 ? <p className={css.help}>{words.nothingFound}</p> : null}
        {!all && shown.length < suggestions.length ? (
          <div>
            <Button kind="quiet" onClick={() => setAll(true)}>
              {words.showAll(suggestions.length)}
            </Button>
          </div>
        ) : null}
      </Stack>
    </fieldset>
  );
}

function Choice(props: {
  readonly one: Suggestion;
  readonly checked: boolean;
  readonly refused: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { one, checked, refused, onChange } = props;
  const words = useTexts(recordTexts);
  const progress = useProgress();
  return (
    <CheckField
      label={
        <span className={css.label}>
          <span className={css.path}>{one.path}</span> {one.programme ?? one.title}
        </span>
      }
      help={progress(one)}
      error={refused ? words.takesNoTranslation(one.path) : undefined}
      checked={checked}
      onChange={onChange}
    />
  );
}

/** `phát thanh · 1/2 số · hạn 30/06/2025`. */
export function useProgress() {
  const words = useTexts(recordTexts);
  const { date, number } = useFormat();
  return (one: Suggestion) => {
    const noun = one.measure === "replay" ? words.replay : (one.noun ?? words.piece);
    const amount = words.ofMany(number(one.delivered), number(one.required), noun);
    return [one.channel, amount, one.dueOn ? `${words.due} ${date(one.dueOn)}` : null]
      .filter(Boolean)
      .join(" · ");
  };
}
