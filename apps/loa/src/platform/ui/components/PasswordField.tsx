import { useState } from "react";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import css from "./field.module.css";
import own from "./PasswordField.module.css";

export interface PasswordFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `new-password` when it is being chosen, so that managers propose one. */
  readonly autoComplete: "current-password" | "new-password";
}

const texts = defineTexts({
  vi: { show: "Hiện", hide: "Ẩn", aria: "Hiện mật khẩu" },
  en: { show: "Show", hide: "Hide", aria: "Show the password" },
});

/** A password, which can be looked at; pasting is never forbidden. */
export function PasswordField({ value, onChange, autoComplete, ...frame }: PasswordFieldProps) {
  const words = useTexts(texts);
  const [shown, show] = useState(false);
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <div className={own.pair}>
          <input
            {...control}
            className={css.input}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <Button aria-label={words.aria} aria-pressed={shown} onClick={() => show(!shown)}>
            {shown ? words.hide : words.show}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}
