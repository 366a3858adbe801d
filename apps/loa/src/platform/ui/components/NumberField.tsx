import { useState } from "react";
import { formatNumber } from "../format/numbers.ts";
import { parseTypedNumber } from "../format/typed-number.ts";
import { useLanguage } from "../i18n/LanguageProvider.tsx";
import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import css from "./field.module.css";

export interface NumberFieldProps extends FieldProps {
  /** Null while nothing (or nothing readable) is entered. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Places after the comma; whole numbers by default. */
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
  readonly disabled?: boolean;
  readonly placeholder?: string;
}

/** A number as it is written here: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function NumberField(props: NumberFieldProps) {
  const { label, help, error, required, decimals = 0 } = props;
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = props.value === null ? "" : formatNumber(props.value, language, decimals);
  const read = (text: string) => {
    setTyped(text);
    props.onChange(within(parseTypedNumber(text, language), props));
  };
  return (
    <FieldFrame label={label} help={help} error={error} required={required}>
      {(control) => (
        <input
          {...control}
          className={css.input}
          inputMode={decimals > 0 ? "decimal" : "numeric"}
          autoComplete="off"
          disabled={props.disabled ?? false}
          placeholder={props.placeholder}
          value={typed ?? shown}
          onChange={(event) => read(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
        />
      )}
    </FieldFrame>
  );
}

function within(value: number | null, { min, max, decimals = 0 }: NumberFieldProps): number | null {
  if (value === null) return null;
  const step = 10 ** decimals;
  const rounded = Math.round(value * step) / step;
  return Math.min(Math.max(rounded, min ?? rounded), max ?? Number.MAX_SAFE_INTEGER);
}
