import { useEffect, useRef, useState } from "react";
import { TextField } from "./TextField.tsx";

export interface SearchFieldProps {
  readonly label: string;
  /** As the address has it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
}

/** Long enough for a Vietnamese word typed with its marks, short enough to feel immediate. */
const pauseMs = 250;

/**
 * Words to search by, handed on after a pause. What is typed is kept here meanwhile: an address that
 * answers late would otherwise swallow the marks a Vietnamese keyboard sends one after another.
 */
export function SearchField({ label, value, onChange, placeholder }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      latest.current(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      label={label}
      type="search"
      value={typed}
      onChange={setTyped}
      {...(placeholder ? { placeholder } : {})}
    />
  );
}
