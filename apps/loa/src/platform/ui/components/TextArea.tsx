import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import css from "./field.module.css";

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, label, help, error, required, rows = 3, ...rest } = props;
  return (
    <FieldFrame label={label} help={help} error={error} required={required}>
      {(control) => (
        <textarea
          {...control}
          {...rest}
          rows={rows}
          className={css.input}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
