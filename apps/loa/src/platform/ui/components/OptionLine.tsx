import css from "./field.module.css";
import type { Option } from "./option.ts";

/** One option of a list: its label over its hint. */
export function OptionLine({ option }: { readonly option: Option }) {
  return (
    <span>
      {option.label}
      {option.hint ? <span className={css.hint}>{option.hint}</span> : null}
    </span>
  );
}
