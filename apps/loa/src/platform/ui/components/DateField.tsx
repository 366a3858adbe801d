import { formatDate, parseTypedDate, parseWrittenOut } from "../format/dates.ts";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import { LateControl } from "./LateControl.tsx";
import { latePart } from "./late-part.ts";

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, empty when nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
}

const texts = defineTexts({ vi: { format: "ngày/tháng/năm" }, en: { format: "dd/mm/yyyy" } });

const part = latePart(() => import("./DateControl.tsx"));

/** A date as dd/MM/yyyy, typed (`5/3/2025`, `05032025`) or picked; weeks begin on Monday. */
export function DateField(props: DateFieldProps) {
  const words = useTexts(texts);
  const { label, help, error, required, value, onChange, min, max, disabled = false } = props;
  const same = { placeholder: words.format, disabled };
  const shown = value === "" ? "" : formatDate(value);
  const take = (date: string | null) => {
    if (date !== null && date !== value) onChange(date);
  };
  const type = (text: string) => take(typedDate(text, parseWrittenOut, props));
  const leave = (text: string) => take(typedDate(text, parseTypedDate, props));
  return (
    <FieldFrame label={label} help={help} error={error} required={required}>
      {(control) => (
        <LateControl
          part={part}
          {...same}
          control={control}
          shown={shown}
          onTyped={type}
          onDone={leave}
        >
          {(Control) => (
            <Control
              {...same}
              {...{ control, value, onChange, min, max }}
              onLeave={leave}
              clearable={required === false}
              error={Boolean(error)}
            />
          )}
        </LateControl>
      )}
    </FieldFrame>
  );
}

/** What is typed before the calendar is there counts as it will then: null keeps the value. */
function typedDate(
  text: string,
  parse: (text: string) => string | null,
  { required, min, max }: DateFieldProps,
): string | null {
  if (text.trim() === "") return required === false ? "" : null;
  const date = parse(text);
  const within = date !== null && date >= (min ?? date) && date <= (max ?? date);
  return within ? date : null;
}
