import { useTexts } from "../i18n/LanguageProvider.tsx";
import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import { LateControl } from "./LateControl.tsx";
import { latePart } from "./late-part.ts";
import { listTexts } from "./list-texts.ts";
import { labelOf, type Option } from "./option.ts";

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  /** Empty when nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** A chosen value can be taken back. */
  readonly clearable?: boolean;
  readonly disabled?: boolean;
}

/** The list itself, shared by the fields that pick one. */
export const selectPart = latePart(() => import("./SelectControl.tsx"));

/** One of many: picked, or found by typing without tone marks. */
export function SelectField(props: SelectFieldProps) {
  const texts = useTexts(listTexts);
  const { label, help, error, required, options, value, disabled = false } = props;
  const placeholder = props.placeholder ?? texts.type;
  const same = { placeholder, disabled };
  return (
    <FieldFrame label={label} help={help} error={error} required={required}>
      {(control) => (
        <LateControl
          part={selectPart}
          {...same}
          control={control}
          shown={labelOf(options, value)}
          list
        >
          {(Control, typedBefore) => (
            <Control
              {...same}
              control={control}
              options={options}
              value={value}
              onChange={props.onChange}
              clearable={props.clearable ?? required === false}
              error={Boolean(error)}
              typedBefore={typedBefore}
            />
          )}
        </LateControl>
      )}
    </FieldFrame>
  );
}
