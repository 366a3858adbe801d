import { type ReactNode, useId } from "react";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import css from "./field.module.css";
import { StateShape } from "./StateShape.tsx";

/** What every field has around its control. */
export interface FieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  /** The server's or the form's objection, in words. */
  readonly error?: string | undefined;
  /** False adds “nếu có” to the label; fields are required unless they say otherwise. */
  readonly required?: boolean | undefined;
}

/** What the control must carry so that label, help and objection belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "aria-required"?: true;
}

const texts = defineTexts({ vi: { optional: "(nếu có)" }, en: { optional: "(optional)" } });

/** Label above, help under it, the control, its objection below. */
export function FieldFrame({
  label,
  help,
  error,
  required = true,
  children,
}: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const words = useTexts(texts);
  const id = useId();
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}{" "}
        {required ? null : (
          <span className={css.soft} data-optional>
            {words.optional}
          </span>
        )}
      </label>
      {help ? (
        <p className={css.help} id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {children(controlOf(id, { help, error, required }))}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** A field's objection with its mark. */
export function FieldError({
  id,
  error,
}: {
  readonly id: string;
  readonly error: string | undefined;
}) {
  if (!error) return null;
  return (
    <p className={css.error} id={id}>
      <StateShape state="late" />
      {error}
    </p>
  );
}

function controlOf(id: string, given: Omit<FieldProps, "label">): ControlProps {
  const described = [given.help ? `${id}-help` : "", given.error ? `${id}-error` : ""];
  const ids = described.filter((part) => part !== "").join(" ");
  return {
    id,
    ...(ids === "" ? {} : { "aria-describedby": ids }),
    ...(given.error ? { "aria-invalid": true as const } : {}),
    ...(given.required ? { "aria-required": true as const } : {}),
  };
}
