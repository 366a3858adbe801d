import { useTexts } from "../i18n/LanguageProvider.tsx";
import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import { LateControl } from "./LateControl.tsx";
import { latePart } from "./late-part.ts";
import { listTexts } from "./list-texts.ts";
import { labelOf, type Option } from "./option.ts";

export interface MultiSelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

const part = latePart(() => import("./MultiSelectControl.tsx"));

/** Several of many: each a small tag that can be taken away. */
export function MultiSelectField(props: MultiSelectFieldProps) {
  const texts = useTexts(listTexts);
  const { label, help, error, required, options, value, disabled = false } = props;
  const placeholder = value.length === 0 ? (props.placeholder ?? texts.type) : "";
  const shown = value.map((one) => labelOf(options, one)).join(", ");
  const same = { placeholder, disabled };
  return (
    <FieldFrame label={label} help={help} error={error} required={required}>
      {(control) => (
        <LateControl part={part} {...same} control={control} shown={shown} list>
          {(Control, typedBefore) => (
            <Control
              {...same}
              control={control}
              options={options}
              value={value}
              onChange={props.onChange}
              error={Boolean(error)}
              typedBefore={typedBefore}
            />
          )}
        </LateControl>
      )}
    </FieldFrame>
  );
}
