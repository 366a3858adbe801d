import { useState } from "react";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { rulesTexts } from "./texts.ts";

const farthest = 60;

/** Days from the due date, with a sign: what is half typed (`-`) is not taken yet. */
export function StepDays(props: {
  readonly days: number;
  readonly onChange: (days: number) => void;
}) {
  const words = useTexts(rulesTexts);
  const [typed, setTyped] = useState(String(props.days));
  const read = (text: string) => {
    setTyped(text);
    const days = Number(text.trim());
    if (/^[+-]?\d+$/.test(text.trim()) && Math.abs(days) <= farthest) props.onChange(days);
  };
  return <TextField label={words.days} value={typed} maxLength={4} onChange={read} />;
}
