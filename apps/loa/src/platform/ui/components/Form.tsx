import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { Stack } from "./layout.tsx";

export interface FormProps {
  readonly onSubmit: () => void;
  /** Names the form to a screen reader. */
  readonly label?: string;
  /** Changes whenever objections arrive; the first marked field then gets the focus. */
  readonly objections?: unknown;
  readonly children: ReactNode;
}

/** A form that never reloads the page, and leads to the first field that was refused. */
export function Form({ onSubmit, label, objections, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (objections) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [objections]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label={label}>
      <Stack gap={4}>{children}</Stack>
    </form>
  );
}
