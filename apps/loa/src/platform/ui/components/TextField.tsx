import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import css from "./field.module.css";

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "email" | "url" | "search" | "tel" | "password";
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly name?: string;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, label, help, error, required, type = "text", ...rest } = props;
  return (
    <FieldFrame label={label} help={help} error={error} required={required}>
      {(control) => (
        <input
          {...control}
          {...rest}
          type={type}
          className={css.input}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
