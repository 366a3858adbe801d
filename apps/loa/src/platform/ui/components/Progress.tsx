import { useId } from "react";
import { useFormat } from "../format/useFormat.ts";
import css from "./Progress.module.css";

export interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** Instead of `23/52`: `đang đọc trang 3 trên 12`. */
  readonly words?: string;
}

/** How far something is, as a bar with its words; never a bar alone. */
export function Progress({ label, value, max, words }: ProgressProps) {
  const format = useFormat();
  const id = useId();
  const text = words ?? `${format.number(value)}/${format.number(max)}`;
  return (
    <div className={css.progress}>
      <div className={css.words}>
        <span id={id}>{label}</span>
        <span className={css.count}>{text}</span>
      </div>
      <progress
        className={css.bar}
        aria-labelledby={id}
        aria-valuetext={text}
        value={Math.min(value, max)}
        max={Math.max(max, 1)}
      />
    </div>
  );
}
