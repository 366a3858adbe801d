import { useId } from "react";
import css from "./Segmented.module.css";

export interface SegmentedProps<V extends string> {
  readonly label: string;
  /** Show the label above; otherwise it is only read aloud. */
  readonly withLabel?: boolean;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few choices, all in sight: radio buttons drawn as a row of words. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const name = useId();
  return (
    <fieldset className={css.group}>
      <legend className={props.withLabel ? css.label : css.hidden}>{props.label}</legend>
      <div className={css.row}>
        {props.options.map((option) => (
          <label key={option.value} className={css.choice}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
