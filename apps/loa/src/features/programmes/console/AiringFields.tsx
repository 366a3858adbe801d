import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { texts } from "./texts.ts";

interface HourProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (startsAt: string) => void;
}

/** The hour something is on the air, where it has one. */
export function HourField({ value, error, onChange }: HourProps) {
  const words = useTexts(texts);
  return (
    <TextField
      label={words.startsAt}
      help={words.startsAtHelp}
      required={false}
      error={error}
      value={value}
      onChange={onChange}
    />
  );
}

interface LengthProps {
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
}

/** How long it is, in minutes. */
export function LengthField({ value, onChange }: LengthProps) {
  const words = useTexts(texts);
  return (
    <NumberField
      label={words.minutesLabel}
      required={false}
      min={0}
      max={1440}
      value={value}
      onChange={onChange}
    />
  );
}
